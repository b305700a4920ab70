import { usePriceCalculationPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 价格测算 */
export default function PriceCalculationShow() {
  const page = usePriceCalculationPageQuery({ id: useRecordId() });
  return <RecordPage type="PriceCalculation" page={page} files="PRICE_REVIEW" changes="pricing.quote" />;
}
