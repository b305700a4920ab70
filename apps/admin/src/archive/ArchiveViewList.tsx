import { RecordList } from '../list/RecordList.tsx';

/** 查阅记录列表 */
export default function ArchiveViewList() {
  return (
    <RecordList
      type="ArchiveView"
      filters={['file', 'viewer', 'viewedAt']}
      sort={{ field: 'viewedAt', order: 'DESC' }}
    />
  );
}
