import { RecordList } from '../list/RecordList.tsx';

/** 订单协商列表 */
export default function OrderNegotiationList() {
  return <RecordList type="OrderNegotiation" filters={['order', 'outcome', 'talkedOn']} />;
}
