import Big from 'big.js';
import type { Circumstance, Guard } from '../kernel/command.ts';
import { currencyDigits, type Decimal, decimal, moneyText, sum } from '../kernel/decimal.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Invoice } from './invoice.ts';
import type { InvoiceFacts } from './invoice-facts.ts';
import { isTax } from './kinds.ts';
import { invoiceRefusals } from './refusals.ts';
import { invoicePolicy, minCollectedPct, thresholdScope } from './settings.ts';

/** Percentages are shown rounded down: what is short of the threshold never reads like it. */
const percentText = (part: Decimal, whole: Decimal) => part.times(100).div(whole).round(2, Big.roundDown).toFixed(2);

/** 收款比例达标 — enough of the contract, or of what was shipped, has been collected; compared exactly. Source: INV-01. */
function thresholdIsMet(invoice: Invoice, { contract }: InvoiceFacts, { policy }: Circumstance): Refusal | undefined {
  const threshold = policy.get(minCollectedPct);
  const scope = policy.get(thresholdScope);
  const base =
    scope === 'SHIPMENT' && decimal(contract.shippedAmount).gt(0)
      ? decimal(contract.shippedAmount)
      : decimal(contract.amount);
  const collected = decimal(contract.collectedAmount);
  const needed = base.times(threshold).div(100);
  if (collected.gte(needed)) return undefined;
  const currency = invoice.currency!;
  return invoiceRefusals.INVOICE_COLLECTION_BELOW_THRESHOLD(
    {
      collected: moneyText(collected, currency),
      collectedPercent: percentText(collected, base),
      threshold: decimal(threshold).toFixed(2),
      base: moneyText(base, currency),
      scope,
      missing: needed.minus(collected).round(currencyDigits(currency), Big.roundUp).toFixed(currencyDigits(currency)),
      currency,
    },
    { setting: { key: minCollectedPct.key, value: threshold } },
  );
}

/** 按合同条件 — everything the contract asks for by today has been received, but for what waits for the invoice itself. Source: INV-06, CF-05. */
function termsAreMet(
  invoice: Invoice,
  { instalments }: InvoiceFacts,
  { policy, today }: Circumstance,
): Refusal | undefined {
  const due = instalments.filter(
    (each) => each.status !== 'WAIVED' && each.trigger !== 'INVOICE' && each.dueOn && each.dueOn <= today,
  );
  const asked = sum(due.map((each) => each.amount));
  const received = sum(due.map((each) => each.receivedAmount));
  if (received.gte(asked)) return undefined;
  const text = (value: Decimal) => moneyText(value, invoice.currency!);
  return invoiceRefusals.INVOICE_TERMS_NOT_MET(
    { due: text(asked), received: text(received), missing: text(asked.minus(received)), currency: invoice.currency },
    { setting: { key: invoicePolicy.key, value: policy.get(invoicePolicy) } },
  );
}

/** 随货开票 — only what has been shipped is invoiced. Source: INV-06, CF-05. */
function goodsAreShipped(invoice: Invoice, { contract }: InvoiceFacts, { policy }: Circumstance): Refusal | undefined {
  const excess = decimal(contract.invoicedAmount).plus(invoice.amount!).minus(contract.shippedAmount!);
  if (excess.lte(0)) return undefined;
  const text = (value: string | Decimal) => moneyText(value, invoice.currency!);
  return invoiceRefusals.INVOICE_BEFORE_SHIPMENT(
    {
      shipped: text(contract.shippedAmount!),
      invoiced: text(contract.invoicedAmount!),
      amount: text(invoice.amount!),
      excess: text(excess),
      currency: invoice.currency,
    },
    { setting: { key: invoicePolicy.key, value: policy.get(invoicePolicy) } },
  );
}

/** 可以开票 — the company's policy, or the terms of the contract where that was approved, lets a tax invoice be issued now; proforma and commercial invoices stand outside it. Source: INV-01, INV-06, INV-07, INV-11. */
export const policyLetsInvoice: Guard<Invoice, InvoiceFacts> = (invoice, facts, circumstance) => {
  if (!isTax(invoice)) return undefined;
  const chosen = circumstance.policy.get(invoicePolicy);
  const policy =
    facts.contract.invoicePolicy ??
    (typeof chosen === 'string' ? chosen : chosen[facts.contract.kind as 'DOMESTIC' | 'EXPORT']);
  const check = { THRESHOLD: thresholdIsMet, CONTRACT_TERMS: termsAreMet, ON_SHIPMENT: goodsAreShipped }[policy];
  return check(invoice, facts, circumstance);
};
