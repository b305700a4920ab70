import { RecordList } from '../list/RecordList.tsx';

/** 装运通知列表 */
export default function ShippingNoticeList() {
  return <RecordList type="ShippingNotice" filters={['status', 'customer', 'delivery', 'dueAt', 'late', 'owner']} />;
}
