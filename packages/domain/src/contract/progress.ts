import { LockMode } from '@mikro-orm/core';
import { allocate, type Decimal, decimal, money, sum } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { Contract, type progressStates } from './contract.ts';
import { ContractLine } from './contract-line.ts';
import { postToLedgers } from './post-to-ledgers.ts';
import { settleExecution } from './settle-execution.ts';

export type ProgressAxis = 'ordered' | 'shipped' | 'signed' | 'invoiced';
export type Progress = (typeof progressStates)[number];

/** How far a line has come on one axis, in quantity. */
export interface LineProgress {
  readonly done: Decimal;
  readonly of: Decimal;
}

/** 进度状态 — none, part, full or over, from exact line quantities; never from a percentage, and free lines count like any other. Source: field-lessons §2 rows 1, 3, 4. */
export function progressOf(lines: readonly LineProgress[]): Progress {
  if (lines.every((line) => line.done.eq(0))) return 'NONE';
  if (lines.some((line) => line.done.lt(line.of))) return 'PART';
  return lines.some((line) => line.done.gt(line.of)) ? 'OVER' : 'FULL';
}

/** 按量折算金额 — what a quantity of a contract line is worth: the exact share of the line amount, so that the full quantity is worth exactly the line amount. */
export const amountOfQuantity = (
  line: { amount: string; quantity: string },
  quantity: string | Decimal,
  currency: string,
): Decimal => money(decimal(line.amount).times(quantity).div(line.quantity), currency);

/** 部分金额 — what a further quantity is worth after an earlier one: parts so valued add up to the line amount to the last digit. */
export const amountOfPart = (
  line: { amount: string; quantity: string },
  before: string | Decimal,
  part: string | Decimal,
  currency: string,
): Decimal =>
  amountOfQuantity(line, decimal(before).plus(part), currency).minus(amountOfQuantity(line, before, currency));

const axes = {
  ordered: { quantity: 'orderedQuantity', progress: 'orderProgress' },
  shipped: {
    quantity: 'shippedQuantity',
    amount: 'shippedAmount',
    total: 'shippedAmount',
    progress: 'shipmentProgress',
    ledger: { kind: 'SHIPMENT', figure: 'SHIPPED' },
  },
  signed: {
    quantity: 'signedQuantity',
    amount: 'signedAmount',
    total: 'signedForAmount',
    progress: 'signOffProgress',
    ledger: { kind: 'SIGN_OFF', figure: 'SIGNED_FOR' },
  },
  invoiced: {
    quantity: 'invoicedQuantity',
    amount: 'invoicedAmount',
    total: 'invoicedAmount',
    progress: 'invoiceProgress',
    ledger: { kind: 'INVOICE', figure: 'INVOICED' },
  },
} as const;

/** So much of a line, more or (negative) less; the amount is given where a document states its own, as an invoice does. */
export interface ProgressDelta {
  readonly lineId: string;
  readonly quantity: string | Decimal;
  readonly amount?: string | Decimal;
}

