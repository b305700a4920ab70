import { useStockReceiptPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 入库单 */
export default function StockReceiptShow() {
  const page = useStockReceiptPageQuery({ id: useRecordId() });
  return <RecordPage type="StockReceipt" page={page} changes="warehouse.prepareReceipt" files="PHOTO" />;
}
