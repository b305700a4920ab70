import { RecordList } from '../list/RecordList.tsx';

/** 档案列表 */
export default function ArchiveFileList() {
  return (
    <RecordList
      type="ArchiveFile"
      filters={['status', 'customer', 'contract', 'owner', 'transferDueOn']}
      hidden={['filedOn']}
    />
  );
}
