import { defineEntity, p } from '@mikro-orm/core';
import { Customer } from '../customer/customer.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { amount, businessDate, identity, imported, percent, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { PricePolicy } from '../pricing/price-policy.ts';
import { ContractApplication } from './contract-application.ts';
import { ContractLine } from './contract-line.ts';
import { ContractTemplate } from './contract-template.ts';
import { PaymentScheduleLine } from './payment-schedule-line.ts';
import { afterCreateContract, beforeDeleteContract, beforeSaveContract } from './save-contract.ts';
import { SealUse } from './seal-use.ts';
import { termFields } from './terms.ts';

export const contractStates = [
  'DRAFT',
  'IN_REVIEW',
  'REVIEWED',
  'COUNTERSIGNED',
  'SEALED',
  'SIGNED',
  'IN_EXECUTION',
  'FULFILLED',
  'CLOSED',
  'TERMINATED',
] as const;
/** What the warranty of a contract counts from. */
export const warrantyStarts = ['SHIPMENT', 'SIGN_OFF', 'ACCEPTANCE'] as const;
export const textBases = ['STANDARD', 'CUSTOMER'] as const;
/** The departments' review after signing: not asked for, to be organised, running, refused (to be repeated), passed. */
export const reviewStates = ['NOT_REQUIRED', 'PENDING', 'RUNNING', 'REFUSED', 'PASSED'] as const;
/** How far something has come, by exact quantities and amounts; never by a rounded percentage. */
export const progressStates = ['NONE', 'PART', 'FULL', 'OVER'] as const;

