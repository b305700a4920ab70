import { useDeliveryExceptionPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 物流异常 */
export default function DeliveryExceptionShow() {
  const page = useDeliveryExceptionPageQuery({ id: useRecordId() });
  return <RecordPage type="DeliveryException" page={page} files="PHOTO" />;
}
