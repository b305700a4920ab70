import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { usePriceCalculationPageQuery, useUpdatePriceCalculationMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改价格测算 */
export default function PriceCalculationEdit() {
  const page = usePriceCalculationPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdatePriceCalculationMutation();
  return <RecordEdit type="PriceCalculation" page={page} save={save} />;
}
