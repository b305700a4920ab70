import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateUserMutation } from '../generated/operations.ts';

/** 新建用户 */
export default function UserCreate() {
  return <RecordForm type="User" create={useCreateUserMutation()} />;
}
