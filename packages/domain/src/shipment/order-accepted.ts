import type { Refusal } from '../kernel/refusal.ts';
import type { SalesOrder } from '../order/sales-order.ts';
import { shipmentRefusals } from './refusals.ts';

const accepted = new Set<string>(['CONFIRMED', 'IN_PRODUCTION', 'READY', 'SHIPPED']);

/** 订单已确认 — goods are shipped only on an order that was accepted. Source: SHIP-02. */
export const orderIsAccepted = (order: Pick<SalesOrder, 'number' | 'status'>): Refusal | undefined =>
  accepted.has(order.status!)
    ? undefined
    : shipmentRefusals.ORDER_NOT_ACCEPTED({ order: order.number, state: order.status });
