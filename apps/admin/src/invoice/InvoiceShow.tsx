import { useInvoicePageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 发票 */
export default function InvoiceShow() {
  const page = useInvoicePageQuery({ id: useRecordId() });
  return (
    <RecordPage type="Invoice" page={page} figures={['amount', 'taxAmount', 'issuedOn']} changes="invoice.request" />
  );
}
