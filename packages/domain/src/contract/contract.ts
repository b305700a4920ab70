import { defineEntity, p } from '@mikro-orm/core';
import { amount, businessDate, identity, imported, percent, text } from '../kernel/fields.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { Customer } from '../customer/customer.ts';
import { PricePolicy } from '../pricing/price-policy.ts';
import { ContractApplication } from './contract-application.ts';
import { ContractLine } from './contract-line.ts';
import { PaymentScheduleLine } from './payment-schedule-line.ts';
import { afterCreateContract, beforeDeleteContract, beforeSaveContract } from './save-contract.ts';
import { SealUse } from './seal-use.ts';
import { termFields } from './terms.ts';

export const contractStates = ['DRAFT', 'IN_REVIEW', 'REVIEWED', 'COUNTERSIGNED', 'SEALED', 'SIGNED', 'IN_EXECUTION', 'FULFILLED', 'CLOSED', 'TERMINATED'] as const;
/** How far something has come, by exact quantities and amounts; never by a rounded percentage. */
export const progressStates = ['NONE', 'PART', 'FULL', 'OVER'] as const;

const schema = defineEntity({
  name: 'Contract',
  properties: {
    ...identity,
    ...imported,
    status: p.enum(contractStates).default('DRAFT').comment('状态 — from draft over review, countersignature and seal to signed, executed and closed'),
    number: text(40).unique().comment('合同号 — contract number; a draft carries a draft number until it is submitted'),
    application: () => p.manyToOne(ContractApplication).nullable().unique().comment('合同申报单 — the approved application it is made from'),
    customer: () => p.manyToOne(Customer).comment('客户 — customer'),
    owner: () => p.manyToOne(User).comment('业务员 — salesperson whose business it is'),
    preparedBy: () => p.manyToOne(User).nullable().comment('起草人 — who drafted it'),
    policy: () => p.manyToOne(PricePolicy).nullable().comment('销售政策 — policy version used'),
    subject: text(200).nullable().comment('标的 — what it is about'),
    ...termFields,
    grossAmount: amount().default('0').comment('折前金额 — goods before discount'),
    amount: amount().default('0').comment('合同金额 — net contract amount: sum of the rounded lines after discount, tax included'),
    taxAmount: amount().default('0').comment('税额 — VAT contained in the contract amount'),
    freightAmount: amount().default('0').comment('运费 — freight, beside the contract amount'),
    costAmount: amount().nullable().comment('成本 — standard cost of the goods, in the contract currency'),
    marginPercent: percent().nullable().comment('毛利率 — margin on the contract amount without tax, in percent'),
    productSpecification: text(4000).nullable().comment('产品规格条款 — clause on the specification'),
    qualityStandard: text(4000).nullable().comment('质量标准条款 — clause on the quality standard'),
    rightsAndDuties: text(4000).nullable().comment('权利义务条款 — clause on rights and duties of both sides'),
    afterSalesService: text(4000).nullable().comment('售后服务条款 — clause on after-sales service'),
    breachLiability: text(4000).nullable().comment('违约责任条款 — clause on liability for breach'),
    submittedAt: p.datetime().nullable().comment('送审时间 — when it was submitted for review'),
    countersignedOn: businessDate().nullable().comment('会签日 — day of the last countersignature'),
    sealedOn: businessDate().nullable().comment('用印日 — day it was sealed'),
    signedOn: businessDate().nullable().comment('签订日 — day both sides signed'),
    shippedOn: businessDate().nullable().comment('发货完成日 — day the last goods left'),
    fulfilledOn: businessDate().nullable().comment('履行完毕日 — day the last money came in'),
    terminatedReason: text(500).nullable().comment('终止理由 — why it was terminated'),
    rejectedReason: text(500).nullable().comment('驳回理由 — why it came back last time'),
    shippedAmount: amount().default('0').comment('已发货金额 — value of the goods shipped'),
    signedForAmount: amount().default('0').comment('已签收金额 — value of the goods signed for'),
    invoicedAmount: amount().default('0').comment('已开票金额 — tax invoices issued less those reversed'),
    collectedAmount: amount().default('0').comment('已收款金额 — receipts allocated to it'),
    orderProgress: p.enum(progressStates).default('NONE').comment('下单进度 — ordered: none, part, full or over'),
    shipmentProgress: p.enum(progressStates).default('NONE').comment('发货进度 — shipped: none, part, full or over'),
    signOffProgress: p.enum(progressStates).default('NONE').comment('签收进度 — signed for: none, part, full or over'),
    invoiceProgress: p.enum(progressStates).default('NONE').comment('开票进度 — invoiced: none, part, full or over'),
    collectionProgress: p.enum(progressStates).default('NONE').comment('收款进度 — collected: none, part, full or over'),
    outstandingAmount: p.decimal('string').precision(20).scale(4).generated('(amount - collected_amount) stored').nullable().comment('未收款金额 — contract amount not yet collected'),
    shippedLate: p.boolean().generated('(shipped_on > delivery_on) stored').nullable().comment('延迟发货 — shipped after the promised date; empty while not shipped'),
    lines: () => p.oneToMany(ContractLine).mappedBy('contract').orphanRemoval().comment('产品行 — products, with how far each has come'),
    instalments: () => p.oneToMany(PaymentScheduleLine).mappedBy('contract').orphanRemoval().comment('付款计划 — instalments'),
    sealUses: () => p.oneToMany(SealUse).mappedBy('contract').comment('用印记录 — uses of the contract seal'),
    searchText: text(2000).default('').comment('检索文本 — text, pinyin and initials'),
  },
});
/** 合同 — the written contract with a customer and how far it has come. Source: CON-03, CON-04, CON-06, CON-11, CON-13, CON-17, CON-22. */
export class Contract extends schema.class {}
schema.setClass(Contract);
enumLabels('ContractStatus', { DRAFT: { zh: '草稿', en: 'Draft' }, IN_REVIEW: { zh: '评审中', en: 'In review' }, REVIEWED: { zh: '已评审', en: 'Reviewed' }, COUNTERSIGNED: { zh: '已会签', en: 'Countersigned' }, SEALED: { zh: '已用印', en: 'Sealed' }, SIGNED: { zh: '已签订', en: 'Signed' }, IN_EXECUTION: { zh: '履行中', en: 'In execution' }, FULFILLED: { zh: '履行完毕', en: 'Fulfilled' }, CLOSED: { zh: '已关闭', en: 'Closed' }, TERMINATED: { zh: '已终止', en: 'Terminated' } });
for (const axis of ['OrderProgress', 'ShipmentProgress', 'SignOffProgress', 'InvoiceProgress', 'CollectionProgress']) {
  enumLabels(`Contract${axis}`, { NONE: { zh: '未开始', en: 'None' }, PART: { zh: '部分', en: 'Part' }, FULL: { zh: '全部', en: 'Full' }, OVER: { zh: '超出', en: 'Over' } });
}

export const contracts = record(Contract, {
  stage: 'contract',
  label: { zh: '合同', en: 'Contract' },
  owner: 'owner',
  permissions: { create: 'contract.draft', update: 'contract.draft', delete: 'contract.draft' },
  writable: ['subject', 'kind', 'currency', 'paymentMethod', 'tradeTerm', 'tradePlace', 'deliveryOn', 'deliveryPlace', 'freightAmount', 'productSpecification', 'qualityStandard', 'rightsAndDuties', 'afterSalesService', 'breachLiability'],
  createOnly: ['application'],
  lines: ['lines', 'instalments'],
  optionalLines: ['lines', 'instalments'],
  editableIn: ['DRAFT'],
  search: ['number', 'subject', 'customer.name', 'customer.nameEn', 'customer.shortName'],
  hidden: ['searchText'],
  restricted: { costAmount: 'product.readCost', marginPercent: 'product.readCost' },
  moneyDate: 'signedOn',
  newestFirst: 'createdAt',
  beforeSave: beforeSaveContract,
  afterCreate: afterCreateContract,
  beforeDelete: beforeDeleteContract,
});
