import { useDispatchNoticePageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { StartButton } from '../parts/StartButton.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 发货通知书 — goods of an order are ready; sales agrees with the customer how and when they leave. */
export default function DispatchNoticeShow() {
  const page = useDispatchNoticePageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="DispatchNotice"
      page={page}
      files="SHIPPING_NOTICE"
      starts={({ order }) =>
        order && <StartButton type="DeliveryOrder" permission="shipment.prepare" with={{ order: order.id }} />
      }
    />
  );
}
