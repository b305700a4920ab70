import type { JourneyFacts, JourneyRecordFacts } from './journey-facts.ts';

type Days = readonly (string | null)[];

const inOrder = (days: Days) => days.filter((each) => each !== null).sort();

/** 最晚 — the last of the days that are known. */
export const latest = (days: Days): string | null => inOrder(days).at(-1) ?? null;

/** 最早 — the first of the days that are known. */
export const earliest = (days: Days): string | null => inOrder(days)[0] ?? null;

/** 已足 — all of it, or more. */
export const full = (progress: string): boolean => progress === 'FULL' || progress === 'OVER';

/** 生效中 — states of a contract that binds both sides. */
export const inForce: readonly string[] = ['SIGNED', 'IN_EXECUTION', 'FULFILLED', 'CLOSED'];

/** 已备妥 — states of an order whose goods are ready or gone. */
export const ready: readonly string[] = ['READY', 'SHIPPED', 'DELIVERED', 'CLOSED'];

/** 有效订单 — the orders of the contract that are not cancelled. */
export const ordersOf = ({ records }: Pick<JourneyFacts, 'records'>): readonly JourneyRecordFacts[] =>
  records.filter((each) => each.type === 'SalesOrder' && each.status !== 'CANCELLED');
