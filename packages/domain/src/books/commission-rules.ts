import { sql } from 'kysely';
import { rule } from './rule.ts';

/** 一笔收款提成一次 — money matched to a contract is on one commission form, as a whole, and money taken back takes its commission with it. Source: COMM-01, COMM-07. */
export const moneyCommissionedOnce = rule({
  name: 'moneyCommissionedOnce',
  label: { zh: '每笔核销只计提一次，合计等于核销金额', en: 'Money matched counts for commission once, as a whole' },
  stage: 'commission',
  source: 'COMM-01, COMM-07',
  find: () => sql`
    select a.id, a.amount::text as said, sum(l.received_amount)::text as counted from receipt_allocation a join commission_line l on l.allocation_id = a.id
    group by a.id having sum(l.received_amount) <> a.amount or count(distinct l.form_id) > 1 or count(*) <> count(distinct l.price_class)`,
});

/** 提成单等于明细 — base, gross, deductions and net of a form are what its lines add up to. Source: COMM-05, COMM-06. */
export const formsEqualLines = rule({
  name: 'formsEqualLines',
  label: { zh: '提成单各项等于明细之和', en: 'A commission form is what its lines add up to' },
  stage: 'commission',
  source: 'COMM-05, COMM-06',
  find: () => sql`
    select * from (
      select f.id, concat_ws(' / ', f.base_amount, f.gross_amount, f.deduction_amount, f.net_amount) as said,
        concat_ws(' / ', coalesce(l.base, 0)::numeric(20, 4), coalesce(l.gross, 0)::numeric(20, 4), coalesce(d.amount, 0)::numeric(20, 4), (f.gross_amount - f.deduction_amount + f.carried_amount)::numeric(20, 4)) as counted
      from commission_form f
      left join (select form_id, sum(base_amount) as base, sum(commission_amount) as gross from commission_line group by 1) l on l.form_id = f.id
      left join (select form_id, sum(amount) as amount from commission_deduction group by 1) d on d.form_id = f.id
    ) forms where said <> counted`,
});
