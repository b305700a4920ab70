import { usePricePolicyPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 销售政策 */
export default function PricePolicyShow() {
  const page = usePricePolicyPageQuery({ id: useRecordId() });
  return <RecordPage type="PricePolicy" page={page} files="PRICE_REVIEW" changes="pricing.prepare" />;
}