const schema = defineEntity({
  name: 'Contract',
  checks: [{ name: 'contract_warranty_months', expression: 'warranty_months between 0 and 240' }],
  properties: {
    ...identity,
    ...imported,
    status: p
      .enum(contractStates)
      .default('DRAFT')
      .comment('状态 — from draft over review, countersignature and seal to signed, executed and closed'),
    number: text(40).unique().comment('合同号 — contract number; a draft carries a draft number until it is submitted'),
    application: () =>
      p
        .manyToOne(ContractApplication)
        .nullable()
        .unique()
        .comment('合同申报单 — the approved application it is made from'),
    customer: () => p.manyToOne(Customer).comment('客户 — customer'),
    owner: () => p.manyToOne(User).comment('业务员 — salesperson whose business it is'),
    preparedBy: () => p.manyToOne(User).nullable().comment('起草人 — who drafted it'),
    policy: () => p.manyToOne(PricePolicy).nullable().comment('销售政策 — policy version used'),
    subject: text(200).nullable().comment('标的 — what it is about'),
    ...termFields,
    lcIssuingBank: text(200).nullable().comment('开证行 — bank that issues the letter of credit'),
    lcNumber: text(80).nullable().comment('信用证号 — number of the letter of credit'),
    lcExpiresOn: businessDate().nullable().comment('信用证有效期 — last day the letter of credit can be used'),
    lcLatestShipmentOn: businessDate()
      .nullable()
      .comment('最迟装运期 — last day of shipment under the letter of credit'),
    lcDocuments: text(1000).nullable().comment('信用证单据 — documents the letter of credit asks for'),
    textBasis: p
      .enum(textBases)
      .default('STANDARD')
      .comment('合同文本 — the company’s standard template or the customer’s own text'),
    template: () => p.manyToOne(ContractTemplate).nullable().comment('合同范本 — the standard text it is made from'),
    customerTextReason: text(500).nullable().comment('采用客户文本的理由 — why the customer’s own text is used'),
    customerTextExact: p.boolean().default(false).comment('文本准确清晰 — the customer’s text is exact and clear'),
    customerTextTechnical: p
      .boolean()
      .default(false)
      .comment('符合技术要求 — the customer’s text meets the technical points'),
    customerTextRules: p
      .boolean()
      .default(false)
      .comment('符合公司规定 — the customer’s text meets the rules of the company'),
    customerTextLawful: p.boolean().default(false).comment('合法 — the customer’s text is lawful'),
    attachments: p
      .array<string>()
      .columnType('text[]')
      .default([])
      .comment('附件清单 — attachments the text refers to, such as the technical agreement'),
    directCustomer: text(200).nullable().comment('直接用户 — direct customer'),
    hostEquipmentModel: text(200).nullable().comment('主机型号 — model of the host equipment'),
    hostEquipmentOrderer: text(200)
      .nullable()
      .comment('主机订货单位 — ordering unit of the maker of the host equipment'),
    designInstitute: text(200).nullable().comment('设计院 — design institute'),
    keyCustomer: p.boolean().default(false).comment('重点客户 — progress is tracked closely'),
    specialContract: p.boolean().default(false).comment('特殊合同 — progress is tracked closely'),
    closeTracking: p
      .boolean()
      .generated('(key_customer or special_contract) stored')
      .nullable()
      .comment('重点跟踪 — key customer or special contract'),
    grossAmount: amount().default('0').comment('折前金额 — goods before discount'),
    amount: amount()
      .default('0')
      .comment('合同金额 — net contract amount: sum of the rounded lines after discount, tax included'),
    taxAmount: amount().default('0').comment('税额 — VAT contained in the contract amount'),
    amountInWords: text(200).nullable().comment('大写金额 — contract amount in words, as the Chinese text says it'),
    amountInWordsEn: text(400)
      .nullable()
      .comment('英文大写金额 — contract amount in words, as the English text says it'),
    freightAmount: amount().default('0').comment('运费 — freight, beside the contract amount'),
    costAmount: amount().nullable().comment('成本 — standard cost of the goods, in the contract currency'),
    marginPercent: percent().nullable().comment('毛利率 — margin on the contract amount without tax, in percent'),
    productSpecification: text(4000).nullable().comment('产品规格条款 — clause on the specification'),
    qualityStandard: text(4000).nullable().comment('质量标准条款 — clause on the quality standard'),
    rightsAndDuties: text(4000).nullable().comment('权利义务条款 — clause on rights and duties of both sides'),
    afterSalesService: text(4000).nullable().comment('售后服务条款 — clause on after-sales service'),
    breachLiability: text(4000).nullable().comment('违约责任条款 — clause on liability for breach'),
    thirdPartyInspection: p
      .boolean()
      .default(false)
      .comment('第三方检验 — third-party inspection is agreed: goods are released only with its passed report'),
    serviceAgreed: p
      .boolean()
      .default(false)
      .comment('约定现场服务 — installation or other field service is part of the contract'),
    warrantyMonths: p.integer().nullable().comment('质保月数 — months of warranty; empty when none is agreed'),
    warrantyFrom: p.enum(warrantyStarts).default('SIGN_OFF').comment('质保起算 — what the warranty counts from'),
    invoicePolicy: p
      .enum(['CONTRACT_TERMS'])
      .nullable()
      .comment(
        '开票条件 — invoiced by the terms of the contract instead of the company’s policy, approved by the deputy GM for finance',
      ),
    textCheckedBy: () => p.manyToOne(User).nullable().comment('文本核对人 — second person who checked the final text'),
    textCheckedAt: p.datetime().nullable().comment('文本核对时间 — when the final text was checked'),
    checklistBy: () =>
      p.manyToOne(User).nullable().comment('签前检查人 — who went through the checklist before signing'),
    checklistAt: p.datetime().nullable().comment('签前检查时间 — when the checklist before signing was gone through'),
    checklistNote: text(500).nullable().comment('签前检查说明 — how the customer’s needs are covered'),
    reviewAfterSigning: p
      .enum(reviewStates)
      .default('NOT_REQUIRED')
      .comment(
        '签后评审 — the departments’ review after signing; while it is not passed nothing is ordered or produced',
      ),
    revision: p.integer().default(1).comment('版本号 — 1 as signed first, one more with every amendment in force'),
    amending: p
      .boolean()
      .default(false)
      .comment('变更中 — an amendment is under way; the signed version stays in force meanwhile'),
    submittedAt: p.datetime().nullable().comment('送审时间 — when it was submitted for review'),
    countersignedOn: businessDate().nullable().comment('会签日 — day of the last countersignature'),
    sealedOn: businessDate().nullable().comment('用印日 — day it was sealed'),
    signedOn: businessDate().nullable().comment('签订日 — day both sides signed'),
    shippedOn: businessDate().nullable().comment('发货完成日 — day the last goods left'),
    acceptedOn: businessDate().nullable().comment('验收日 — day the customer accepted the work on site'),
    warrantyEndsOn: businessDate().nullable().comment('质保期满日 — last day of the warranty, known once it has begun'),
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
    collectionProgress: p
      .enum(progressStates)
      .default('NONE')
      .comment('收款进度 — collected: none, part, full or over'),
    outstandingAmount: p
      .decimal('string')
      .precision(20)
      .scale(4)
      .generated('(amount - collected_amount) stored')
      .nullable()
      .comment('未收款金额 — contract amount not yet collected'),
    toCollectAmount: p
      .decimal('string')
      .precision(20)
      .scale(4)
      .generated('(greatest(invoiced_amount - collected_amount, 0)) stored')
      .nullable()
      .comment('已开票未收 — invoiced and not yet collected: the collection list is where it is above 0'),
    shippedLate: p
      .boolean()
      .generated('(shipped_on > delivery_on) stored')
      .nullable()
      .comment('延迟发货 — shipped after the promised date; empty while not shipped'),
    lines: () =>
      p
        .oneToMany(ContractLine)
        .mappedBy('contract')
        .orphanRemoval()
        .comment('产品行 — products, with how far each has come'),
    instalments: () =>
      p.oneToMany(PaymentScheduleLine).mappedBy('contract').orphanRemoval().comment('付款计划 — instalments'),
    sealUses: () => p.oneToMany(SealUse).mappedBy('contract').comment('用印记录 — uses of the contract seal'),
    searchText: text(2000).default('').comment('检索文本 — text, pinyin and initials'),
  },
});
/** 合同 — the written contract with a customer and how far it has come. Source: CON-03, CON-04, CON-06, CON-11, CON-13, CON-17, CON-18, CON-20, CON-22, INV-09. */
export class Contract extends schema.class {}
schema.setClass(Contract);
enumLabels('ContractStatus', {
  DRAFT: { zh: '草稿', en: 'Draft' },
  IN_REVIEW: { zh: '评审中', en: 'In review' },
  REVIEWED: { zh: '已评审', en: 'Reviewed' },
  COUNTERSIGNED: { zh: '已会签', en: 'Countersigned' },
  SEALED: { zh: '已用印', en: 'Sealed' },
  SIGNED: { zh: '已签订', en: 'Signed' },
  IN_EXECUTION: { zh: '履行中', en: 'In execution' },
  FULFILLED: { zh: '履行完毕', en: 'Fulfilled' },
  CLOSED: { zh: '已关闭', en: 'Closed' },
  TERMINATED: { zh: '已终止', en: 'Terminated' },
});
enumLabels('ContractWarrantyFrom', {
  SHIPMENT: { zh: '发货', en: 'Shipment' },
  SIGN_OFF: { zh: '签收', en: 'Sign-off' },
  ACCEPTANCE: { zh: '验收', en: 'Acceptance' },
});
enumLabels('ContractTextBasis', {
  STANDARD: { zh: '公司范本', en: 'Standard template' },
  CUSTOMER: { zh: '客户文本', en: 'Customer’s text' },
});
enumLabels('ContractInvoicePolicy', { CONTRACT_TERMS: { zh: '按合同付款条件', en: 'By the terms of the contract' } });
enumLabels('ContractReviewAfterSigning', {
  NOT_REQUIRED: { zh: '不需要', en: 'Not required' },
  PENDING: { zh: '待组织', en: 'To be organised' },
  RUNNING: { zh: '评审中', en: 'Running' },
  REFUSED: { zh: '未通过', en: 'Refused' },
  PASSED: { zh: '已通过', en: 'Passed' },
});
for (const axis of ['OrderProgress', 'ShipmentProgress', 'SignOffProgress', 'InvoiceProgress', 'CollectionProgress']) {
  enumLabels(`Contract${axis}`, {
    NONE: { zh: '未开始', en: 'None' },
    PART: { zh: '部分', en: 'Part' },
    FULL: { zh: '全部', en: 'Full' },
    OVER: { zh: '超出', en: 'Over' },
  });
}

export const contracts = record(Contract, {
  stage: 'contract',
  label: { zh: '合同', en: 'Contract' },
  owner: 'owner',
  permissions: { create: 'contract.draft', update: 'contract.draft', delete: 'contract.draft' },
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
    'amountInWords',
    'amountInWordsEn',
    'lcIssuingBank',
    'lcNumber',
    'lcExpiresOn',
    'lcLatestShipmentOn',
    'lcDocuments',
    'textBasis',
    'template',
    'customerTextReason',
    'customerTextExact',
    'customerTextTechnical',
    'customerTextRules',
    'customerTextLawful',
    'attachments',
    'directCustomer',
    'hostEquipmentModel',
    'hostEquipmentOrderer',
    'designInstitute',
    'keyCustomer',
    'specialContract',
    'productSpecification',
    'qualityStandard',
    'rightsAndDuties',
    'afterSalesService',
    'breachLiability',
    'thirdPartyInspection',
    'serviceAgreed',
    'warrantyMonths',
    'warrantyFrom',
  ],
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
