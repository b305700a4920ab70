import { useShippingNoticePageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 装运通知 */
export default function ShippingNoticeShow() {
  const page = useShippingNoticePageQuery({ id: useRecordId() });
  return <RecordPage type="ShippingNotice" page={page} files="SHIPPING_NOTICE" />;
}
