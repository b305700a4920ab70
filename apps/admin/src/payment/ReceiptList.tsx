import { RecordList } from '../list/RecordList.tsx';

/** 收款列表 */
export default function ReceiptList() {
  return (
    <RecordList
      type="Receipt"
      filters={['status', 'customer', 'method', 'receivedOn', 'currency', 'owner']}
      creates="payment.record"
    />
  );
}
