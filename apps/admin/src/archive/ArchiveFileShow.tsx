import { useArchiveFilePageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 档案 */
export default function ArchiveFileShow() {
  const page = useArchiveFilePageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="ArchiveFile"
      page={page}
      figures={['documentCount', 'transferDueOn', 'registerNumber', 'location']}
      changes="archive.collect"
    />
  );
}
