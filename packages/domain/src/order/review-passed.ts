import type { Guard } from '../kernel/command.ts';
import { orderRefusals } from './refusals.ts';
import type { SalesOrder } from './sales-order.ts';

const passed: ReadonlySet<string> = new Set([
  'PASSED',
  'CONFIRMED',
  'IN_PRODUCTION',
  'READY',
  'SHIPPED',
  'DELIVERED',
  'CLOSED',
]);

/** Who still has to answer, and what is not settled. */
export interface ReviewStand {
  readonly waitingFor: readonly string[];
  readonly openPoints: readonly string[];
}

/** 评审已通过 — the departments have said that the order can be done. Source: ORD-07, PROD-02. */
export const orderReviewPassed = (
  order: Pick<SalesOrder, 'number' | 'status'>,
  { waitingFor, openPoints }: ReviewStand = { waitingFor: [], openPoints: [] },
) =>
  passed.has(order.status!)
    ? undefined
    : orderRefusals.ORDER_REVIEW_NOT_PASSED({ order: order.number, state: order.status, waitingFor, open: openPoints });

/** The same as a guard of the order itself. */
export const reviewPassed: Guard<SalesOrder, ReviewStand> = (order, facts) => orderReviewPassed(order, facts);
