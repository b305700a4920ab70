import { defineEntity, p } from '@mikro-orm/core';
import { amount, businessDate, currencyCode, identity, imported, text } from '../kernel/fields.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Customer } from '../customer/customer.ts';
import { Contract } from '../contract/contract.ts';
import { InvoiceLine } from './invoice-line.ts';
import { beforeSaveInvoice } from './save-invoice.ts';

export const invoiceStates = ['DRAFT', 'SUBMITTED', 'APPROVED', 'ISSUED', 'SENT', 'CUSTOMER_BOOKED', 'REVERSED'] as const;
export const invoiceKinds = ['TAX', 'PROFORMA', 'COMMERCIAL'] as const;

const schema = defineEntity({
  name: 'Invoice',
  properties: {
    ...identity,
    ...imported,
    status: p.enum(invoiceStates).default('DRAFT').comment('状态 — requested by sales, approved by the deputy GM for finance, issued by finance'),
    number: text(40).unique().comment('发票号 — number of the invoice; a request carries a draft number until it is issued'),
    kind: p.enum(invoiceKinds).default('TAX').comment('发票类别 — tax invoice; proforma and commercial invoices are trade documents outside the 60 % rule'),
    contract: () => p.manyToOne(Contract).comment('合同 — the contract it is for'),
    customer: () => p.manyToOne(Customer).nullable().comment('客户 — customer of the contract'),
    owner: () => p.manyToOne(User).comment('业务员 — salesperson'),
    preparedBy: () => p.manyToOne(User).nullable().comment('申请人 — who requested it; may neither approve nor issue it'),
    currency: currencyCode().default('CNY').comment('币种 — currency (ISO 4217)'),
    amount: amount().default('0').comment('开票金额 — sum of the lines, tax included'),
    taxAmount: amount().default('0').comment('税额 — VAT contained'),
    title: text(200).nullable().comment('发票抬头 — name of the customer on the invoice'),
    taxNumber: text(60).nullable().comment('税号 — tax number of the customer on the invoice'),
    remark: text(500).nullable().comment('备注 — remarks'),
    issuedOn: businessDate().nullable().comment('开票日 — day it was issued'),
    issuedBy: () => p.manyToOne(User).nullable().comment('开票人 — who issued it'),
    rejectedReason: text(500).nullable().comment('驳回理由 — why it came back last time'),
    lines: () => p.oneToMany(InvoiceLine).mappedBy('invoice').orphanRemoval().comment('发票行 — what is invoiced'),
    searchText: text(2000).default('').comment('检索文本 — text, pinyin and initials'),
  },
});
/** 发票 — request and invoice in one record. Source: INV-01, INV-02, INV-08. */
export class Invoice extends schema.class {}
schema.setClass(Invoice);
enumLabels('InvoiceStatus', { DRAFT: { zh: '草稿', en: 'Draft' }, SUBMITTED: { zh: '待审批', en: 'Submitted' }, APPROVED: { zh: '已批准', en: 'Approved' }, ISSUED: { zh: '已开票', en: 'Issued' }, SENT: { zh: '已送达', en: 'Sent' }, CUSTOMER_BOOKED: { zh: '客户已挂账', en: 'Booked by the customer' }, REVERSED: { zh: '已红冲', en: 'Reversed' } });
enumLabels('InvoiceKind', { TAX: { zh: '税务发票', en: 'Tax invoice' }, PROFORMA: { zh: '形式发票', en: 'Proforma invoice' }, COMMERCIAL: { zh: '商业发票', en: 'Commercial invoice' } });

export const invoices = record(Invoice, {
  stage: 'invoice',
  label: { zh: '发票', en: 'Invoice' },
  owner: 'owner',
  permissions: { create: 'invoice.request', update: 'invoice.request', delete: 'invoice.request' },
  writable: ['kind', 'title', 'taxNumber', 'remark'],
  createOnly: ['contract'],
  lines: ['lines'],
  optionalLines: ['lines'],
  editableIn: ['DRAFT'],
  search: ['number', 'title', 'taxNumber', 'customer.name', 'customer.nameEn', 'contract.number'],
  hidden: ['searchText'],
  moneyDate: 'issuedOn',
  beforeSave: beforeSaveInvoice,
});
