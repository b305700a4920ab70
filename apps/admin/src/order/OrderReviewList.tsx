import { RecordList } from '../list/RecordList.tsx';

/** 订单评审列表 */
export default function OrderReviewList() {
  return <RecordList type="OrderReview" filters={['status', 'order', 'dueAt']} />;
}
