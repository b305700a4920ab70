import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useExchangeRatePageQuery, useUpdateExchangeRateMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改汇率 */
export default function ExchangeRateEdit() {
  const page = useExchangeRatePageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateExchangeRateMutation();
  return <RecordEdit type="ExchangeRate" page={page} save={save} />;
}
