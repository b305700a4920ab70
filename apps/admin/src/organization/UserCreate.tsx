import { useCreateUserMutation } from '../generated/operations.ts';
import { RecordForm } from '../parts/RecordForm.tsx';

/** 新建用户 */
export default function UserCreate() {
  return <RecordForm type="User" create={useCreateUserMutation()} />;
}
