import { sql } from 'kysely';
import { rule } from './rule.ts';

/** 核销不超收款 — what a receipt is matched to is what its matches add up to, and never more than the money; a reversed one pays nothing. Source: AR-03, reliability D3. */
export const allocationsEqualReceipt = rule({
  name: 'allocationsEqualReceipt',
  label: { zh: '已核销等于核销之和且不超过收款', en: 'Matches add up to what was matched, never above the receipt' },
  stage: 'payment',
  source: 'AR-03',
  find: () => sql`
    select r.id, r.allocated_amount::text as said, coalesce(sum(a.amount), 0)::text as counted
    from receipt r left join receipt_allocation a on a.receipt_id = r.id
    group by r.id having coalesce(sum(a.amount), 0) <> r.allocated_amount or r.allocated_amount > r.amount or (r.status <> 'CONFIRMED' and r.allocated_amount <> 0)`,
});

/** 核销不超付款计划 — what an instalment has received is what was matched to it, and never more than its amount. Source: AR-03, reliability D3. */
export const allocationsEqualInstalment = rule({
  name: 'allocationsEqualInstalment',
  label: { zh: '付款计划行已收等于核销之和且不超额', en: 'An instalment received what was matched to it, never more' },
  stage: 'payment',
  source: 'AR-03',
  find: () => sql`
    select i.id, i.received_amount::text as said, coalesce(sum(a.amount), 0)::text as counted
    from payment_schedule_line i left join receipt_allocation a on a.instalment_id = i.id
    where i.imported_from is null group by i.id having coalesce(sum(a.amount), 0) <> i.received_amount or i.received_amount > i.amount`,
});

/** 合同收款等于核销 — what a contract has collected is what was matched to it and what its instalments received: credit is used by the rest and nothing else. Source: AR-03, CUST-34. */
export const allocationsEqualContract = rule({
  name: 'allocationsEqualContract',
  label: { zh: '合同已收等于核销与付款计划已收之和', en: 'A contract collected what was matched to it' },
  stage: 'payment',
  source: 'AR-03, CUST-34',
  find: () => sql`
    select c.id, c.collected_amount::text as said, concat_ws(' / ', coalesce(a.amount, 0), coalesce(i.amount, 0)) as counted
    from contract c
    left join (select contract_id, sum(amount) as amount from receipt_allocation group by 1) a on a.contract_id = c.id
    left join (select contract_id, sum(received_amount) as amount from payment_schedule_line group by 1) i on i.contract_id = c.id
    where c.imported_from is null and (c.collected_amount <> coalesce(a.amount, 0) or c.collected_amount <> coalesce(i.amount, 0))`,
});

/** 冲销一次 — a match is taken back at most once, in full or in part, by rows of the opposite sign in the same place. Source: AR-03. */
export const matchesTakenBackOnce = rule({
  name: 'matchesTakenBackOnce',
  label: { zh: '核销冲回不超过原核销', en: 'No more of a match is taken back than there was' },
  stage: 'payment',
  source: 'AR-03',
  find: () => sql`
    select a.id, a.amount::text as said, sum(b.amount)::text as counted from receipt_allocation a join receipt_allocation b on b.reverses_id = a.id
    group by a.id having a.amount + sum(b.amount) < 0 or bool_or(b.amount >= 0) or a.reverses_id is not null
      or bool_or(b.receipt_id <> a.receipt_id or b.contract_id <> a.contract_id)`,
});

/** 应收等于入账减收款 — the receivables of an instalment received what it received, as far as they go, and are never booked beyond it. Source: AR-02, AR-03, SIGN-08. */
export const receivablesEqualMoney = rule({
  name: 'receivablesEqualMoney',
  label: { zh: '应收已收与付款计划已收相符且入账不超额', en: 'Receivables follow the money of their instalment' },
  stage: 'receivable',
  source: 'AR-02, AR-03',
  find: () => sql`
    select i.id, concat_ws(' / ', sum(r.received_amount), sum(r.amount)) as said, concat_ws(' / ', least(sum(r.amount), i.received_amount), i.amount) as counted
    from receivable r join payment_schedule_line i on i.id = r.instalment_id where r.status <> 'REVERSED'
    group by i.id having sum(r.received_amount) <> least(sum(r.amount), i.received_amount) or sum(r.amount) > i.amount
      or bool_or((r.status = 'PAID') <> (r.received_amount >= r.amount))`,
});
