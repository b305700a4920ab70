import { defineEntity, p } from '@mikro-orm/core';
import { Customer } from '../customer/customer.ts';
import { Attachment } from '../files/attachment.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { amount, businessDate, identity, percent, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { PricePolicy } from './price-policy.ts';
import { QuotationInstalment } from './quotation-instalment.ts';
import { QuotationLine } from './quotation-line.ts';
import { beforeSaveQuotation } from './save-quotation.ts';
import { kindLabels, paymentMethodLabels, tradeTermLabels, termFields } from './terms.ts';

export const quotationStates = ['DRAFT', 'READY', 'SENT', 'ACCEPTED', 'REJECTED', 'REVISED', 'EXPIRED'] as const;
/** How a quotation reaches the customer: in writing or by e-mail. */
export const quotationChannels = ['EMAIL', 'LETTER', 'COURIER', 'FAX', 'BY_HAND', 'PORTAL'] as const;

const schema = defineEntity({
  name: 'Quotation',
  checks: [
    {
      name: 'quotation_total',
      expression: 'amount = goods_amount + freight_amount + insurance_amount + other_amount and other_amount >= 0',
    },
  ],
  uniques: [{ properties: ['number', 'revision'] }],
  properties: {
    ...identity,
    status: p
      .enum(quotationStates)
      .default('DRAFT')
      .comment('状态 — made ready, sent, then answered by the customer, revised or expired'),
    number: text(40).comment('报价单号 — number of the quotation; every version of it has the same'),
    revision: p
      .integer()
      .default(1)
      .comment('版次 — version of the quotation, from 1; only the latest can be accepted'),
    previous: () => p.manyToOne(Quotation).nullable().comment('上一版 — the version this one replaces'),
    customer: () => p.manyToOne(Customer).comment('客户 — who gets the offer'),
    owner: () => p.manyToOne(User).comment('业务员 — salesperson whose business it is'),
    preparedBy: () => p.manyToOne(User).nullable().comment('编制人 — who prepared it'),
    policy: () => p.manyToOne(PricePolicy).nullable().comment('销售政策 — policy version used'),
    subject: text(200).nullable().comment('标的 — what it is about'),
    ...termFields,
    goodsAmount: amount().default('0').comment('货款 — sum of the rounded lines, tax included'),
    freightAmount: amount().default('0').comment('运费 — freight'),
    insuranceAmount: amount().default('0').comment('保险费 — insurance'),
    otherAmount: amount().default('0').comment('其他费用 — other charges'),
    otherCharges: text(200).nullable().comment('其他费用说明 — what the other charges are for'),
    amount: amount().default('0').comment('报价总额 — goods, freight, insurance and other charges together'),
    costAmount: amount().nullable().comment('成本 — standard cost of the goods, in the currency of the quotation'),
    marginPercent: percent().nullable().comment('毛利率 — margin on the goods without tax, in percent'),
    validTo: businessDate()
      .nullable()
      .comment('有效期至 — last day the offer holds, inclusive; from the day it is sent when not given'),
    sentOn: businessDate().nullable().comment('发送日 — day it was sent'),
    sentVia: p.enum(quotationChannels).nullable().comment('发送方式 — how it was sent'),
    recipient: text(200).nullable().comment('收件人 — person or address it was sent to'),
    sentFile: () => p.manyToOne(Attachment).nullable().comment('发送文件 — the file that was sent'),
    answeredOn: businessDate().nullable().comment('答复日 — day the customer accepted or rejected it'),
    customerReference: text(120).nullable().comment('客户凭据 — reference of the customer to the acceptance'),
    rejectedReason: text(500).nullable().comment('拒绝理由 — why the customer rejected it'),
    remark: text(1000).nullable().comment('备注 — remarks for the customer'),
    lines: () => p.oneToMany(QuotationLine).mappedBy('quotation').orphanRemoval().comment('产品行 — products offered'),
    instalments: () =>
      p
        .oneToMany(QuotationInstalment)
        .mappedBy('quotation')
        .orphanRemoval()
        .comment('付款条件 — payment terms offered'),
    searchText: text(2000).default('').comment('检索文本 — text, pinyin and initials'),
  },
});
/** 报价单 — a written offer with its price structure; each change is a new version. Source: PRICE-10…13. */
export class Quotation extends schema.class {}
schema.setClass(Quotation);
enumLabels('QuotationStatus', {
  DRAFT: { zh: '草稿', en: 'Draft' },
  READY: { zh: '待发送', en: 'Ready' },
  SENT: { zh: '已发送', en: 'Sent' },
  ACCEPTED: { zh: '客户已接受', en: 'Accepted' },
  REJECTED: { zh: '客户已拒绝', en: 'Rejected' },
  REVISED: { zh: '已改版', en: 'Revised' },
  EXPIRED: { zh: '已失效', en: 'Expired' },
});
enumLabels('QuotationSentVia', {
  EMAIL: { zh: '邮件', en: 'E-mail' },
  LETTER: { zh: '信函', en: 'Letter' },
  COURIER: { zh: '快递', en: 'Courier' },
  FAX: { zh: '传真', en: 'Fax' },
  BY_HAND: { zh: '面交', en: 'By hand' },
  PORTAL: { zh: '网上平台', en: 'Portal' },
});
enumLabels('QuotationKind', kindLabels);
enumLabels('QuotationPaymentMethod', paymentMethodLabels);
enumLabels('QuotationTradeTerm', tradeTermLabels);

export const quotations = record(Quotation, {
  stage: 'pricing',
  label: { zh: '报价单', en: 'Quotation' },
  owner: 'owner',
  permissions: { create: 'pricing.quote', update: 'pricing.quote', delete: 'pricing.quote' },
  writable: [
    'subject',
    'kind',
    'currency',
    'paymentMethod',
    'tradeTerm',
    'tradePlace',
    'deliveryOn',
    'deliveryPlace',
    'freightAmount',
    'insuranceAmount',
    'otherAmount',
    'otherCharges',
    'validTo',
    'remark',
  ],
  createOnly: ['customer'],
  lines: ['lines', 'instalments'],
  editableIn: ['DRAFT'],
  search: ['number', 'subject', 'customer.name', 'customer.nameEn', 'customer.shortName'],
  hidden: ['searchText'],
  restricted: { costAmount: 'product.readCost', marginPercent: 'product.readCost' },
  moneyDate: 'sentOn',
  beforeSave: beforeSaveQuotation,
});
