import { useCreditWaiverPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 信用放行 */
export default function CreditWaiverShow() {
  const page = useCreditWaiverPageQuery({ id: useRecordId() });
  return <RecordPage type="CreditWaiver" page={page} files="CORRESPONDENCE" changes="credit.requestWaiver" />;
}
