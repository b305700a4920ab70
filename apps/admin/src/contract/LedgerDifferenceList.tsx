import { RecordList } from '../list/RecordList.tsx';

/** 台账差异列表 */
export default function LedgerDifferenceList() {
  return <RecordList type="LedgerDifference" filters={['status', 'figure', 'responsible', 'contract', 'foundOn']} />;
}
