import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { type Decimal, decimal, money, sum } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { chargeInterest } from './charge-interest.ts';
import { chooseRate, ratesOf } from './choose-rate.ts';
import { CommissionDeduction } from './commission-deduction.ts';
import { CommissionForm } from './commission-form.ts';
import { CommissionLine } from './commission-line.ts';
import { defaultRatePct } from './settings.ts';

/** 计算提成单 — rate and commission of every line, deductions by contract, what earlier forms left below zero, and the net. Source: COMM-05, COMM-06. */
export async function workOutForm(work: Work, form: CommissionForm): Promise<void> {
  await work.em.flush();
  const lines = await work.em.find(
    CommissionLine,
    { form: form.id },
    { populate: ['contract'], orderBy: { receivedOn: 'ASC', id: 'ASC' } },
  );
  await priceLines(work, form, lines);
  await chargeInterest(work, form);
  const deductions = await work.em.find(CommissionDeduction, { form: form.id });
  form.baseAmount = sum(lines.map((line) => line.baseAmount)).toFixed();
  form.grossAmount = sum(lines.map((line) => line.commissionAmount)).toFixed();
  form.deductionAmount = sum(deductions.map((each) => each.amount)).toFixed();
  form.carriedAmount = (await carryForward(work, form)).toFixed();
  form.netAmount = decimal(form.grossAmount).minus(form.deductionAmount!).plus(form.carriedAmount!).toFixed();
  form.updatedAt = work.now;
  await work.em.flush();
}

async function priceLines(work: Work, form: CommissionForm, lines: readonly CommissionLine[]): Promise<void> {
  const rates = await ratesOf(work, 'PERSONAL');
  const soFar = await collectedBefore(work, form);
  for (const line of lines) {
    if (line.reverses) continue;
    const year = line.receivedOn.slice(0, 4);
    const before = soFar.get(year) ?? decimal('0');
    const rate = chooseRate(
      rates,
      {
        personId: form.owner.id,
        policyId: line.contract.policy?.id ?? null,
        priceClass: line.priceClass,
        on: line.receivedOn,
        soFar: before,
      },
      work.policy.get(defaultRatePct),
    );
    line.ratePercent = rate ?? null;
    line.commissionAmount = money(
      decimal(line.baseAmount)
        .times(rate ?? '0')
        .div(100),
      'CNY',
    ).toFixed();
    line.updatedAt = work.now;
    soFar.set(year, before.plus(line.baseAmount));
  }
  await work.em.flush();
}

/** Calendar year → money on the salesperson's other forms: what the tiers go by. */
async function collectedBefore(work: Work, form: CommissionForm): Promise<Map<string, Decimal>> {
  const { rows } = await sql<{ year: string; base: string }>`
    select to_char(l.received_on, 'YYYY') as year, sum(l.base_amount)::text as base from commission_line l join commission_form f on f.id = l.form_id
    where f.owner_id = ${form.owner.id}::uuid and f.id <> ${form.id}::uuid group by 1`.execute(work.em.getKysely());
  return new Map(rows.map((row) => [row.year, decimal(row.base)]));
}

/** Takes over what approved forms of the salesperson came to below zero. */
async function carryForward(work: Work, form: CommissionForm): Promise<Decimal> {
  const earlier = await work.em.find(
    CommissionForm,
    {
      owner: form.owner.id,
      id: { $ne: form.id },
      status: 'APPROVED',
      netAmount: { $lt: '0' },
      $or: [{ carriedInto: null }, { carriedInto: form.id }],
    },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' } },
  );
  for (const each of earlier) {
    if (each.carriedInto) continue;
    each.carriedInto = form;
    each.updatedAt = work.now;
  }
  return sum(earlier.map((each) => each.netAmount!));
}