/** 锁定合同及其行 — the contract, then its lines in id order, as they now are in the database. */
export async function lockContract(
  work: Work,
  contractId: string,
): Promise<{ contract: Contract; lines: ContractLine[] }> {
  const contract = await work.em.findOneOrFail(
    Contract,
    { id: contractId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  const lines = await work.em.find(
    ContractLine,
    { contract: contractId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );
  return { contract, lines };
}

/**
 * 登记进度 — adds exact quantities to lines of a contract on one axis (negative takes back), values them, and derives the totals and the progress of the
 * contract; it begins to be executed, is fulfilled, or goes back. Source: CON-22, field-lessons §2.
 */
export async function addProgress(
  work: Work,
  contractId: string,
  axis: ProgressAxis,
  deltas: readonly { lineId: string; quantity: string | Decimal; amount?: string | Decimal }[],
  on: string = work.today,
): Promise<Contract> {
  await work.em.flush();
  const { contract, lines } = await lockContract(work, contractId);
  const names = axes[axis];
  for (const { lineId, quantity, amount } of deltas) {
    const line = lines.find((each) => each.id === lineId);
    if (!line) throw new Error(`The line ${lineId} is not one of contract ${contract.number}`);
    line[names.quantity] = decimal(line[names.quantity]).plus(quantity).toFixed();
    if ('amount' in names)
      line[names.amount] = (
        amount === undefined
          ? amountOfQuantity(line, line[names.quantity]!, contract.currency)
          : decimal(line[names.amount]).plus(amount)
      ).toFixed();
    line.updatedAt = work.now;
  }
  const before = 'total' in names ? decimal(contract[names.total]) : decimal('0');
  if ('total' in names) contract[names.total] = sum(lines.map((line) => line[names.amount]!)).toFixed();
  contract[names.progress] = progressOf(
    lines.map((line) => ({ done: decimal(line[names.quantity]), of: decimal(line.quantity) })),
  );
  if (axis === 'shipped')
    contract.shippedOn =
      contract.shipmentProgress === 'FULL' || contract.shipmentProgress === 'OVER' ? (contract.shippedOn ?? on) : null;
  contract.updatedAt = work.now;
  if ('ledger' in names)
    await postToLedgers(work, contract, [
      { ...names.ledger, amount: decimal(contract[names.total]).minus(before), on },
    ]);
  await settleExecution(work, contract, on);
  return contract;
}

/**
 * 重述进度 — the lines of a contract have changed: what was shipped and signed for is valued anew, progress is measured against the new quantities, money is
 * spread over the new lines, and the ledgers hear of every figure that moved. Source: CON-21, CON-15.
 */
export async function restateProgress(
  work: Work,
  contractId: string,
  amountChange: string,
  on: string,
): Promise<Contract> {
  await work.em.flush();
  const { contract, lines } = await lockContract(work, contractId);
  const postings: { kind: 'AMENDMENT'; figure: 'AMOUNT' | 'SHIPPED' | 'SIGNED_FOR'; amount: Decimal; on: string }[] = [
    { kind: 'AMENDMENT', figure: 'AMOUNT', amount: decimal(amountChange), on },
  ];
  for (const axis of ['shipped', 'signed'] as const) {
    const names = axes[axis];
    const before = decimal(contract[names.total]);
    for (const line of lines)
      line[names.amount] = amountOfQuantity(line, line[names.quantity]!, contract.currency).toFixed();
    contract[names.total] = sum(lines.map((line) => line[names.amount]!)).toFixed();
    postings.push({
      kind: 'AMENDMENT',
      figure: names.ledger.figure,
      amount: decimal(contract[names.total]).minus(before),
      on,
    });
  }
  for (const names of Object.values(axes))
    contract[names.progress] = progressOf(
      lines.map((line) => ({ done: decimal(line[names.quantity]), of: decimal(line.quantity) })),
    );
  contract.shippedOn =
    contract.shipmentProgress === 'FULL' || contract.shipmentProgress === 'OVER' ? (contract.shippedOn ?? on) : null;
  spreadCollected(work, contract, lines, decimal(contract.collectedAmount));
  await postToLedgers(work, contract, postings);
  await settleExecution(work, contract, on);
  return contract;
}

/** 登记收款 — adds money matched to a contract (negative takes back) and spreads the total over its lines to the last digit. Source: AR-03, CON-22. */
export async function addCollected(
  work: Work,
  contractId: string,
  delta: string | Decimal,
  on: string = work.today,
): Promise<Contract> {
  await work.em.flush();
  const { contract, lines } = await lockContract(work, contractId);
  const collected = decimal(contract.collectedAmount).plus(delta);
  contract.collectedAmount = collected.toFixed();
  spreadCollected(work, contract, lines, collected);
  await postToLedgers(work, contract, [{ kind: 'RECEIPT', figure: 'COLLECTED', amount: decimal(delta), on }]);
  await settleExecution(work, contract, on);
  return contract;
}

/** Money collected is spread over the lines by their amounts, to the last digit. */
function spreadCollected(work: Work, contract: Contract, lines: readonly ContractLine[], collected: Decimal): void {
  const inOrder = [...lines].sort((a, b) => a.position! - b.position! || (a.id < b.id ? -1 : 1));
  const shares = allocate(
    collected,
    inOrder.map((line) => decimal(line.amount)),
    contract.currency,
  );
  for (const [index, line] of inOrder.entries()) {
    line.collectedAmount = shares[index]!.toFixed();
    line.updatedAt = work.now;
  }
  contract.collectionProgress = collected.eq(0)
    ? 'NONE'
    : collected.lt(contract.amount!)
      ? 'PART'
      : collected.eq(contract.amount!)
        ? 'FULL'
        : 'OVER';
  contract.updatedAt = work.now;
}
