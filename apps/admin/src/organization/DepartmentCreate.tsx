import { useCreateDepartmentMutation } from '../generated/operations.ts';
import { RecordForm } from '../parts/RecordForm.tsx';

/** 新建部门 */
export default function DepartmentCreate() {
  return <RecordForm type="Department" create={useCreateDepartmentMutation()} />;
}
