import { useReceivablePageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 应收账款 */
export default function ReceivableShow() {
  const page = useReceivablePageQuery({ id: useRecordId() });
  return (
    <RecordPage type="Receivable" page={page} figures={['amount', 'receivedAmount', 'outstandingAmount', 'dueOn']} />
  );
}
