import type { Refusal } from '../kernel/refusal.ts';
import { fieldserviceRefusals } from './refusals.ts';

/** 到场日期成立 — a visit ends after it begins and is not planned for the past. Source: SVC-05. */
export const visitIsPossible = (
  from: string | null | undefined,
  to: string | null | undefined,
  today: string,
): Refusal | undefined =>
  (from && to && to < from) || (to && to < today)
    ? fieldserviceRefusals.VISIT_DATES_IMPOSSIBLE({ from, to, today })
    : undefined;
