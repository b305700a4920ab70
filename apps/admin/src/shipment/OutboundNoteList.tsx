import { RecordList } from '../list/RecordList.tsx';

/** 出库单列表 */
export default function OutboundNoteList() {
  return <RecordList type="OutboundNote" filters={['delivery', 'issuedOn', 'issuedBy']} />;
}
