import { defineEntity, p } from '@mikro-orm/core';
import { Contract } from '../contract/contract.ts';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { DeliveryLine } from '../shipment/delivery-line.ts';
import { beforeSaveUsage } from './save-usage.ts';

export const runningStates = ['RUNNING', 'LIMITED', 'STOPPED'] as const;

const schema = defineEntity({
  name: 'UsageRecord',
  properties: {
    ...identity,
    deliveryLine: () => p.manyToOne(DeliveryLine).comment('发货行 — the delivered item'),
    contract: () => p.manyToOne(Contract).nullable().comment('合同 — contract of the delivery'),
    serialNumber: text(80).nullable().comment('序列号 — serial number of the piece'),
    site: text(300).comment('使用地点 — where it runs'),
    recordedOn: businessDate().comment('记录日 — day it was looked at'),
    runningState: p.enum(runningStates).comment('运行状况 — how it runs'),
    findings: text(2000).comment('发现 — what was found and done'),
    recordedBy: () => p.manyToOne(User).nullable().comment('记录人 — who recorded it'),
  },
});
/** 使用记录 — how a delivered item fares: site, running state, findings; part of the contract file. Source: SVC-07, B66. */
export class UsageRecord extends schema.class {}
schema.setClass(UsageRecord);
enumLabels('UsageRecordRunningState', {
  RUNNING: { zh: '正常运行', en: 'Running' },
  LIMITED: { zh: '受限运行', en: 'Limited' },
  STOPPED: { zh: '停机', en: 'Stopped' },
});

export const usageRecords = record(UsageRecord, {
  stage: 'fieldservice',
  label: { zh: '使用记录', en: 'Usage record' },
  parent: 'contract',
  permissions: { create: 'fieldservice.report', update: 'fieldservice.report' },
  writable: ['serialNumber', 'site', 'recordedOn', 'runningState', 'findings'],
  createOnly: ['deliveryLine'],
  newestFirst: 'recordedOn',
  beforeSave: beforeSaveUsage,
});
