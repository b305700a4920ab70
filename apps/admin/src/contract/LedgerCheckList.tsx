import { RecordList } from '../list/RecordList.tsx';

/** 月度对账列表 */
export default function LedgerCheckList() {
  return <RecordList type="LedgerCheck" filters={['status', 'month']} />;
}
