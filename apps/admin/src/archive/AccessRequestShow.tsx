import { useAccessRequestPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 查阅申请 */
export default function AccessRequestShow() {
  const page = useAccessRequestPageQuery({ id: useRecordId() });
  return <RecordPage type="AccessRequest" page={page} />;
}
