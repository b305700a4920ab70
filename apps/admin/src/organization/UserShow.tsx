import { useUserPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 用户 */
export default function UserShow() {
  const page = useUserPageQuery({ id: useRecordId() });
  return <RecordPage type="User" page={page} changes="organization.manageUsers" />;
}
