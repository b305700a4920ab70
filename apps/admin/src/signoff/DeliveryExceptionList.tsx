import { RecordList } from '../list/RecordList.tsx';

/** 物流异常列表 */
export default function DeliveryExceptionList() {
  return (
    <RecordList
      type="DeliveryException"
      filters={['status', 'kind', 'customer', 'delivery', 'outcome', 'openedOn', 'owner']}
    />
  );
}
