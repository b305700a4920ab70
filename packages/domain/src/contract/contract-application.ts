import { defineEntity, p } from '@mikro-orm/core';
import { Customer } from '../customer/customer.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { amount, businessDate, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { PricePolicy } from '../pricing/price-policy.ts';
import { Quotation } from '../pricing/quotation.ts';
import { ApplicationInstalment } from './application-instalment.ts';
import { ApplicationLine } from './application-line.ts';
import { beforeSaveApplication } from './save-application.ts';
import { termFields } from './terms.ts';

export const applicationStates = ['DRAFT', 'SUBMITTED', 'REVIEWED', 'APPROVED', 'CONTRACTED'] as const;

const schema = defineEntity({
  name: 'ContractApplication',
  properties: {
    ...identity,
    status: p
      .enum(applicationStates)
      .default('DRAFT')
      .comment('状态 — reviewed by the sales manager, approved by the general manager, then made into a contract'),
    number: text(40).unique().comment('申报单号 — number of the application'),
    customer: () => p.manyToOne(Customer).comment('客户 — customer'),
    owner: () => p.manyToOne(User).comment('业务员 — salesperson whose business it is'),
    preparedBy: () => p.manyToOne(User).nullable().comment('填报人 — who filled it in'),
    policy: () => p.manyToOne(PricePolicy).nullable().comment('销售政策 — policy version used'),
    quotation: () =>
      p.manyToOne(Quotation).nullable().unique().comment('报价单 — the accepted quotation it was made from'),
    pricedOn: businessDate()
      .nullable()
      .comment(
        '报价日 — day its prices were offered: they are weighed by the policy of that day; empty: by that of the day it is submitted',
      ),
    subject: text(200).nullable().comment('标的 — what it is about'),
    ...termFields,
    amount: amount().default('0').comment('申报金额 — sum of the rounded lines, tax included'),
    freightAmount: amount().default('0').comment('运费等 — freight, insurance and other charges, beside the goods'),
    remark: text(1000).nullable().comment('备注 — remarks'),
    rejectedReason: text(500).nullable().comment('驳回理由 — why it came back last time'),
    lines: () => p.oneToMany(ApplicationLine).mappedBy('application').orphanRemoval().comment('产品行 — products'),
    instalments: () =>
      p.oneToMany(ApplicationInstalment).mappedBy('application').orphanRemoval().comment('付款条件 — instalments'),
    searchText: text(2000).default('').comment('检索文本 — text, pinyin and initials'),
  },
});
/** 合同申报单 — the internal request to make a contract. Source: CON-01, CON-02. */
export class ContractApplication extends schema.class {}
schema.setClass(ContractApplication);
enumLabels('ContractApplicationStatus', {
  DRAFT: { zh: '草稿', en: 'Draft' },
  SUBMITTED: { zh: '待审核', en: 'Submitted' },
  REVIEWED: { zh: '已审核', en: 'Reviewed' },
  APPROVED: { zh: '已批准', en: 'Approved' },
  CONTRACTED: { zh: '已立合同', en: 'Contracted' },
});

export const contractApplications = record(ContractApplication, {
  stage: 'contract',
  label: { zh: '合同申报单', en: 'Contract application' },
  owner: 'owner',
  permissions: { create: 'contract.apply', update: 'contract.apply', delete: 'contract.apply' },
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
    'remark',
  ],
  createOnly: ['customer'],
  lines: ['lines', 'instalments'],
  editableIn: ['DRAFT'],
  search: ['number', 'subject', 'customer.name', 'customer.nameEn', 'customer.shortName'],
  hidden: ['searchText'],
  beforeSave: beforeSaveApplication,
});
