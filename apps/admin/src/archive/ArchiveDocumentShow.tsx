import { useArchiveDocumentPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 卷内资料 */
export default function ArchiveDocumentShow() {
  const page = useArchiveDocumentPageQuery({ id: useRecordId() });
  return <RecordPage type="ArchiveDocument" page={page} files="OTHER" changes="archive.collect" />;
}
