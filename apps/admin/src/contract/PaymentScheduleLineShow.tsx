import { usePaymentScheduleLinePageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 付款计划 */
export default function PaymentScheduleLineShow() {
  const page = usePaymentScheduleLinePageQuery({ id: useRecordId() });
  return <RecordPage type="PaymentScheduleLine" page={page} />;
}
