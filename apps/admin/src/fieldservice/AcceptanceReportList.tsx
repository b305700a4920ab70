import { RecordList } from '../list/RecordList.tsx';

/** 验收报告列表 */
export default function AcceptanceReportList() {
  return <RecordList type="AcceptanceReport" filters={['status', 'acceptedOn', 'dispatch']} />;
}
