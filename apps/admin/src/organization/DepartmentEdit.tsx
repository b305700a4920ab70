import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useDepartmentPageQuery, useUpdateDepartmentMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改部门 */
export default function DepartmentEdit() {
  const page = useDepartmentPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateDepartmentMutation();
  return <RecordEdit type="Department" page={page} save={save} />;
}
