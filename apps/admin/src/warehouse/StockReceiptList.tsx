import { RecordList } from '../list/RecordList.tsx';

/** 入库单列表 */
export default function StockReceiptList() {
  return (
    <RecordList
      type="StockReceipt"
      filters={['status', 'product', 'warehouse', 'receivedOn']}
      creates="warehouse.prepareReceipt"
    />
  );
}
