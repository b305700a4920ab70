import { useDeliveryLotsQuery } from '../generated/operations.ts';
import { Lines } from '../parts/Lines.tsx';
import { Panel } from '../parts/Panel.tsx';

/** 发货批次 — which lots, out of which receipts, go with this delivery. */
export function DeliveryLots({ id }: { id: string }) {
  const { data } = useDeliveryLotsQuery({ id });
  return (
    <Panel flush>
      <Lines
        type="DeliveryLot"
        lines={data?.lots.nodes ?? []}
        columns={['line', 'lot', 'receipt', 'status', 'quantity', 'deliveredQuantity', 'restockedQuantity']}
      />
    </Panel>
  );
}
