import { RecordList } from '../list/RecordList.tsx';

/** 付款计划列表 */
export default function PaymentScheduleLineList() {
  return <RecordList type="PaymentScheduleLine" filters={['status', 'contract', 'kind', 'dueOn']} />;
}
