import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateStockReceiptMutation } from '../generated/operations.ts';

/** 新建入库单 */
export default function StockReceiptCreate() {
  return <RecordForm type="StockReceipt" create={useCreateStockReceiptMutation()} />;
}
