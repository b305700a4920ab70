import { useArchiveViewPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 查阅记录 */
export default function ArchiveViewShow() {
  const page = useArchiveViewPageQuery({ id: useRecordId() });
  return <RecordPage type="ArchiveView" page={page} />;
}
