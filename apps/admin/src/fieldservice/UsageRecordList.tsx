import { RecordList } from '../list/RecordList.tsx';

/** 使用记录列表 */
export default function UsageRecordList() {
  return (
    <RecordList
      type="UsageRecord"
      filters={['runningState', 'contract', 'recordedOn']}
      sort={{ field: 'recordedOn', order: 'DESC' }}
      creates="fieldservice.report"
    />
  );
}
