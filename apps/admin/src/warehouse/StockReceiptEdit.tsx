import { asItWas, RecordEdit } from '../form/RecordEdit.tsx';
import { useStockReceiptPageQuery, useUpdateStockReceiptMutation } from '../generated/operations.ts';
import { useRecordId } from '../parts/use-record-id.ts';

/** 修改入库单 */
export default function StockReceiptEdit() {
  const page = useStockReceiptPageQuery({ id: useRecordId() }, asItWas);
  const save = useUpdateStockReceiptMutation();
  return <RecordEdit type="StockReceipt" page={page} save={save} />;
}
