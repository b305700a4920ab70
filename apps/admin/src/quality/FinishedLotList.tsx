import { RecordList } from '../list/RecordList.tsx';

/** 成品批次列表 */
export default function FinishedLotList() {
  return (
    <RecordList
      type="FinishedLot"
      filters={['status', 'product', 'order', 'madeOn', 'testPassed']}
      creates="quality.registerLot"
    />
  );
}
