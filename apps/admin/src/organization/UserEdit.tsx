import { useUpdateUserMutation, useUserPageQuery } from '../generated/operations.ts';
import { asItWas, RecordEdit } from '../parts/RecordEdit.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改用户 */
export default function UserEdit() {
  const page = useUserPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateUserMutation();
  return <RecordEdit type="User" page={page} save={save} />;
}
