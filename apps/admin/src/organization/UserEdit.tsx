import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useUpdateUserMutation, useUserPageQuery } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改用户 */
export default function UserEdit() {
  const page = useUserPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateUserMutation();
  return <RecordEdit type="User" page={page} save={save} />;
}
