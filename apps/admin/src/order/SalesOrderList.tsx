import { RecordList } from '../list/RecordList.tsx';

/** 销售订单列表 */
export default function SalesOrderList() {
  return (
    <RecordList
      type="SalesOrder"
      filters={['status', 'customer', 'contract', 'owner', 'deliveryOn', 'channel']}
      hidden={['currency', 'channel']}
      creates="order.enter"
    />
  );
}
