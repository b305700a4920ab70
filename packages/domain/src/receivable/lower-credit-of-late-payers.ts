import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { CreditProfile, creditGrades } from '../credit/credit-profile.ts';
import { lowerCredit } from '../credit/lower-credit.ts';
import { blockOnOverdueDays, creditGradeTerms } from '../credit/settings.ts';
import { decimal, moneyText } from '../kernel/decimal.ts';
import { rateOn } from '../kernel/exchange-rate.ts';
import { runWithin } from '../kernel/run.ts';
import { transaction } from '../kernel/transaction.ts';
import type { Context, Work } from '../kernel/work.ts';

const lowerable = new Set<string>(lowerCredit.from);

/** 逾期降信用 — money overdue so long that it stops credit also costs the customer one grade, with the limit and period that go with it; every claim does so once. Source: AR-09, CUST-31. */
export async function lowerCreditOfLatePayers(context: Context): Promise<number> {
  const late = await transaction(context, async (work) => {
    const days = work.policy.get(blockOnOverdueDays);
    const { rows } = await sql<{ customer: string; days: number; number: string }>`
      select customer_id as customer, max(${work.today}::date - due_on)::int as days, min(number) as number from receivable
      where status in ('OVERDUE', 'INTEREST', 'DEDUCTION', 'LITIGATION') and due_on <= ${work.today}::date - ${days}::int and credit_lowered_on is null group by 1 order by 1`.execute(
      work.em.getKysely(),
    );
    return rows;
  });
  let lowered = 0;
  for (const { customer, days, number } of late) {
    lowered += await transaction(context, async (work) => {
      const profile = await work.em.findOne(CreditProfile, { customer }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!profile) return 0;
      await work.because('lowerCreditOfLatePayers');
      profile.worstOverdueDays = Math.max(profile.worstOverdueDays, days);
      profile.updatedAt = work.now;
      await sql`update receivable set credit_lowered_on = ${work.today}::date, version = version + 1, updated_at = ${work.now.toISOString()}::timestamptz
        where customer_id = ${customer}::uuid and status in ('OVERDUE', 'INTEREST', 'DEDUCTION', 'LITIGATION') and due_on <= ${work.today}::date - ${work.policy.get(blockOnOverdueDays)}::int and credit_lowered_on is null`.execute(
        work.em.getKysely(),
      );
      return (await lowerByOne(
        work,
        profile,
        `应收 ${number} 逾期 ${days} 天 — receivable ${number} ${days} days overdue`,
      ))
        ? 1
        : 0;
    });
  }
  return lowered;
}

async function lowerByOne(work: Work, profile: CreditProfile, reason: string): Promise<boolean> {
  const next = profile.grade ? creditGrades[creditGrades.indexOf(profile.grade) + 1] : undefined;
  if (!next || !lowerable.has(profile.status!)) return false;
  const terms = work.policy.get(creditGradeTerms)[next];
  const rate = await rateOn(work, 'CNY', profile.currency, work.today);
  const limit = rate ? decimal(moneyText(decimal(terms.limit).times(rate), profile.currency)) : undefined;
  await work.em.flush();
  await runWithin(work, lowerCredit, profile.id, {
    grade: next,
    ...(limit?.lt(profile.limit) ? { limit: limit.toFixed() } : {}),
    ...(terms.days < profile.periodDays ? { periodDays: terms.days } : {}),
    reason,
  });
  return true;
}
