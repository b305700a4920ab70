import { LockMode } from '@mikro-orm/core';
import { instalmentStatus } from '../contract/due-dates.ts';
import { Contract } from '../contract/contract.ts';
import { PaymentScheduleLine } from '../contract/payment-schedule-line.ts';
import { addCollected } from '../contract/progress.ts';
import { notePaymentBehaviour } from '../credit/note-payment-behaviour.ts';
import { daysBetween } from '../kernel/clock.ts';
import { type Decimal, decimal, sum } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import type { Receipt } from './receipt.ts';
import { ReceiptAllocation } from './receipt-allocation.ts';

/** States of a contract in which money can be matched to it. */
export const payableStates: ReadonlySet<string> = new Set(['SIGNED', 'IN_EXECUTION', 'FULFILLED', 'CLOSED']);

/** An instalment with its contract, both locked. */
export interface Claim {
  readonly contract: Contract;
  readonly instalment: PaymentScheduleLine;
}

/** 锁定应收 — the contracts, then their instalments, each in id order; the receipt itself is locked already. Source: reliability D3. */
export async function lockClaims(work: Work, instalmentIds: readonly string[]): Promise<Claim[]> {
  const named = await work.em.find(PaymentScheduleLine, { id: { $in: [...instalmentIds] } });
  const contractIds = [...new Set(named.map((line) => line.contract.id))];
  const contracts = await work.em.find(
    Contract,
    { id: { $in: contractIds } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );
  const lines = await work.em.find(
    PaymentScheduleLine,
    { id: { $in: [...instalmentIds] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );
  return lines.map((instalment) => ({
    instalment,
    contract: contracts.find((each) => each.id === instalment.contract.id)!,
  }));
}

/** 未收金额 — what is still open on an instalment; nothing when it is waived. */
export const openOf = (line: PaymentScheduleLine): Decimal =>
  line.status === 'WAIVED' ? decimal('0') : decimal(line.amount).minus(line.receivedAmount!);

/** One row of a match: so much for this claim; negative, with the row it reverses, takes back. */
export interface Matched {
  readonly claim: Claim;
  readonly amount: Decimal;
  readonly reverses?: ReceiptAllocation;
}

/** 核销入账 — writes the rows of a match and adds them to instalments, contracts and receipt. Source: AR-03, ADV-02. */
export async function match(work: Work, receipt: Receipt, matched: readonly Matched[]): Promise<void> {
  for (const { claim, amount, reverses } of matched) {
    const { contract, instalment } = claim;
    work.em.persist(
      work.em.create(ReceiptAllocation, {
        createdAt: work.now,
        updatedAt: work.now,
        receipt,
        contract,
        instalment,
        amount: amount.toFixed(),
        allocatedOn: work.today,
        allocatedBy: work.em.getReference(User, work.caller.userId),
        reverses: reverses ?? null,
      }),
    );
    instalment.receivedAmount = decimal(instalment.receivedAmount).plus(amount).toFixed();
    instalment.status = instalmentStatus(instalment, work.today);
    instalment.updatedAt = work.now;
  }
  await work.em.flush();
  for (const contract of new Set(matched.map(({ claim }) => claim.contract))) {
    await addCollected(
      work,
      contract.id,
      sum(matched.filter(({ claim }) => claim.contract === contract).map(({ amount }) => amount)),
      receipt.receivedOn,
    );
  }
  for (const { instalment, contract } of new Set(
    matched.filter(({ amount }) => amount.gt(0)).map(({ claim }) => claim),
  )) {
    if (instalment.status === 'RECEIVED')
      await notePaymentBehaviour(work, contract.customer.id, {
        daysLate: instalment.dueOn ? daysBetween(instalment.dueOn, receipt.receivedOn) : 0,
      });
  }
  receipt.allocatedAmount = decimal(receipt.allocatedAmount)
    .plus(sum(matched.map(({ amount }) => amount)))
    .toFixed();
  receipt.updatedAt = work.now;
}

/** 撤销全部核销 — takes back every match of a receipt that still stands, by rows of the opposite sign. Source: AR-03, reliability §2.6. */
export async function takeBackAll(work: Work, receipt: Receipt): Promise<void> {
  const rows = await work.em.find(ReceiptAllocation, { receipt: receipt.id }, { orderBy: { id: 'ASC' } });
  const takenBack = new Set(rows.map((row) => row.reverses?.id));
  const standing = rows.filter((row) => !row.reverses && !takenBack.has(row.id));
  const claims = await lockClaims(
    work,
    standing.map((row) => row.instalment.id),
  );
  const claimOf = (row: ReceiptAllocation) => claims.find((claim) => claim.instalment.id === row.instalment.id)!;
  await match(
    work,
    receipt,
    standing.map((row) => ({ claim: claimOf(row), amount: decimal(row.amount).times(-1), reverses: row })),
  );
}
