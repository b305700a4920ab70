import { useQuotationPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 报价单 */
export default function QuotationShow() {
  const page = useQuotationPageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="Quotation"
      page={page}
      figures={['amount', 'validTo', 'marginPercent', 'deliveryOn']}
      changes="pricing.quote"
    />
  );
}
