import { RecordList } from '../list/RecordList.tsx';

/** 生产通知单列表 */
export default function ProductionNoticeList() {
  return (
    <RecordList
      type="ProductionNotice"
      filters={['status', 'customer', 'order', 'contract', 'requiredOn']}
      creates="production.draftNotice"
    />
  );
}
