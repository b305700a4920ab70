import { useDepartmentPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 部门 */
export default function DepartmentShow() {
  const page = useDepartmentPageQuery({ id: useRecordId() });
  return <RecordPage type="Department" page={page} changes="organization.manage" />;
}
