import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateDepartmentAccrualMutation } from '../generated/operations.ts';

/** 新建部门提成计提 */
export default function DepartmentAccrualCreate() {
  return <RecordForm type="DepartmentAccrual" create={useCreateDepartmentAccrualMutation()} />;
}
