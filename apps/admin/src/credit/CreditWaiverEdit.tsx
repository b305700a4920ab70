import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useCreditWaiverPageQuery, useUpdateCreditWaiverMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改信用放行 */
export default function CreditWaiverEdit() {
  const page = useCreditWaiverPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateCreditWaiverMutation();
  return <RecordEdit type="CreditWaiver" page={page} save={save} />;
}
