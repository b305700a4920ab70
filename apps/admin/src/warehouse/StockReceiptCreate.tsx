import { useCreateStockReceiptMutation } from '../generated/operations.ts';
import { RecordForm } from '../parts/RecordForm.tsx';

/** 新建入库单 */
export default function StockReceiptCreate() {
  return <RecordForm type="StockReceipt" create={useCreateStockReceiptMutation()} />;
}
