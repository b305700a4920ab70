import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useCommissionRatePageQuery, useUpdateCommissionRateMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改提成费率 */
export default function CommissionRateEdit() {
  const page = useCommissionRatePageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateCommissionRateMutation();
  return <RecordEdit type="CommissionRate" page={page} save={save} />;
}
