import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useArchiveFilePageQuery, useUpdateArchiveFileMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改档案 */
export default function ArchiveFileEdit() {
  const page = useArchiveFilePageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateArchiveFileMutation();
  return <RecordEdit type="ArchiveFile" page={page} save={save} />;
}
