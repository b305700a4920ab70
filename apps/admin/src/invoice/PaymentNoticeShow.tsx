import { usePaymentNoticePageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 付款通知 */
export default function PaymentNoticeShow() {
  const page = usePaymentNoticePageQuery({ id: useRecordId() });
  return <RecordPage type="PaymentNotice" page={page} files="PAYMENT" />;
}
