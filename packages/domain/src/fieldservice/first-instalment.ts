import { type Decimal, decimal } from '../kernel/decimal.ts';

export interface Instalment {
  readonly trigger: string;
  readonly position?: number;
  readonly status?: string;
  readonly amount?: string;
  readonly receivedAmount?: string;
}

/** What falls due only after the work on site can never be asked for before it. */
const afterTheWork = new Set(['ACCEPTANCE', 'WARRANTY_END']);

/**
 * 首期款 — what a contract's first instalment is and how much of it has come. The first of the schedule counts; once it is waived nothing is asked for, and what falls
 * due by the work itself cannot be its condition. Source: SVC-02, ADV-04.
 */
export function firstInstalment(instalments: readonly Instalment[]): {
  due: Decimal;
  received: Decimal;
  missing: Decimal;
} {
  const first = instalments
    .filter((each) => !afterTheWork.has(each.trigger))
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))[0];
  const due = first && first.status !== 'WAIVED' ? decimal(first.amount) : decimal('0');
  const received = decimal(first?.receivedAmount);
  const missing = due.minus(received);
  return { due, received, missing: missing.gt(0) ? missing : decimal('0') };
}
