import { sql } from 'kysely';
import type { ContractLine } from '../contract/contract-line.ts';
import { amountOfQuantity } from '../contract/progress.ts';
import { allocate, type Decimal, decimal, money, sum } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import type { Invoice } from './invoice.ts';
import type { InvoiceLine } from './invoice-line.ts';
import { isTax, taxKinds } from './kinds.ts';

interface Taken {
  readonly quantity: Decimal;
  readonly amount: Decimal;
}

const nothing: Taken = { quantity: decimal('0'), amount: decimal('0') };

/** VAT is the part contained in an amount. */
export const taxIn = (
  amount: string | Decimal,
  contractLine: { taxRatePercent?: string },
  currency: string,
): Decimal => {
  const rate = decimal(contractLine.taxRatePercent);
  return money(decimal(amount).times(rate).div(rate.plus(100)), currency);
};

/**
 * 发票计价 — every line is worth its exact share of the contract line, counted on top of what other tax invoices take (an advance invoice is so deducted from
 * those that follow), so that all of them together are the contract to the last digit. Source: INV-08, field-lessons §2 rows 14, 15, reliability D8, D10.
 */
export async function priceLines(
  work: Work,
  invoice: Invoice,
  lines: readonly (InvoiceLine & { contractLine: ContractLine })[],
): Promise<void> {
  if (invoice.kind === 'RED_LETTER') return;
  const currency = invoice.currency!;
  const taken = await onOtherInvoices(work, invoice);
  if (invoice.kind === 'ADVANCE') {
    const open = lines.map(({ contractLine }) =>
      decimal(contractLine.amount).minus((taken.get(contractLine.id) ?? nothing).amount),
    );
    const parts = allocate(
      decimal(invoice.onAccountAmount),
      open.map((each) => (each.gt(0) ? each : decimal('0'))),
      currency,
    );
    for (const [index, line] of lines.entries()) line.amount = parts[index]!.toFixed();
  } else {
    for (const line of lines) {
      const { contractLine } = line;
      const others = taken.get(contractLine.id) ?? nothing;
      const upTo = others.quantity.plus(line.quantity);
      const amount = amountOfQuantity(
        { amount: contractLine.amount!, quantity: contractLine.quantity },
        upTo,
        currency,
      ).minus(others.amount);
      line.amount = (amount.lt(0) ? decimal('0') : amount).toFixed();
      taken.set(contractLine.id, { quantity: upTo, amount: others.amount.plus(line.amount) });
    }
  }
  for (const line of lines) line.taxAmount = taxIn(line.amount!, line.contractLine, currency).toFixed();
  invoice.amount = sum(lines.map((line) => line.amount!)).toFixed();
  invoice.taxAmount = sum(lines.map((line) => line.taxAmount!)).toFixed();
}

/** Contract line → what other tax invoices take of it, issued or on their way, less what red-letter invoices have taken back; trade documents count for themselves. */
export async function onOtherInvoices(work: Pick<Work, 'em'>, invoice: Invoice): Promise<Map<string, Taken>> {
  if (!isTax(invoice)) return new Map();
  const { rows } = await sql<{ line: string; quantity: string; amount: string }>`
    select l.contract_line_id as line, sum(l.quantity)::text as quantity, sum(l.amount)::text as amount
    from invoice i join invoice_line l on l.invoice_id = i.id
    where i.contract_id = ${invoice.contract.id}::uuid and i.id <> ${invoice.id}::uuid
      and ((i.kind = any(${sql.val([...taxKinds])}::text[]) and i.status <> 'DRAFT') or (i.kind = 'RED_LETTER' and i.status not in ('DRAFT', 'SUBMITTED', 'APPROVED')))
    group by 1`.execute(work.em.getKysely());
  return new Map(rows.map((row) => [row.line, { quantity: decimal(row.quantity), amount: decimal(row.amount) }]));
}
