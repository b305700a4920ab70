import { defineEntity, p } from '@mikro-orm/core';
import { ContractLine } from '../contract/contract-line.ts';
import { amount, identity, imported, quantity } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { Invoice } from './invoice.ts';

const schema = defineEntity({
  name: 'InvoiceLine',
  checks: [
    { name: 'invoice_line_positive', expression: '(quantity >= 0 and amount >= 0) or (quantity <= 0 and amount <= 0)' },
  ],
  properties: {
    ...identity,
    ...imported,
    invoice: () => p.manyToOne(Invoice).comment('发票 — the invoice it is a line of'),
    position: p.integer().default(0).comment('行号 — order of the line'),
    contractLine: () => p.manyToOne(ContractLine).comment('合同行 — the line of the contract it invoices'),
    quantity: quantity().comment('数量 — quantity invoiced; 0 on account, negative on a red-letter invoice'),
    amount: amount().default('0').comment('金额 — value by the price of the contract line, tax included'),
    taxAmount: amount().default('0').comment('税额 — VAT contained'),
    reverses: () =>
      p.manyToOne(InvoiceLine).nullable().comment('红冲行 — the line of the original a red-letter line takes back'),
  },
});
/** 发票行 — one line of a contract on an invoice. Source: INV-08. */
export class InvoiceLine extends schema.class {}
schema.setClass(InvoiceLine);

export const invoiceLines = record(InvoiceLine, {
  stage: 'invoice',
  label: { zh: '发票行', en: 'Invoice line' },
  parent: 'invoice',
  writable: ['contractLine', 'quantity'],
});
