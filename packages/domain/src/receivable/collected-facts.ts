import { sql } from 'kysely';
import { daysBetween } from '../kernel/clock.ts';
import type { FactWork } from '../kernel/command.ts';
import { type Decimal, decimal, sum } from '../kernel/decimal.ts';
import { coverByPayment } from './cover.ts';
import { interestOf } from './interest.ts';
import { paymentsOf } from './payments.ts';
import { Receivable } from './receivable.ts';

/** What one match of money to an instalment was: how much, when, how late, and the interest its lateness was charged. */
export interface CollectedFact {
  readonly allocationId: string;
  readonly receiptId: string;
  readonly contractId: string;
  readonly instalmentId: string;
  readonly currency: string;
  readonly amount: Decimal;
  readonly receivedOn: string;
  readonly dueOn: string | null;
  /** Days after its due date; of several claims the latest. */
  readonly daysOverdue: number;
  /** Interest charged on what this money paid late, before waivers. */
  readonly interest: Decimal;
  /** The claims this money paid, a part each. */
  readonly claims: readonly {
    readonly receivableId: string;
    readonly amount: Decimal;
    readonly daysOverdue: number;
    readonly interest: Decimal;
  }[];
}

/**
 * 收款事实 — for the matches of some contracts that still stand: the money of each, the claims it paid, days overdue and interest; what commission rests on.
 * Three statements however many contracts. Source: COMM-01, COMM-05, AR-05, AR-06.
 */
export async function collectedFacts(
  work: Pick<FactWork, 'em'>,
  contractIds: readonly string[],
): Promise<Map<string, CollectedFact>> {
  const { rows } = await sql<{
    id: string;
    receipt: string;
    contract: string;
    instalment: string;
    currency: string;
    amount: string;
    received_on: string;
    due_on: string | null;
    received: string;
  }>`
    select a.id, a.receipt_id as receipt, a.contract_id as contract, a.instalment_id as instalment, r.currency, a.amount::text as amount, r.received_on::text as received_on, i.due_on::text as due_on, i.received_amount::text as received
    from receipt_allocation a join receipt r on r.id = a.receipt_id join payment_schedule_line i on i.id = a.instalment_id
    where a.contract_id = any(${sql.val([...contractIds])}::uuid[]) and a.reverses_id is null and not exists (select 1 from receipt_allocation b where b.reverses_id = a.id)
    order by r.received_on, a.id`.execute(work.em.getKysely());
  const instalments = new Map(
    rows.map((row) => [row.instalment, { id: row.instalment, receivedAmount: row.received }]),
  );
  const payments = await paymentsOf(work, [...instalments.values()]);
  const claims = await work.em.find(
    Receivable,
    { contract: { $in: [...contractIds] }, status: { $ne: 'REVERSED' } },
    { orderBy: { bookedOn: 'ASC', id: 'ASC' } },
  );
  const paid = new Map<string, CollectedFact['claims'][number][]>();
  for (const [id, own] of payments) {
    const booked = claims.filter((claim) => claim.instalment.id === id);
    for (const part of coverByPayment(own, booked)) {
      const claim = booked[part.claim]!;
      if (!part.payment.id) continue;
      const days =
        claim.dueOn && part.payment.paidOn && part.payment.paidOn > claim.dueOn
          ? daysBetween(claim.dueOn, part.payment.paidOn)
          : 0;
      paid.set(part.payment.id, [
        ...(paid.get(part.payment.id) ?? []),
        {
          receivableId: claim.id,
          amount: part.amount,
          daysOverdue: days,
          interest: interestOf(part.amount, claim, part.payment.paidOn),
        },
      ]);
    }
  }
  return new Map(
    rows.map((row): [string, CollectedFact] => {
      const parts = paid.get(row.id) ?? [];
      const own = row.due_on && row.received_on > row.due_on ? daysBetween(row.due_on, row.received_on) : 0;
      return [
        row.id,
        {
          allocationId: row.id,
          receiptId: row.receipt,
          contractId: row.contract,
          instalmentId: row.instalment,
          currency: row.currency,
          amount: decimal(row.amount),
          receivedOn: row.received_on,
          dueOn: row.due_on,
          daysOverdue: parts.length > 0 ? Math.max(...parts.map((part) => part.daysOverdue)) : own,
          interest: sum(parts.map((part) => part.interest)),
          claims: parts,
        },
      ];
    }),
  );
}
