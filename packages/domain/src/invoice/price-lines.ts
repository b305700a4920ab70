import { sql } from 'kysely';
import type { ContractLine } from '../contract/contract-line.ts';
import { amountOfQuantity } from '../contract/progress.ts';
import { decimal, money, sum } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import type { Invoice } from './invoice.ts';
import type { InvoiceLine } from './invoice-line.ts';

/**
 * 发票计价 — every line is worth its exact share of the contract line, counted on top of what other tax invoices take, so that all of them together are the
 * contract to the last digit; VAT is the part contained in it. Source: INV-08, reliability D8, D10.
 */
export async function priceLines(work: Work, invoice: Invoice, lines: readonly (InvoiceLine & { contractLine: ContractLine })[]): Promise<void> {
  const currency = invoice.currency!;
  const taken = new Map((await onOtherInvoices(work, invoice)).map((row) => [row.line, { quantity: decimal(row.quantity), amount: decimal(row.amount) }]));
  for (const line of lines) {
    const { contractLine } = line;
    const others = taken.get(contractLine.id) ?? { quantity: decimal('0'), amount: decimal('0') };
    const upTo = others.quantity.plus(line.quantity);
    const amount = amountOfQuantity({ amount: contractLine.amount!, quantity: contractLine.quantity }, upTo, currency).minus(others.amount);
    line.amount = (amount.lt(0) ? decimal('0') : amount).toFixed();
    const rate = decimal(contractLine.taxRatePercent);
    line.taxAmount = money(decimal(line.amount).times(rate).div(rate.plus(100)), currency).toFixed();
    taken.set(contractLine.id, { quantity: upTo, amount: others.amount.plus(line.amount) });
  }
  invoice.amount = sum(lines.map((line) => line.amount!)).toFixed();
  invoice.taxAmount = sum(lines.map((line) => line.taxAmount!)).toFixed();
}

/** Contract line → what other tax invoices take of it, issued or on their way; trade documents count for themselves. */
async function onOtherInvoices(work: Work, invoice: Invoice): Promise<{ line: string; quantity: string; amount: string }[]> {
  if (invoice.kind !== 'TAX') return [];
  const { rows } = await sql<{ line: string; quantity: string; amount: string }>`
    select l.contract_line_id as line, sum(l.quantity)::text as quantity, sum(l.amount)::text as amount
    from invoice i join invoice_line l on l.invoice_id = i.id
    where i.contract_id = ${invoice.contract.id}::uuid and i.kind = 'TAX' and i.id <> ${invoice.id}::uuid and i.status not in ('DRAFT', 'REVERSED') group by 1`.execute(work.em.getKysely());
  return rows;
}
