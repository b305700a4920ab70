import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateDepartmentMutation } from '../generated/operations.ts';

/** 新建部门 */
export default function DepartmentCreate() {
  return <RecordForm type="Department" create={useCreateDepartmentMutation()} />;
}
