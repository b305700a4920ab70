import { RecordList } from '../list/RecordList.tsx';

/** 导出记录列表 */
export default function ExportRunList() {
  return (
    <RecordList
      type="ExportRun"
      filters={['owner', 'recordType', 'format', 'createdAt']}
      hidden={['conditions']}
      sort={{ field: 'createdAt', order: 'DESC' }}
    />
  );
}
