import { defineEntity, p } from '@mikro-orm/core';
import { Contract } from '../contract/contract.ts';
import { Customer } from '../customer/customer.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { amount, businessDate, currencyCode, identity, imported, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { InvoiceLine } from './invoice-line.ts';
import { InvoiceVoucher } from './invoice-voucher.ts';
import { invoiceKinds } from './kinds.ts';
import { PaymentNotice } from './payment-notice.ts';
import { beforeSaveInvoice } from './save-invoice.ts';

export const invoiceStates = [
  'DRAFT',
  'SUBMITTED',
  'APPROVED',
  'ISSUED',
  'SENT',
  'CUSTOMER_BOOKED',
  'REVERSED',
] as const;
export const sendMethods = ['IN_PERSON', 'COURIER', 'POST', 'ELECTRONIC'] as const;
export const fiscalTypes = ['SPECIAL', 'ORDINARY'] as const;
export { invoiceKinds } from './kinds.ts';

const schema = defineEntity({
  name: 'Invoice',
  properties: {
    ...identity,
    ...imported,
    status: p
      .enum(invoiceStates)
      .default('DRAFT')
      .comment('状态 — requested by sales, approved by the deputy GM for finance, issued by finance'),
    number: text(40)
      .unique()
      .comment('发票号 — number of the invoice; a request carries a draft number until it is issued'),
    kind: p
      .enum(invoiceKinds)
      .default('PROGRESS')
      .comment(
        '发票类别 — tax invoice on account, for a part or for the rest; red-letter; proforma and commercial invoices are trade documents outside the 60 % rule',
      ),
    contract: () => p.manyToOne(Contract).comment('合同 — the contract it is for'),
    customer: () => p.manyToOne(Customer).nullable().comment('客户 — customer of the contract'),
    owner: () => p.manyToOne(User).comment('业务员 — salesperson'),
    preparedBy: () =>
      p.manyToOne(User).nullable().comment('申请人 — who requested it; may neither approve nor issue it'),
    currency: currencyCode().default('CNY').comment('币种 — currency (ISO 4217)'),
    amount: amount().default('0').comment('开票金额 — sum of the lines, tax included'),
    taxAmount: amount().default('0').comment('税额 — VAT contained'),
    onAccountAmount: amount()
      .nullable()
      .comment(
        '预开金额 — advance invoice: how much is invoiced on account, tax included; the agreed advance when not given',
      ),
    creditedAmount: amount().default('0').comment('已红冲金额 — taken back by red-letter invoices'),
    customerRequest: text(500).nullable().comment('客户要求 — what the customer asks for on this invoice'),
    title: text(200).nullable().comment('发票抬头 — name of the customer on the invoice'),
    taxNumber: text(60).nullable().comment('税号 — tax number of the customer on the invoice'),
    billingAddress: text(300).nullable().comment('地址电话 — address and phone of the customer on the invoice'),
    bankAccount: text(200).nullable().comment('开户行及账号 — bank and account of the customer on the invoice'),
    remark: text(500).nullable().comment('备注 — remarks'),
    fiscalType: p.enum(fiscalTypes).nullable().comment('税票种类 — special or ordinary VAT invoice'),
    fiscalNumber: text(40).nullable().comment('税票号码 — number of the tax authority'),
    vouchersOn: businessDate().nullable().comment('凭证收齐日 — day finance had the papers'),
    dataEnteredOn: businessDate().nullable().comment('录入日 — day finance entered the data'),
    issuedOn: businessDate().nullable().comment('开票日 — day it was issued'),
    issuedBy: () => p.manyToOne(User).nullable().comment('开票人 — who issued it'),
    sentOn: businessDate().nullable().comment('送达日 — day it was handed to the customer’s finance'),
    sentTo: text(120).nullable().comment('收票人 — who took it at the customer’s finance'),
    sendMethod: p.enum(sendMethods).nullable().comment('送达方式 — in person, by courier, by post or electronically'),
    sendReference: text(120).nullable().comment('送达单号 — tracking number or message'),
    sentBy: () => p.manyToOne(User).nullable().comment('送达人 — salesperson who delivered it'),
    customerBookedOn: businessDate()
      .nullable()
      .comment('客户挂账日 — day the customer’s finance booked it; our own booking has its own date'),
    reverses: () => p.manyToOne(Invoice).nullable().comment('红冲对象 — the invoice a red-letter invoice takes back'),
    reversalReason: text(500).nullable().comment('红冲理由 — why a red-letter invoice takes it back'),
    rejectedReason: text(500).nullable().comment('驳回理由 — why it came back last time'),
    lines: () => p.oneToMany(InvoiceLine).mappedBy('invoice').orphanRemoval().comment('发票行 — what is invoiced'),
    vouchers: () => p.oneToMany(InvoiceVoucher).mappedBy('invoice').comment('开票凭证 — papers collected for it'),
    paymentNotices: () =>
      p.oneToMany(PaymentNotice).mappedBy('invoice').comment('付款通知 — notices that went with it'),
    redLetters: () => p.oneToMany(Invoice).mappedBy('reverses').comment('红字发票 — what takes it back'),
    searchText: text(2000).default('').comment('检索文本 — text, pinyin and initials'),
  },
});
/** 发票 — request and invoice in one record. Source: INV-01, INV-02, INV-04, INV-05, INV-07, INV-08, INV-10. */
export class Invoice extends schema.class {}
schema.setClass(Invoice);
enumLabels('InvoiceStatus', {
  DRAFT: { zh: '草稿', en: 'Draft' },
  SUBMITTED: { zh: '待审批', en: 'Submitted' },
  APPROVED: { zh: '已批准', en: 'Approved' },
  ISSUED: { zh: '已开票', en: 'Issued' },
  SENT: { zh: '已送达', en: 'Sent' },
  CUSTOMER_BOOKED: { zh: '客户已挂账', en: 'Booked by the customer' },
  REVERSED: { zh: '已红冲', en: 'Reversed' },
});
enumLabels('InvoiceSendMethod', {
  IN_PERSON: { zh: '当面', en: 'In person' },
  COURIER: { zh: '快递', en: 'Courier' },
  POST: { zh: '邮寄', en: 'Post' },
  ELECTRONIC: { zh: '电子', en: 'Electronic' },
});
enumLabels('InvoiceFiscalType', {
  SPECIAL: { zh: '增值税专用发票', en: 'Special VAT invoice' },
  ORDINARY: { zh: '增值税普通发票', en: 'Ordinary VAT invoice' },
});

export const invoices = record(Invoice, {
  stage: 'invoice',
  label: { zh: '发票', en: 'Invoice' },
  owner: 'owner',
  permissions: { create: 'invoice.request', update: 'invoice.request', delete: 'invoice.request' },
  writable: [
    'kind',
    'onAccountAmount',
    'customerRequest',
    'title',
    'taxNumber',
    'billingAddress',
    'bankAccount',
    'remark',
  ],
  createOnly: ['contract'],
  lines: ['lines'],
  optionalLines: ['lines'],
  editableIn: ['DRAFT'],
  search: ['number', 'title', 'taxNumber', 'customer.name', 'customer.nameEn', 'contract.number'],
  hidden: ['searchText'],
  restricted: { bankAccount: 'customer.readBankAccount' },
  moneyDate: 'issuedOn',
  beforeSave: beforeSaveInvoice,
});
