import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useCommissionFormPageQuery, useUpdateCommissionFormMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改个人提成单 */
export default function CommissionFormEdit() {
  const page = useCommissionFormPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateCommissionFormMutation();
  return <RecordEdit type="CommissionForm" page={page} save={save} />;
}
