import { useDeliveryOrderPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 发货单 */
export default function DeliveryOrderShow() {
  const page = useDeliveryOrderPageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="DeliveryOrder"
      page={page}
      figures={['amount', 'plannedOn', 'leftOn']}
      changes="shipment.prepare"
    />
  );
}
