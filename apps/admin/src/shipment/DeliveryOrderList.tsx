import { RecordList } from '../list/RecordList.tsx';

/** 发货单列表 */
export default function DeliveryOrderList() {
  return (
    <RecordList
      type="DeliveryOrder"
      filters={['status', 'customer', 'contract', 'warehouse', 'plannedOn', 'leftOn', 'owner']}
      hidden={['currency', 'order', 'warehouse']}
      creates="shipment.prepare"
    />
  );
}
