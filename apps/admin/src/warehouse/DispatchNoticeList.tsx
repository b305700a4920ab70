import { RecordList } from '../list/RecordList.tsx';

/** 发货通知书列表 */
export default function DispatchNoticeList() {
  return <RecordList type="DispatchNotice" filters={['status', 'customer', 'order', 'product', 'readyOn', 'owner']} />;
}
