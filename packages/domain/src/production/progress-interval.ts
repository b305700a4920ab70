import { addDays } from '../kernel/clock.ts';
import type { Work } from '../kernel/work.ts';
import type { SalesOrder } from '../order/sales-order.ts';
import { closeTrackingDays, progressIntervalDays } from './settings.ts';

/** 下次填报日 — progress is reported at fixed intervals, of closely followed orders more often. Source: PROD-07, PROD-09. */
export const nextProgressOn = (
  work: Pick<Work, 'policy' | 'today'>,
  order: Pick<SalesOrder, 'closeTracking'>,
): string => {
  const usual = work.policy.get(progressIntervalDays);
  return addDays(work.today, order.closeTracking ? Math.min(usual, work.policy.get(closeTrackingDays)) : usual);
};
