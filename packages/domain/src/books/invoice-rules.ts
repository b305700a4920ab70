import { sql } from 'kysely';
import { rule } from './rule.ts';

/** 已开票等于发票 — invoiced of a contract line is what its tax invoices say less what red letters took back, never above the contract. Source: INV-08, INV-10. */
export const invoicedEqualsInvoices = rule({
  name: 'invoicedEqualsInvoices',
  label: {
    zh: '已开票等于税务发票减红字，且不超合同',
    en: 'Invoiced is tax invoices less red letters, within the contract',
  },
  stage: 'invoice',
  source: 'INV-08, INV-10',
  find: () => sql`
    with issued as (
      select l.contract_line_id, sum(l.quantity) as quantity, sum(l.amount) as amount from invoice_line l join invoice i on i.id = l.invoice_id left join invoice o on o.id = i.reverses_id
      where i.issued_on is not null and coalesce(o.kind, i.kind) in ('ADVANCE', 'PROGRESS', 'FINAL') group by 1
    )
    select l.id, concat_ws(' / ', l.invoiced_quantity, l.invoiced_amount) as said, concat_ws(' / ', coalesce(issued.quantity, 0)::numeric(18, 6), coalesce(issued.amount, 0)::numeric(20, 4)) as counted
    from contract_line l join contract c on c.id = l.contract_id left join issued on issued.contract_line_id = l.id
    where c.imported_from is null and (l.invoiced_quantity <> coalesce(issued.quantity, 0) or l.invoiced_amount <> coalesce(issued.amount, 0) or l.invoiced_quantity > l.quantity or c.invoiced_amount > c.amount)`,
});

/** 发票等于各行 — an invoice is worth the sum of its lines, and red letters took back of it what they say, never more. Source: INV-10, reliability D8. */
export const invoicesEqualLines = rule({
  name: 'invoicesEqualLines',
  label: {
    zh: '发票等于各行之和，红字不超原票',
    en: 'An invoice is the sum of its lines; red letters take back no more',
  },
  stage: 'invoice',
  source: 'INV-10',
  find: () => sql`
    select i.id, concat_ws(' / ', i.amount, i.tax_amount) as said, concat_ws(' / ', sum(l.amount), sum(l.tax_amount)) as counted
    from invoice i join invoice_line l on l.invoice_id = i.id where i.on_account_amount is null
    group by i.id having sum(l.amount) <> i.amount or sum(l.tax_amount) <> i.tax_amount
    union all
    select i.id, i.credited_amount::text, (-coalesce(sum(r.amount), 0))::text from invoice i left join invoice r on r.reverses_id = i.id and r.issued_on is not null
    where i.kind <> 'RED_LETTER' group by i.id having -coalesce(sum(r.amount), 0) <> i.credited_amount or i.credited_amount > i.amount or (i.status = 'REVERSED' and i.credited_amount <> i.amount)`,
});

/** 号码无断号 — numbers of contracts and issued invoices follow each other without holes, year by year. Source: INV-03, CON-06, reliability D7. */
export const numbersHaveNoHoles = rule({
  name: 'numbersHaveNoHoles',
  label: { zh: '合同号与发票号连续无断号', en: 'Numbers of contracts and invoices have no holes' },
  stage: 'invoice',
  source: 'INV-03, CON-06',
  find: () => sql`
    with numbered as (
      select id, number from invoice where issued_on is not null and imported_from is null union all select id, number from contract where imported_from is null
    )
    select (array_agg(id order by number desc))[1] as id, max(number) as said, count(*)::text as counted from numbered
    where number ~ '^(INV|RL|SC)-[0-9]{4}-[0-9]{6}$' group by left(number, -6) having max(right(number, 6)::int) <> count(*)`,
});
