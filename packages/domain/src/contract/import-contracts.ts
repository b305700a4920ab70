import { LockMode } from '@mikro-orm/core';
import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import { all, permissions } from '../access/permissions.ts';
import type { Customer } from '../customer/customer.ts';
import { winCustomer } from '../customer/win-customer.ts';
import { allocate, type Decimal, decimal, money, sum } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import type { User } from '../organization/user.ts';
import type { Product } from '../product/product.ts';
import { lineAmounts, totalOf } from '../pricing/amounts.ts';
import { Contract, type contractStates } from './contract.ts';
import { ContractLine } from './contract-line.ts';
import { instalmentStatus } from './due-dates.ts';
import { PaymentScheduleLine } from './payment-schedule-line.ts';
import { amountOfQuantity, progressOf } from './progress.ts';

permissions('contract', {
  importPast: [{ zh: '导入历史合同', en: 'Import past contracts' }, all('ADMIN')],
});

/** States a past contract can be in when it arrives. */
export const pastStates = ['SIGNED', 'IN_EXECUTION', 'FULFILLED', 'CLOSED', 'TERMINATED'] as const;

/** A contract that was made elsewhere, as it stands. */
export interface PastContract {
  readonly externalId: string;
  readonly number: string;
  readonly customer: Customer;
  readonly owner?: User;
  /** Derived from what is shipped and collected unless it is given. */
  readonly status?: (typeof pastStates)[number];
  readonly terms: Readonly<
    Partial<
      Record<
        'subject' | 'kind' | 'currency' | 'paymentMethod' | 'tradeTerm' | 'tradePlace' | 'deliveryOn' | 'deliveryPlace',
        string | null
      >
    >
  >;
  readonly signedOn: string;
  readonly shippedOn?: string;
  readonly freightAmount?: string;
  /** Missing: everything when all is shipped, otherwise nothing. */
  readonly collectedAmount?: string;
  readonly lines: readonly PastLine[];
}

export interface PastLine {
  readonly product: Product;
  readonly specification?: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discountPercent?: string;
  readonly taxRatePercent?: string;
  /** Missing: all of it when the contract has a shipping date, otherwise nothing. */
  readonly shippedQuantity?: string;
}

export type PastOutcome = 'CREATED' | 'UPDATED' | 'UNCHANGED';

type Values = Record<string, unknown>;

/**
 * 导入历史合同 — contracts made elsewhere arrive in the state they have truly reached, marked as imported, without approvals that were given long ago. Everything shipped
 * counts as ordered, signed for and invoiced; amounts are computed here, each line rounded half-up. One that has gone on here is left alone. Source: CON-03, CON-22.
 */
