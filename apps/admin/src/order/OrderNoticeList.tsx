import { RecordList } from '../list/RecordList.tsx';

/** 客户告知列表 */
export default function OrderNoticeList() {
  return <RecordList type="OrderNotice" filters={['order', 'kind', 'channel', 'toldOn']} />;
}
