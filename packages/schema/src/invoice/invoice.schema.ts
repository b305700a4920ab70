import { Invoice } from '@tradewind/domain/invoice/invoice.ts';
import { InvoiceLine } from '@tradewind/domain/invoice/invoice-line.ts';
import { standingStates } from '@tradewind/domain/invoice/red-letter.ts';
import { sql } from 'kysely';
import { expose } from '../expose.ts';

/** A figure of the invoice's contract as a share of its amount, rounded down: what is short of a threshold never reads like it. */
const share = (column: string) => (alias: string) =>
  sql`(select trunc(${sql.ref(`k.${column}`)} * 100 / nullif(k.amount, 0), 2) from contract k where k.id = ${sql.ref(`${alias}.contract_id`)})`;

expose(Invoice, {
  computed: {
    collectedPercent: {
      type: 'decimal',
      description: '收款比例 — collected of the contract amount, in percent, rounded down. Source: INV-04',
      sql: share('collected_amount'),
    },
    shippedPercent: {
      type: 'decimal',
      description: '发货比例 — shipped of the contract amount, in percent, rounded down. Source: INV-04',
      sql: share('shipped_amount'),
    },
    signedForPercent: {
      type: 'decimal',
      description: '签收比例 — signed for of the contract amount, in percent, rounded down. Source: INV-04',
      sql: share('signed_for_amount'),
    },
    invoicedPercent: {
      type: 'decimal',
      description: '开票比例 — invoiced of the contract amount, in percent, rounded down. Source: INV-04',
      sql: share('invoiced_amount'),
    },
    contractTerms: {
      type: 'json',
      description:
        '合同付款条款 — the instalments of the contract: kind, percent, amount, trigger, days, due date, received, state. Source: INV-04',
      sql: (alias) =>
        sql`(select jsonb_agg(jsonb_build_object('kind', i.kind, 'percent', i.percent::text, 'amount', i.amount::text, 'trigger', i.trigger, 'days', i.days, 'dueOn', i.due_on, 'receivedAmount', i.received_amount::text, 'status', i.status) order by i.position) from payment_schedule_line i where i.contract_id = ${sql.ref(`${alias}.contract_id`)})`,
    },
    completion: {
      type: 'json',
      description: '完成情况 — the orders of the contract and how far each has come: number, state. Source: INV-04',
      sql: (alias) =>
        sql`(select coalesce(jsonb_agg(jsonb_build_object('number', o.number, 'status', o.status) order by o.id), '[]'::jsonb) from sales_order o where o.contract_id = ${sql.ref(`${alias}.contract_id`)} and o.status not in ('DRAFT', 'CANCELLED'))`,
    },
  },
});

expose(InvoiceLine, {
  computed: {
    standingQuantity: {
      type: 'decimal',
      description: '未冲数量 — what of its quantity no issued red letter has taken back yet. Source: INV-10',
      sql: (alias) =>
        sql`(${sql.ref(`${alias}.quantity`)} + coalesce((select sum(r.quantity) from invoice_line r join invoice ri on ri.id = r.invoice_id where r.reverses_id = ${sql.ref(`${alias}.id`)} and ri.status = any(${sql.val(standingStates)}::text[])), 0))`,
    },
  },
});
