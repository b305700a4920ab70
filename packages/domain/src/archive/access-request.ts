import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { businessDate, identity, instant, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from '../organization/user.ts';
import { ArchiveFile } from './archive-file.ts';
import { afterCreateRequest, beforeSaveRequest } from './save-request.ts';

export const accessStates = ['SUBMITTED', 'VERIFIED', 'GRANTED', 'REFUSED', 'EXPIRED'] as const;

const schema = defineEntity({
  name: 'AccessRequest',
  properties: {
    ...identity,
    status: p
      .enum(accessStates)
      .default('SUBMITTED')
      .comment('状态 — submitted, verified, granted or refused, expired'),
    number: text(40).unique().comment('申请号 — number of the request'),
    owner: () => p.manyToOne(User).comment('申请人 — employee who asks'),
    registerNumber: text(40).comment('档案登记号 — number of the file in the register'),
    file: () => p.manyToOne(ArchiveFile).nullable().comment('档案 — the file asked for'),
    purpose: text(500).comment('用途 — what it is needed for'),
    identityChecked: text(200).nullable().comment('身份核实 — how the identity was verified'),
    needChecked: text(500).nullable().comment('需要核实 — why the need is accepted'),
    verifiedBy: () => p.manyToOne(User).nullable().comment('核实人 — archivist who verified it'),
    grantedOn: businessDate().nullable().comment('批准日 — day it was granted'),
    expiresOn: businessDate().nullable().comment('到期日 — last day of access'),
    refusedReason: text(500).nullable().comment('拒绝理由 — why it was refused'),
    confidentialityConfirmedAt: instant()
      .nullable()
      .comment('保密确认时间 — when the requester confirmed the confidentiality text'),
    openedAt: instant().nullable().comment('打开时间 — when the file was opened today; empty when it is closed'),
  },
});
/** 查阅申请 — an employee asks to see an archived file; the archive verifies identity and need. Source: ARC-08, B71. */
export class AccessRequest extends schema.class {}
schema.setClass(AccessRequest);
enumLabels('AccessRequestStatus', {
  SUBMITTED: { zh: '已提交', en: 'Submitted' },
  VERIFIED: { zh: '已核实', en: 'Verified' },
  GRANTED: { zh: '已批准', en: 'Granted' },
  REFUSED: { zh: '已拒绝', en: 'Refused' },
  EXPIRED: { zh: '已到期', en: 'Expired' },
});

export const accessRequests = record(AccessRequest, {
  stage: 'archive',
  label: { zh: '查阅申请', en: 'Access request' },
  owner: 'owner',
  permissions: { read: 'archive.readRequests', create: 'archive.request' },
  createOnly: ['registerNumber', 'purpose'],
  beforeSave: beforeSaveRequest,
  afterCreate: afterCreateRequest,
});
