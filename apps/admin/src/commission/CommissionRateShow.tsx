import { useCommissionRatePageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 提成费率 */
export default function CommissionRateShow() {
  const page = useCommissionRatePageQuery({ id: useRecordId() });
  return <RecordPage type="CommissionRate" page={page} changes="commission.manageRates" />;
}
