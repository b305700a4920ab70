import { useSalesOrderPageQuery } from '../generated/operations.ts';
import { RecordPage } from '../parts/RecordPage.tsx';
import { StartButton } from '../parts/StartButton.tsx';
import { useRecordId } from '../parts/use-record-id.ts';

/** 销售订单 */
export default function SalesOrderShow() {
  const page = useSalesOrderPageQuery({ id: useRecordId() });
  return (
    <RecordPage
      type="SalesOrder"
      page={page}
      figures={['amount', 'deliveryOn']}
      changes="order.enter"
      starts={({ id, status }) =>
        ['CONFIRMED', 'IN_PRODUCTION', 'READY', 'SHIPPED'].includes(status) && (
          <StartButton type="DeliveryOrder" permission="shipment.prepare" with={{ order: id }} />
        )
      }
    />
  );
}
