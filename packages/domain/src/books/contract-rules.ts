import { sql } from 'kysely';
import { digitsOf } from './digits.ts';
import { rule } from './rule.ts';

/** 付款计划合计等于合同金额 — the instalments of a contract that is no draft add up to it. Source: CON-17, reliability D11. */
export const schedulesSumToContract = rule({
  name: 'schedulesSumToContract',
  label: { zh: '付款计划合计等于合同金额', en: 'Instalments add up to the contract amount' },
  stage: 'contract',
  source: 'CON-17',
  find: () => sql`
    select c.id, c.amount::text as said, coalesce(sum(i.amount), 0)::text as counted
    from contract c left join payment_schedule_line i on i.contract_id = c.id
    where c.status <> 'DRAFT' and c.number not like 'DRAFT-%' group by c.id having coalesce(sum(i.amount), 0) <> c.amount`,
});

/** 合同金额等于各行之和 — the amount of a contract is the sum of its rounded lines. Source: CON-03, reliability D8. */
export const linesSumToContract = rule({
  name: 'linesSumToContract',
  label: { zh: '合同金额等于各行金额之和', en: 'A contract is worth the sum of its rounded lines' },
  stage: 'contract',
  source: 'CON-03',
  find: () => sql`
    select c.id, concat_ws(' / ', c.gross_amount, c.amount) as said, concat_ws(' / ', sum(l.gross_amount), sum(l.amount)) as counted
    from contract c join contract_line l on l.contract_id = c.id
    group by c.id having sum(l.gross_amount) <> c.gross_amount or sum(l.amount) <> c.amount
      or bool_or(l.amount <> round(l.amount, ${digitsOf('c.currency')}))`,
});

/** 合同各项累计等于各行 — shipped, signed for, invoiced and collected of a contract are the sums of its lines. Source: CON-22, field-lessons §2. */
export const contractFiguresEqualLines = rule({
  name: 'contractFiguresEqualLines',
  label: {
    zh: '合同已发、已签、已开票、已收等于各行之和',
    en: 'Shipped, signed for, invoiced and collected are the sums of the lines',
  },
  stage: 'contract',
  source: 'CON-22',
  find: () => sql`
    select c.id, concat_ws(' / ', c.shipped_amount, c.signed_for_amount, c.invoiced_amount, c.collected_amount) as said,
      concat_ws(' / ', sum(l.shipped_amount), sum(l.signed_amount), sum(l.invoiced_amount), sum(l.collected_amount)) as counted
    from contract c join contract_line l on l.contract_id = c.id
    group by c.id having sum(l.shipped_amount) <> c.shipped_amount or sum(l.signed_amount) <> c.signed_for_amount
      or sum(l.invoiced_amount) <> c.invoiced_amount or (sum(l.collected_amount) <> c.collected_amount and sum(l.amount) <> 0)`,
});

/** 行金额随数量 — what was shipped and signed for of a line is worth its exact share, rounded; nothing is below zero. Source: field-lessons §2 row 3. */
export const lineFiguresAreWorth = rule({
  name: 'lineFiguresAreWorth',
  label: { zh: '合同行已发、已签金额与数量相符', en: 'What was shipped and signed for of a line is worth its share' },
  stage: 'contract',
  source: 'CON-22',
  find: () => sql`
    select l.id, concat_ws(' / ', l.shipped_amount, l.signed_amount, l.invoiced_amount, l.collected_amount) as said,
      concat_ws(' / ', round(l.amount * l.shipped_quantity / l.quantity, ${digitsOf('c.currency')}), round(l.amount * l.signed_quantity / l.quantity, ${digitsOf('c.currency')})) as counted
    from contract_line l join contract c on c.id = l.contract_id
    where l.shipped_amount <> round(l.amount * l.shipped_quantity / l.quantity, ${digitsOf('c.currency')})
      or l.signed_amount <> round(l.amount * l.signed_quantity / l.quantity, ${digitsOf('c.currency')})
      or l.signed_quantity > l.shipped_quantity or l.invoiced_amount < 0 or l.collected_amount < 0`,
});

/** 进度如实 — none, part, full or over is what the exact quantities of the lines say. Source: field-lessons §2 rows 1–4. */
export const progressIsHonest = rule({
  name: 'progressIsHonest',
  label: { zh: '合同进度与各行数量相符', en: 'Progress is what the quantities of the lines say' },
  stage: 'contract',
  source: 'CON-22',
  find: () => {
    const told = (quantity: string) => {
      const done = sql.ref(`l.${quantity}`);
      return sql`case when bool_and(${done} = 0) then 'NONE' when bool_or(${done} < l.quantity) then 'PART' when bool_or(${done} > l.quantity) then 'OVER' else 'FULL' end`;
    };
    return sql`
      select * from (
        select c.id, concat_ws(' / ', c.order_progress, c.shipment_progress, c.sign_off_progress, c.invoice_progress, c.collection_progress) as said,
          concat_ws(' / ', ${told('ordered_quantity')}, ${told('shipped_quantity')}, ${told('signed_quantity')}, ${told('invoiced_quantity')},
            case when c.collected_amount = 0 then 'NONE' when c.collected_amount < c.amount then 'PART' when c.collected_amount = c.amount then 'FULL' else 'OVER' end) as counted
        from contract c join contract_line l on l.contract_id = c.id where c.imported_from is null group by c.id
      ) told where said <> counted`;
  },
});

/** 放行使用不超额 — what a credit waiver has let pass is what its uses add up to. Source: CUST-34. */
export const waiversEqualUses = rule({
  name: 'waiversEqualUses',
  label: { zh: '信用放行已用额等于使用记录之和', en: 'A waiver is used up by what its uses add up to' },
  stage: 'credit',
  source: 'CUST-34',
  find: () => sql`
    select w.id, w.used_amount::text as said, coalesce(sum(u.amount), 0)::text as counted
    from credit_waiver w left join credit_waiver_use u on u.waiver_id = w.id
    group by w.id having coalesce(sum(u.amount), 0) <> w.used_amount or w.used_amount > w.amount`,
});
