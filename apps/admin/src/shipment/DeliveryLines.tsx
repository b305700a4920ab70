import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { LinesFrom } from '../form/LinesFrom.tsx';
import { useSalesOrderPageQuery } from '../generated/operations.ts';
import { minus } from '../parts/exact.ts';

/** 发货行 — taken from the lines of the order. */
export function DeliveryLines() {
  const orderId = useWatch({ name: 'orderId' }) as string | undefined;
  const { data } = useSalesOrderPageQuery({ id: orderId ?? '' }, { enabled: Boolean(orderId) });
  const order = data?.record;
  const remaining = useMemo(
    () =>
      order?.lines.map((line) => ({
        id: line.id,
        product: line.product,
        left: minus(line.quantity, line.shippedQuantity),
      })),
    [order],
  );
  return (
    <LinesFrom
      source="lines"
      of="DeliveryLineInput"
      link="orderLineId"
      remaining={orderId ? remaining : undefined}
      currency={order?.currency}
    />
  );
}
