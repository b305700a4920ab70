import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { LinesFrom } from '../form/LinesFrom.tsx';
import { useSalesOrderPageQuery } from '../generated/operations.ts';
import { minus } from '../parts/exact.ts';

/** 通知单行 — taken from the lines of the order that are made, as far as they are not made yet. */
export function NoticeLines() {
  const orderId = useWatch({ name: 'orderId' }) as string | undefined;
  const { data } = useSalesOrderPageQuery({ id: orderId ?? '' }, { enabled: Boolean(orderId) });
  const order = data?.record;
  const remaining = useMemo(
    () =>
      order?.lines
        .filter((line) => !line.supply || line.supply === 'PRODUCTION')
        .map((line) => ({
          id: line.id,
          product: line.product,
          left: minus(line.quantity, line.producedQuantity),
          fields: { specification: line.specification, requiredOn: line.deliveryOn ?? order.deliveryOn },
        })),
    [order],
  );
  return (
    <LinesFrom
      source="lines"
      of="ProductionNoticeLineInput"
      link="orderLineId"
      remaining={orderId ? remaining : undefined}
    />
  );
}
