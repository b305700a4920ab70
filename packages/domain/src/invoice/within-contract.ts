import type { Guard } from '../kernel/command.ts';
import { type Decimal, decimal, moneyText, sum } from '../kernel/decimal.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Invoice } from './invoice.ts';
import type { InvoiceFacts } from './invoice-facts.ts';
import { isTax } from './kinds.ts';
import { invoiceRefusals } from './refusals.ts';

/** 不超合同 — tax invoices together never exceed the contract, neither in money nor in the quantity of a line. Source: INV-08. */
export const withinContract: Guard<Invoice, InvoiceFacts> = (invoice, { contract, lines }) => {
  if (!isTax(invoice)) return undefined;
  const found: Refusal[] = [];
  const text = (value: string | Decimal) => moneyText(value, invoice.currency!);
  const excess = decimal(contract.invoicedAmount).plus(invoice.amount!).minus(contract.amount!);
  if (excess.gt(0)) {
    found.push(
      invoiceRefusals.INVOICE_EXCEEDS_CONTRACT({
        contract: contract.number,
        contractAmount: text(contract.amount!),
        invoiced: text(contract.invoicedAmount!),
        amount: text(invoice.amount!),
        excess: text(excess),
        currency: invoice.currency,
      }),
    );
  }
  for (const same of Map.groupBy(lines, (line) => line.contractLine.id).values()) {
    const { contractLine } = same[0]!;
    const quantity = sum(same.map((line) => line.quantity));
    const over = decimal(contractLine.invoicedQuantity).plus(quantity).minus(contractLine.quantity);
    if (over.lte(0)) continue;
    found.push(
      invoiceRefusals.INVOICE_EXCEEDS_LINE({
        product: contractLine.product.code,
        contractLineId: contractLine.id,
        contractQuantity: decimal(contractLine.quantity).toFixed(),
        invoiced: decimal(contractLine.invoicedQuantity).toFixed(),
        quantity: quantity.toFixed(),
        excess: over.toFixed(),
      }),
    );
  }
  return found;
};
