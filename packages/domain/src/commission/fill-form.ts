import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { Contract } from '../contract/contract.ts';
import { contractRefusals } from '../contract/refusals.ts';
import { allocate, type Decimal, decimal, money } from '../kernel/decimal.ts';
import { Refused } from '../kernel/errors.ts';
import { rateOn } from '../kernel/exchange-rate.ts';
import type { Work } from '../kernel/work.ts';
import { Receipt } from '../payment/receipt.ts';
import { ReceiptAllocation } from '../payment/receipt-allocation.ts';
import type { priceClasses } from '../product/product.ts';
import { type Collected, takenBack } from './collect-receipts.ts';
import type { CommissionForm } from './commission-form.ts';
import { CommissionLine } from './commission-line.ts';

type PriceClass = (typeof priceClasses)[number];

/** 提成人加锁 — what one salesperson gets is worked out by one at a time; his own work goes on meanwhile. Source: COMM-07. */
export async function lockBeneficiary(work: Work, ownerId: string): Promise<void> {
  await sql`select 1 from app_user where id = ${ownerId}::uuid for no key update`.execute(work.em.getKysely());
}

/** 收款加锁 — the receipts, so that none is taken back meanwhile; in id order. */
export const lockReceipts = (work: Work, ids: readonly string[]) =>
  work.em.find(
    Receipt,
    { id: { $in: [...new Set(ids)] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );

/** 列入收款 — money goes on the form, split over the product classes of its contract by what they are worth: all parts together are the money. Source: COMM-01, COMM-06. */
export async function takeIn(work: Work, form: CommissionForm, money_: readonly Collected[]): Promise<void> {
  const shares = await classShares(
    work,
    money_.map((each) => each.contractId),
  );
  const rates = new Map<string, string>();
  for (const each of money_) {
    const at = `${each.currency} ${each.receivedOn}`;
    if (!rates.has(at)) rates.set(at, await intoCny(work, each.currency, each.receivedOn));
    const classes = shares.get(each.contractId) ?? [];
    const parts =
      classes.length > 0
        ? allocate(
            decimal(each.amount),
            classes.map((share) => share.amount),
            each.currency,
          )
        : [];
    for (const [index, { priceClass }] of classes.entries()) {
      if (parts[index]!.eq(0)) continue;
      work.em.persist(
        work.em.create(CommissionLine, {
          createdAt: work.now,
          updatedAt: work.now,
          form,
          receipt: work.em.getReference(Receipt, each.receiptId),
          allocation: work.em.getReference(ReceiptAllocation, each.allocationId),
          contract: work.em.getReference(Contract, each.contractId),
          priceClass,
          receivedOn: each.receivedOn,
          currency: each.currency,
          receivedAmount: parts[index]!.toFixed(),
          exchangeRate: rates.get(at)!,
          baseAmount: money(parts[index]!.times(rates.get(at)!), 'CNY').toFixed(),
        }),
      );
    }
  }
  await work.em.flush();
}

/** 冲回提成 — money that was taken back after commission on it was approved goes on the form with the opposite sign, at the rate it was given at. Source: COMM-07. */
export async function takeBack(work: Work, form: CommissionForm): Promise<void> {
  const back = await takenBack(work, form.owner.id);
  const originals = await work.em.find(CommissionLine, { allocation: { $in: back.map((each) => each.originalId) } });
  const rows = await work.em.find(ReceiptAllocation, {
    id: { $in: back.flatMap((each) => [each.allocationId, each.originalId]) },
  });
  const amountOf = (id: string) => decimal(rows.find((row) => row.id === id)!.amount);
  for (const { allocationId, originalId, takenBackOn } of back) {
    const part = amountOf(allocationId).div(amountOf(originalId));
    const share = (value: string | undefined, currency: string) =>
      money(decimal(value).times(part), currency).toFixed();
    for (const line of originals.filter((each) => each.allocation.id === originalId)) {
      work.em.persist(
        work.em.create(CommissionLine, {
          createdAt: work.now,
          updatedAt: work.now,
          form,
          receipt: line.receipt,
          allocation: work.em.getReference(ReceiptAllocation, allocationId),
          contract: line.contract,
          priceClass: line.priceClass,
          receivedOn: takenBackOn,
          currency: line.currency,
          receivedAmount: share(line.receivedAmount, line.currency),
          exchangeRate: line.exchangeRate!,
          baseAmount: share(line.baseAmount, 'CNY'),
          ratePercent: line.ratePercent ?? null,
          commissionAmount: share(line.commissionAmount, 'CNY'),
          reverses: line,
        }),
      );
    }
  }
  await work.em.flush();
}

/** 剔除失效收款 — money that has been taken back since leaves a form that is not approved. Source: COMM-07. */
export async function dropReversed(work: Work, form: CommissionForm): Promise<void> {
  const lines = await work.em.find(CommissionLine, { form: form.id, reverses: null });
  const reversals = await work.em.find(ReceiptAllocation, {
    reverses: { $in: lines.map((line) => line.allocation.id) },
  });
  const gone = new Set(reversals.map((row) => row.reverses!.id));
  for (const line of lines) if (gone.has(line.allocation.id)) work.em.remove(line);
  await work.em.flush();
}

async function intoCny(work: Work, currency: string, on: string): Promise<string> {
  const rate = await rateOn(work, currency, 'CNY', on);
  if (!rate) throw new Refused([contractRefusals.EXCHANGE_RATE_MISSING({ currencies: [currency], into: 'CNY' })]);
  return rate;
}

/** Contract → what its products of each class are worth. */
async function classShares(
  work: Work,
  contractIds: readonly string[],
): Promise<Map<string, { priceClass: PriceClass; amount: Decimal }[]>> {
  const { rows } = await sql<{ contract: string; price_class: PriceClass; amount: string; lines: number }>`
    select l.contract_id as contract, p.price_class, sum(l.amount)::text as amount from contract_line l join product p on p.id = l.product_id
    where l.contract_id = any(${sql.val([...new Set(contractIds)])}::uuid[]) group by 1, 2 order by 1, 2`.execute(
    work.em.getKysely(),
  );
  const shares = new Map<string, { priceClass: PriceClass; amount: Decimal }[]>();
  for (const row of rows)
    shares.set(row.contract, [
      ...(shares.get(row.contract) ?? []),
      { priceClass: row.price_class, amount: decimal(row.amount) },
    ]);
  return shares;
}
