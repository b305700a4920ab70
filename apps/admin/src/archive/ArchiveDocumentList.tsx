import { RecordList } from '../list/RecordList.tsx';

/** 卷内资料列表 */
export default function ArchiveDocumentList() {
  return (
    <RecordList
      type="ArchiveDocument"
      filters={['status', 'type', 'file', 'documentOn', 'bySystem']}
      creates="archive.collect"
    />
  );
}
