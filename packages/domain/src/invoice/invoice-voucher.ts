import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Invoice } from './invoice.ts';

export const voucherKinds = ['CONTRACT', 'DELIVERY_NOTE', 'SIGN_OFF', 'RECEIPT', 'ACCEPTANCE_REPORT', 'OTHER'] as const;

const schema = defineEntity({
  name: 'InvoiceVoucher',
  properties: {
    ...identity,
    invoice: () => p.manyToOne(Invoice).comment('发票 — the invoice it proves'),
    kind: p
      .enum(voucherKinds)
      .comment('凭证类别 — contract, delivery note, sign-off, receipt, acceptance report or other'),
    reference: text(200).comment('凭证号 — number or reference of the paper'),
    collectedOn: businessDate().comment('收集日 — day finance had it'),
    collectedBy: () => p.manyToOne(User).nullable().comment('收集人 — who collected it'),
  },
});
/** 开票凭证 — a paper finance has collected before it enters an invoice. Source: INV-05. */
export class InvoiceVoucher extends schema.class {}
schema.setClass(InvoiceVoucher);
enumLabels('InvoiceVoucherKind', {
  CONTRACT: { zh: '合同', en: 'Contract' },
  DELIVERY_NOTE: { zh: '发货单', en: 'Delivery note' },
  SIGN_OFF: { zh: '签收单', en: 'Sign-off' },
  RECEIPT: { zh: '收款单', en: 'Receipt' },
  ACCEPTANCE_REPORT: { zh: '验收报告', en: 'Acceptance report' },
  OTHER: { zh: '其他', en: 'Other' },
});

export const invoiceVouchers = record(InvoiceVoucher, {
  stage: 'invoice',
  label: { zh: '开票凭证', en: 'Invoice voucher' },
  parent: 'invoice',
});
