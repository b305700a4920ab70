import { useSearchParams } from 'react-router-dom';
import { RecordForm } from '../form/RecordForm.tsx';
import { useCreateStockReceiptMutation } from '../generated/operations.ts';

/** 新建入库单 */
export default function StockReceiptCreate() {
  const [from] = useSearchParams();
  return (
    <RecordForm type="StockReceipt" create={useCreateStockReceiptMutation()} defaults={{ lotId: from.get('lot') }} />
  );
}
