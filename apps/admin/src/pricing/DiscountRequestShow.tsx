import { useDiscountRequestPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 特殊折扣 */
export default function DiscountRequestShow() {
  const page = useDiscountRequestPageQuery({ id: useRecordId() });
  return <RecordPage type="DiscountRequest" page={page} files="PRICE_REVIEW" changes="pricing.requestDiscount" />;
}
