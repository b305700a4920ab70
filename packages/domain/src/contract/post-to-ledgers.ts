import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { type Decimal, decimal, sum } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import type { Contract } from './contract.ts';
import { ContractLedger, ledgerSides } from './contract-ledger.ts';
import { ContractLedgerEntry, type EntryKind, type LedgerFigure } from './contract-ledger-entry.ts';
import { comparedFigures } from './ledger-difference.ts';
import { openMonth } from './ledger-month.ts';

/** The column of a ledger each figure stands in. */
export const figureField = {
  AMOUNT: 'amount',
  PRODUCED: 'producedAmount',
  SHIPPED: 'shippedAmount',
  SIGNED_FOR: 'signedForAmount',
  INVOICED: 'invoicedAmount',
  COLLECTED: 'collectedAmount',
} as const satisfies Record<LedgerFigure, keyof ContractLedger>;

export interface Posting {
  readonly kind: EntryKind;
  readonly figure?: LedgerFigure;
  readonly amount: Decimal;
  readonly on: string;
  readonly reason?: string;
}

/** 登记一方台账 — one entry in one ledger, and the figure it moves. */
export function enter(
  work: Work,
  ledger: ContractLedger,
  { kind, figure, amount, on, reason }: Posting,
  month: string,
): void {
  work.em.persist(
    work.em.create(ContractLedgerEntry, {
      createdAt: work.now,
      updatedAt: work.now,
      ledger,
      kind,
      figure: figure ?? null,
      amount: amount.toFixed(),
      occurredOn: on,
      month,
      reason: reason ?? null,
      recordedBy: work.em.getReference(User, work.caller.userId),
    }),
  );
  if (figure) ledger[figureField[figure]] = decimal(ledger[figureField[figure]]).plus(amount).toFixed();
  ledger.updatedAt = work.now;
}

/** 双方台账 — both ledgers of a contract, locked; opened with what the contract had before, when it has none yet. */
export async function lockLedgers(
  work: Work,
  contract: Contract,
  coming: Pick<Posting, 'figure' | 'amount'>[] = [],
): Promise<ContractLedger[]> {
  const present = await work.em.find(
    ContractLedger,
    { contract: contract.id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );
  if (present.length > 0) return present;
  const on = contract.signedOn ?? work.today;
  const month = await openMonth(work, on);
  const before = (figure: LedgerFigure, now: string | undefined) =>
    decimal(now).minus(sum(coming.filter((each) => each.figure === figure).map((each) => each.amount)));
  const opening: [LedgerFigure, Decimal][] = [
    ['AMOUNT', before('AMOUNT', contract.amount)],
    ['SHIPPED', before('SHIPPED', contract.shippedAmount)],
    ['SIGNED_FOR', before('SIGNED_FOR', contract.signedForAmount)],
    ['INVOICED', before('INVOICED', contract.invoicedAmount)],
    ['COLLECTED', before('COLLECTED', contract.collectedAmount)],
  ];
  return ledgerSides.map((side) => {
    const ledger = work.em.create(ContractLedger, {
      createdAt: work.now,
      updatedAt: work.now,
      side,
      contract,
      customer: contract.customer,
      currency: contract.currency!,
    });
    work.em.persist(ledger);
    for (const [figure, amount] of opening)
      if (figure === 'AMOUNT' || !amount.eq(0)) enter(work, ledger, { kind: 'OPENING', figure, amount, on }, month);
    return ledger;
  });
}

const final = new Set(['FULFILLED', 'CLOSED', 'TERMINATED']);

/** 双方一致 — whether two ledgers agree on every figure that is compared. Pure. */
export const ledgersAgree = ([one, other]: readonly ContractLedger[]): boolean =>
  !one ||
  !other ||
  (one.currency === other.currency &&
    comparedFigures.every(
      (figure) => figure === 'CURRENCY' || decimal(one[figureField[figure]]).eq(other[figureField[figure]]!),
    ));

/** 结清或更新 — a contract that has ended and on which both sides agree is closed with the final entry; any other ledger goes on. Source: CON-22. */
export async function settleLedgers(
  work: Work,
  contract: Contract,
  ledgers: readonly ContractLedger[],
  month: string,
  moved: readonly ContractLedger[] = ledgers,
): Promise<void> {
  const ends = final.has(contract.status!) && ledgersAgree(ledgers);
  for (const ledger of ledgers) {
    if (ends && ledger.status !== 'CLOSED') {
      enter(
        work,
        ledger,
        { kind: 'FINAL', amount: decimal(ledger.amount).minus(ledger.collectedAmount!), on: work.today },
        month,
      );
      ledger.closedOn = work.today;
    }
    if (!ends && ledger.status === 'CLOSED') {
      enter(
        work,
        ledger,
        { kind: 'REOPENED', amount: decimal(ledger.amount).minus(ledger.collectedAmount!), on: work.today },
        month,
      );
      ledger.closedOn = null;
    }
    if (ends) ledger.status = 'CLOSED';
    else if (ledger.status === 'CLOSED' || moved.includes(ledger)) ledger.status = 'UPDATED';
    ledger.updatedAt = work.now;
  }
  await work.em.flush();
}

/**
 * 登记双方台账 — what happened to a contract is posted in the ledger of sales and in that of finance, each an entry of its own; what is taken back is posted
 * with the opposite sign. The contract is locked already. Source: CON-15.
 */
export async function postToLedgers(work: Work, contract: Contract, postings: readonly Posting[]): Promise<void> {
  const moving = postings.filter(({ figure, amount }) => !figure || !amount.eq(0));
  if (moving.length === 0) return;
  const months = new Map<string, string>();
  for (const { on } of moving) if (!months.has(on)) months.set(on, await openMonth(work, on));
  const ledgers = await lockLedgers(work, contract, [...moving]);
  for (const ledger of ledgers) for (const posting of moving) enter(work, ledger, posting, months.get(posting.on)!);
  await settleLedgers(work, contract, ledgers, await openMonth(work, work.today));
}

/**
 * 按总数登记 — for what is known as a total, like the amount of an amended contract or the value of all goods made: the difference from what was posted before
 * is posted in both ledgers; corrections by hand stay. Source: CON-15.
 */
export async function postTotal(
  work: Work,
  contract: Contract,
  {
    total,
    ...posting
  }: Omit<Posting, 'amount' | 'figure'> & { readonly figure: LedgerFigure; readonly total: Decimal },
): Promise<void> {
  await work.em.flush();
  const { rows } = await sql<{
    posted: string;
  }>`select coalesce(sum(e.amount), 0)::text as posted from contract_ledger_entry e join contract_ledger l on l.id = e.ledger_id
    where l.contract_id = ${contract.id}::uuid and l.side = 'SALES' and e.figure = ${posting.figure} and e.kind <> 'CORRECTION'`.execute(
    work.em.getKysely(),
  );
  const before =
    (await work.em.count(ContractLedger, { contract: contract.id })) > 0
      ? decimal(rows[0]!.posted)
      : posting.figure === 'AMOUNT'
        ? total
        : decimal('0');
  await postToLedgers(work, contract, [{ ...posting, amount: total.minus(before) }]);
}
