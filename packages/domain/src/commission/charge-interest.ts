import { sql } from 'kysely';
import { Contract } from '../contract/contract.ts';
import { contractRefusals } from '../contract/refusals.ts';
import { decimal, money } from '../kernel/decimal.ts';
import { Refused } from '../kernel/errors.ts';
import { rateOn } from '../kernel/exchange-rate.ts';
import type { Work } from '../kernel/work.ts';
import { Receivable } from '../receivable/receivable.ts';
import { commissionDeductAfterDays } from '../receivable/settings.ts';
import { CommissionDeduction } from './commission-deduction.ts';
import type { CommissionForm } from './commission-form.ts';

interface Charge {
  readonly receivable: string;
  readonly contract: string;
  readonly currency: string;
  readonly open: string;
}

/**
 * 扣逾期利息 — interest on a salesperson's receivables that were late long enough is deducted, so far as no other form has done it; what was waived or taken
 * back since is given back. Source: COMM-05, AR-05, AR-06.
 */
export async function chargeInterest(work: Work, form: CommissionForm): Promise<void> {
  const present = await work.em.find(CommissionDeduction, { form: form.id, kind: 'INTEREST' });
  const charges = await openCharges(work, form);
  for (const gone of present)
    if (!charges.some((each) => each.receivable === gone.receivable?.id)) work.em.remove(gone);
  for (const charge of charges) {
    const rate = await rateOn(work, charge.currency, 'CNY', work.today);
    if (!rate)
      throw new Refused([contractRefusals.EXCHANGE_RATE_MISSING({ currencies: [charge.currency], into: 'CNY' })]);
    const values = {
      currency: charge.currency,
      chargedAmount: decimal(charge.open).toFixed(),
      amount: money(decimal(charge.open).times(rate), 'CNY').toFixed(),
      updatedAt: work.now,
    };
    const row = present.find((each) => each.receivable?.id === charge.receivable);
    if (row) Object.assign(row, values);
    else
      work.em.persist(
        work.em.create(CommissionDeduction, {
          createdAt: work.now,
          form,
          kind: 'INTEREST',
          contract: work.em.getReference(Contract, charge.contract),
          receivable: work.em.getReference(Receivable, charge.receivable),
          ...values,
        }),
      );
  }
  await work.em.flush();
}

/** Interest to be deducted on each receivable, less what other forms have deducted of it. */
async function openCharges(work: Work, form: CommissionForm): Promise<Charge[]> {
  const days = work.policy.get(commissionDeductAfterDays);
  const { rows } = await sql<Charge>`
    select * from (
      select r.id as receivable, r.contract_id as contract, r.currency,
        ((case when r.status <> 'REVERSED' and r.due_on is not null and coalesce(r.paid_on, ${work.today}::date) - r.due_on >= ${days} then r.interest_due_amount else 0 end)
          - coalesce((select sum(d.charged_amount) from commission_deduction d where d.receivable_id = r.id and d.form_id <> ${form.id}::uuid), 0))::text as open
      from receivable r
      where r.owner_id = ${form.owner.id}::uuid and (r.interest_amount > 0 or exists (select 1 from commission_deduction d where d.receivable_id = r.id))
    ) charges where open::numeric <> 0 order by receivable`.execute(work.em.getKysely());
  return rows;
}
