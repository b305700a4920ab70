import { defineEntity, p } from '@mikro-orm/core';
import { Contract, progressStates } from '../contract/contract.ts';
import { Customer } from '../customer/customer.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { AcceptanceReport } from './acceptance-report.ts';
import { beforeDeleteDispatch, beforeSaveDispatch } from './save-dispatch.ts';
import { ServiceTraining } from './service-training.ts';

export const dispatchStates = [
  'DRAFT',
  'SUBMITTED',
  'APPROVED',
  'SCHEDULED',
  'ON_SITE',
  'ACCEPTED',
  'REFUSED',
] as const;
export const dispatchKinds = ['INSTALLATION', 'COMMISSIONING', 'TECHNICAL_HELP', 'TRAINING', 'REPAIR'] as const;

const schema = defineEntity({
  name: 'DispatchOrder',
  properties: {
    ...identity,
    status: p
      .enum(dispatchStates)
      .default('DRAFT')
      .comment('状态 — approved by the sales manager, scheduled, on site, accepted by the customer; or refused'),
    number: text(40).unique().comment('派工单号 — number of the dispatch order'),
    contract: () => p.manyToOne(Contract).comment('合同 — the contract whose products are worked on'),
    customer: () => p.manyToOne(Customer).nullable().comment('客户 — customer of the contract'),
    owner: () => p.manyToOne(User).comment('业务员 — salesperson of the contract'),
    preparedBy: () => p.manyToOne(User).nullable().comment('开单人 — who issued it; may not approve it'),
    kind: p.enum(dispatchKinds).default('INSTALLATION').comment('工作类别 — what kind of work'),
    site: text(300).comment('现场地点 — where the work is done'),
    siteContact: text(200).nullable().comment('现场联系人 — whom to ask for at the customer, with telephone'),
    request: text(2000).nullable().comment('客户要求 — what the customer asked for'),
    work: text(2000).comment('工作内容 — what is to be done'),
    plannedFrom: businessDate().nullable().comment('计划到场日 — first day planned'),
    plannedTo: businessDate().nullable().comment('计划离场日 — last day planned'),
    engineer: () => p.manyToOne(User).nullable().comment('负责工程师 — who leads the work'),
    persons: text(500).nullable().comment('派工人员 — everybody who goes'),
    shipmentState: p
      .enum(progressStates)
      .default('NONE')
      .comment('发货状态 — how much of the goods has left the plant'),
    arrivalState: p
      .enum(progressStates)
      .default('NONE')
      .comment('到货状态 — how much of the goods the customer has signed for'),
    approvedOn: businessDate().nullable().comment('批准日 — day it was approved'),
    arrivedOn: businessDate().nullable().comment('到场日 — day the work began on site'),
    acceptedOn: businessDate().nullable().comment('验收日 — day the customer accepted'),
    result: text(2000).nullable().comment('结果 — what was done and found'),
    rejectedReason: text(500).nullable().comment('驳回理由 — why it came back last time'),
    refusedReason: text(500).nullable().comment('拒绝理由 — why nobody is sent'),
    reports: () => p.oneToMany(AcceptanceReport).mappedBy('dispatch').comment('验收报告 — signed results'),
    trainings: () => p.oneToMany(ServiceTraining).mappedBy('dispatch').comment('培训 — training of the customer'),
    searchText: text(2000).default('').comment('检索文本 — text, pinyin and initials'),
  },
});
/** 派工单 — the order to send people to work on site. Source: SVC-01…05, B64. */
export class DispatchOrder extends schema.class {}
schema.setClass(DispatchOrder);
enumLabels('DispatchOrderStatus', {
  DRAFT: { zh: '草稿', en: 'Draft' },
  SUBMITTED: { zh: '待批准', en: 'Submitted' },
  APPROVED: { zh: '已批准', en: 'Approved' },
  SCHEDULED: { zh: '已安排', en: 'Scheduled' },
  ON_SITE: { zh: '在现场', en: 'On site' },
  ACCEPTED: { zh: '已验收', en: 'Accepted' },
  REFUSED: { zh: '不予派工', en: 'Refused' },
});
enumLabels('DispatchOrderKind', {
  INSTALLATION: { zh: '安装接续', en: 'Installation' },
  COMMISSIONING: { zh: '调试', en: 'Commissioning' },
  TECHNICAL_HELP: { zh: '技术支持', en: 'Technical help' },
  TRAINING: { zh: '培训', en: 'Training' },
  REPAIR: { zh: '维修', en: 'Repair' },
});
for (const axis of ['ShipmentState', 'ArrivalState']) {
  enumLabels(`DispatchOrder${axis}`, {
    NONE: { zh: '未开始', en: 'None' },
    PART: { zh: '部分', en: 'Part' },
    FULL: { zh: '全部', en: 'Full' },
    OVER: { zh: '超出', en: 'Over' },
  });
}

export const dispatchOrders = record(DispatchOrder, {
  stage: 'fieldservice',
  label: { zh: '派工单', en: 'Dispatch order' },
  owner: 'owner',
  permissions: { create: 'fieldservice.prepare', update: 'fieldservice.prepare', delete: 'fieldservice.prepare' },
  writable: ['kind', 'site', 'siteContact', 'request', 'work', 'plannedFrom', 'plannedTo', 'engineer', 'persons'],
  createOnly: ['contract'],
  editableIn: ['DRAFT'],
  search: ['number', 'site', 'customer.name', 'customer.nameEn', 'contract.number'],
  hidden: ['searchText'],
  beforeSave: beforeSaveDispatch,
  beforeDelete: beforeDeleteDispatch,
});
