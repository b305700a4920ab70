import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { usePricePolicyPageQuery, useUpdatePricePolicyMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改销售政策 */
export default function PricePolicyEdit() {
  const page = usePricePolicyPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdatePricePolicyMutation();
  return <RecordEdit type="PricePolicy" page={page} save={save} />;
}
