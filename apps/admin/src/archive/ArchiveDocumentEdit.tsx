import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useArchiveDocumentPageQuery, useUpdateArchiveDocumentMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改卷内资料 */
export default function ArchiveDocumentEdit() {
  const page = useArchiveDocumentPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateArchiveDocumentMutation();
  return <RecordEdit type="ArchiveDocument" page={page} save={save} />;
}
