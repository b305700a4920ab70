import { useReceiptPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 收款 */
export default function ReceiptShow() {
  const page = useReceiptPageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="Receipt"
      page={page}
      figures={['amount', 'allocatedAmount', 'unallocatedAmount', 'receivedOn']}
      changes="payment.record"
    />
  );
}
