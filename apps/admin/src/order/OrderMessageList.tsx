import { RecordList } from '../list/RecordList.tsx';

/** 订单留言列表 */
export default function OrderMessageList() {
  return <RecordList type="OrderMessage" filters={['order', 'to', 'createdAt']} />;
}
