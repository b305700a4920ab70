import { FlushMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { contractRefusals } from '../contract/refusals.ts';
import { type Decimal, decimal, money, sum } from '../kernel/decimal.ts';
import { Refused } from '../kernel/errors.ts';
import { rateOn } from '../kernel/exchange-rate.ts';
import type { Work } from '../kernel/work.ts';
import { ratesOf } from './choose-rate.ts';
import type { CommissionRate } from './commission-rate.ts';
import { DepartmentAccrual } from './department-accrual.ts';
import { commissionRefusals } from './refusals.ts';
import { defaultRatePct } from './settings.ts';

/** 部门加锁 — what a department accrues is worked out by one at a time. Source: COMM-04. */
export async function lockDepartment(work: Work, departmentId: string): Promise<void> {
  await sql`select 1 from department where id = ${departmentId}::uuid for no key update`.execute(work.em.getKysely());
}

/** 计算计提额 — cumulative completion of the year, what it entitles to tier by tier, less what was booked for earlier months. Source: COMM-04, CF-16. */
export async function workOutAccrual(work: Work, accrual: DepartmentAccrual): Promise<void> {
  await lockDepartment(work, accrual.department.id);
  const completed = await completedIn(work, accrual.department.id, accrual.month);
  const rates = await ratesOf(work, 'DEPARTMENT');
  const entitled = entitlementOf(completed, rates, lastDay(accrual.month), work.policy.get(defaultRatePct));
  const booked = await work.em.find(
    DepartmentAccrual,
    {
      department: accrual.department.id,
      status: 'BOOKED',
      month: { $gte: `${accrual.month.slice(0, 4)}-01`, $lt: accrual.month },
    },
    { flushMode: FlushMode.COMMIT },
  );
  const before = sum(booked.map((each) => each.accruedAmount!));
  accrual.completedAmount = completed.toFixed();
  accrual.entitlementAmount = (entitled ?? decimal('0')).toFixed();
  accrual.accruedBefore = before.toFixed();
  accrual.accruedAmount = (entitled ?? decimal('0')).minus(before).toFixed();
}

const lastDay = (month: string) => `${month}-31`;

/** 分档应提 — each tier's rate on the part of the money that lies in it; the default where no rate is set, undefined when that is not set either. Pure. Source: COMM-04, COMM-06. */
export function entitlementOf(
  completed: Decimal,
  rates: readonly Pick<CommissionRate, 'fromAmount' | 'ratePercent' | 'validFrom' | 'validTo'>[],
  on: string,
  defaultRate: number,
): Decimal | undefined {
  const inForce = rates.filter((rate) => rate.validFrom <= on && (!rate.validTo || rate.validTo >= on.slice(0, 8)));
  const newest = new Map<string, (typeof inForce)[number]>();
  for (const rate of [...inForce].sort((a, b) => a.validFrom.localeCompare(b.validFrom)))
    newest.set(decimal(rate.fromAmount).toFixed(), rate);
  const tiers = [...newest.values()].sort((a, b) => decimal(a.fromAmount).cmp(b.fromAmount ?? '0'));
  if (tiers.length === 0) return defaultRate > 0 ? money(completed.times(defaultRate).div(100), 'CNY') : undefined;
  let total = decimal('0');
  for (const [index, tier] of tiers.entries()) {
    const upTo = tiers[index + 1]?.fromAmount;
    const top = upTo !== undefined && completed.gt(upTo) ? decimal(upTo) : completed;
    const part = top.minus(tier.fromAmount ?? '0');
    if (part.gt(0) || index === 0) total = total.plus(part.times(tier.ratePercent).div(100));
  }
  return money(total, 'CNY');
}

/** 费率已定 — refuses a department without any rate. Source: COMM-06. */
export async function departmentRateIsSet(work: Work, accrual: DepartmentAccrual): Promise<void> {
  const rates = await ratesOf(work, 'DEPARTMENT');
  if (entitlementOf(decimal('1'), rates, lastDay(accrual.month), work.policy.get(defaultRatePct)) !== undefined) return;
  throw new Refused([
    commissionRefusals.COMMISSION_RATE_NOT_SET(
      { about: [`部门 ${accrual.month}`], aboutEn: [`department ${accrual.month}`] },
      { setting: { key: defaultRatePct.key, value: work.policy.get(defaultRatePct) } },
    ),
  ]);
}

/** Money the ledger of finance has as received in the year, up to the month, for the contracts of the people of a department and those under it; in CNY at the rates of the days. */
async function completedIn(work: Work, departmentId: string, month: string): Promise<Decimal> {
  const { rows } = await sql<{ currency: string; day: string; amount: string }>`
    with recursive tree as (select id from department where id = ${departmentId}::uuid union select d.id from department d join tree on d.parent_id = tree.id)
    select l.currency, e.occurred_on::text as day, sum(e.amount)::text as amount
    from contract_ledger_entry e join contract_ledger l on l.id = e.ledger_id join contract c on c.id = l.contract_id join app_user u on u.id = c.owner_id
    where l.side = 'FINANCE' and e.figure = 'COLLECTED' and e.kind <> 'OPENING' and e.month >= ${`${month.slice(0, 4)}-01`} and e.month <= ${month} and u.department_id in (select id from tree)
    group by 1, 2 order by 1, 2`.execute(work.em.getKysely());
  let total = decimal('0');
  for (const row of rows) {
    const rate = await rateOn(work, row.currency, 'CNY', row.day);
    if (!rate) throw new Refused([contractRefusals.EXCHANGE_RATE_MISSING({ currencies: [row.currency], into: 'CNY' })]);
    total = total.plus(money(decimal(row.amount).times(rate), 'CNY'));
  }
  return total;
}