export async function importContracts(
  work: Work,
  source: string,
  past: readonly PastContract[],
): Promise<PastOutcome[]> {
  const present = await work.em.find(
    Contract,
    { importedFrom: source, externalId: { $in: past.map((each) => each.externalId) } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' } },
  );
  const ids = present.map((each) => each.id);
  const movedOn = await changedHere(work, ids);
  const lines =
    ids.length > 0
      ? await work.em.find(ContractLine, { contract: { $in: ids } }, { orderBy: { position: 'ASC' } })
      : [];
  const instalments = ids.length > 0 ? await work.em.find(PaymentScheduleLine, { contract: { $in: ids } }) : [];
  const outcomes: PastOutcome[] = [];
  const told: Contract[] = [];
  for (const each of past) {
    const existing = present.find((contract) => contract.externalId === each.externalId);
    if (existing && movedOn.has(existing.id)) {
      outcomes.push('UNCHANGED');
      continue;
    }
    const state = stateOf(work, each);
    const contract =
      existing ??
      work.em.create(Contract, {
        id: randomUUIDv7(),
        createdAt: work.now,
        updatedAt: work.now,
        importedFrom: source,
        externalId: each.externalId,
        number: each.number,
        customer: each.customer,
        owner: each.owner ?? each.customer.owner,
      });
    let changed = put(contract, state.contract);
    const kept = lines.filter((line) => line.contract.id === contract.id);
    for (const [index, values] of state.lines.entries()) {
      const line =
        kept[index] ??
        work.em.create(ContractLine, {
          id: randomUUIDv7(),
          createdAt: work.now,
          updatedAt: work.now,
          contract,
          position: index + 1,
          importedFrom: source,
          externalId: `${each.externalId} / ${index + 1}`,
          product: values.product as Product,
          quantity: values.quantity as string,
          unitPrice: values.unitPrice as string,
        });
      const different = put(line, values);
      if (different) line.updatedAt = work.now;
      changed = different || !kept[index] || changed;
    }
    for (const surplus of kept.slice(state.lines.length)) {
      work.em.remove(surplus);
      changed = true;
    }
    const instalment =
      instalments.find((line) => line.contract.id === contract.id) ??
      work.em.create(PaymentScheduleLine, {
        id: randomUUIDv7(),
        createdAt: work.now,
        updatedAt: work.now,
        contract,
        position: 1,
        importedFrom: source,
        externalId: each.externalId,
        kind: 'BALANCE',
        trigger: 'SHIPMENT',
      });
    changed = put(instalment, state.instalment) || changed;
    outcomes.push(existing ? (changed ? 'UPDATED' : 'UNCHANGED') : 'CREATED');
    if (!existing || changed) {
      contract.updatedAt = work.now;
      told.push(contract);
    }
  }
  await work.em.flush();
  for (const customerId of [...new Set(told.map((each) => each.customer.id))].sort())
    await winCustomer(work, customerId);
  for (const contract of told)
    await work.emit({
      type: 'ContractImported',
      entity: Contract,
      recordId: contract.id,
      payload: { importedFrom: source, externalId: contract.externalId, status: contract.status },
    });
  await work.em.flush();
  return outcomes;
}

/** Everything that follows from what is known of a past contract. */
function stateOf(work: Work, past: PastContract): { contract: Values; lines: Values[]; instalment: Values } {
  const currency = past.terms.currency ?? 'CNY';
  const amounts = past.lines.map((line) => lineAmounts(line, currency));
  const total = totalOf(amounts);
  const shipped = past.lines.map((line) => decimal(line.shippedQuantity ?? (past.shippedOn ? line.quantity : '0')));
  const allShipped = progressOf(
    past.lines.map((line, index) => ({ done: shipped[index]!, of: decimal(line.quantity) })),
  );
  const complete = allShipped === 'FULL' || allShipped === 'OVER';
  const collected =
    past.collectedAmount === undefined ? (complete ? total.net : decimal('0')) : money(past.collectedAmount, currency);
  const status: (typeof contractStates)[number] =
    past.status ?? (complete && collected.gte(total.net) ? 'FULFILLED' : 'IN_EXECUTION');
  const ordered =
    status === 'SIGNED'
      ? shipped
      : past.lines.map((line, index) => (shipped[index]!.gt(line.quantity) ? shipped[index]! : decimal(line.quantity)));
  const shippedAmounts = past.lines.map((line, index) =>
    amountOfQuantity({ amount: amounts[index]!.net.toFixed(), quantity: line.quantity }, shipped[index]!, currency),
  );
  const shares = allocate(
    collected,
    amounts.map((each) => each.net),
    currency,
  );
  const progress = (done: readonly Decimal[]) =>
    progressOf(past.lines.map((line, index) => ({ done: done[index]!, of: decimal(line.quantity) })));
  const shippedTotal = sum(shippedAmounts).toFixed();
  const ended = status === 'FULFILLED' || status === 'CLOSED';
  const received = collected.gt(total.net) ? total.net : collected;
  const instalment = {
    percent: '100',
    amount: total.net.toFixed(),
    dueOn: complete ? (past.shippedOn ?? null) : null,
    receivedAmount: received.toFixed(),
  };
  return {
    contract: {
      ...past.terms,
      currency,
      status,
      number: past.number,
      customer: past.customer,
      owner: past.owner ?? past.customer.owner,
      grossAmount: total.gross.toFixed(),
      amount: total.net.toFixed(),
      taxAmount: total.tax.toFixed(),
      freightAmount: money(past.freightAmount ?? '0', currency).toFixed(),
      signedOn: past.signedOn,
      shippedOn: complete ? (past.shippedOn ?? null) : null,
      fulfilledOn: ended ? (past.shippedOn ?? past.signedOn) : null,
      shippedAmount: shippedTotal,
      signedForAmount: shippedTotal,
      invoicedAmount: shippedTotal,
      collectedAmount: collected.toFixed(),
      orderProgress: progress(ordered),
      shipmentProgress: allShipped,
      signOffProgress: allShipped,
      invoiceProgress: allShipped,
      collectionProgress: collected.eq(0)
        ? total.net.eq(0) && complete
          ? 'FULL'
          : 'NONE'
        : collected.lt(total.net)
          ? 'PART'
          : collected.eq(total.net)
            ? 'FULL'
            : 'OVER',
    },
    lines: past.lines.map((line, index) => ({
      product: line.product,
      specification: line.specification ?? null,
      quantity: line.quantity,
      unitPrice: line.unitPrice,
      discountPercent: line.discountPercent ?? '0',
      taxRatePercent: line.taxRatePercent ?? '0',
      grossAmount: amounts[index]!.gross.toFixed(),
      amount: amounts[index]!.net.toFixed(),
      orderedQuantity: ordered[index]!.toFixed(),
      shippedQuantity: shipped[index]!.toFixed(),
      signedQuantity: shipped[index]!.toFixed(),
      invoicedQuantity: shipped[index]!.toFixed(),
      shippedAmount: shippedAmounts[index]!.toFixed(),
      signedAmount: shippedAmounts[index]!.toFixed(),
      invoicedAmount: shippedAmounts[index]!.toFixed(),
      collectedAmount: shares[index]!.toFixed(),
    })),
    instalment: { ...instalment, status: instalmentStatus(instalment, work.today) },
  };
}

const numeric = /^-?\d+(\.\d+)?$/;

/** Puts values on a row; tells whether any was different. 10 and 10.000000 are the same. */
function put(row: object, values: Values): boolean {
  let changed = false;
  const fields = row as Values;
  for (const [field, value] of Object.entries(values)) {
    const now = fields[field];
    const same =
      typeof value === 'string' && typeof now === 'string' && numeric.test(value) && numeric.test(now)
        ? decimal(value).eq(now)
        : (now ?? null) === (value ?? null);
    if (same) continue;
    fields[field] = value;
    changed = true;
  }
  return changed;
}

/** Those that somebody has gone on with here: from then on this house knows better than the file. */
async function changedHere(work: Work, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{
    record_id: string;
  }>`select distinct record_id from history_entry where record_id = any(${sql.val([...ids])}::uuid[]) and command not in ('applyImport', 'checkImport')`.execute(
    work.em.getKysely(),
  );
  return new Set(rows.map((row) => row.record_id));
}
