import { z } from 'zod';
import { approvalCommands } from '../approval/approval-commands.ts';
import { createTask } from '../approval/create-task.ts';
import { approvalFacts, makerIsNotChecker } from '../approval/facts.ts';
import { addDays } from '../kernel/clock.ts';
import { command } from '../kernel/command.ts';
import { inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { AccessRequest } from './access-request.ts';
import { archiveRefusals } from './refusals.ts';
import { accessDocument } from './save-request.ts';
import { accessDays } from './settings.ts';

/** 核实申请 — the archive has verified who asks and that he needs it. Source: ARC-08. */
export const verifyAccessRequest = command({
  name: 'verifyAccessRequest',
  label: { zh: '核实身份与需要', en: 'Verify identity and need' },
  says: {
    zh: '记录身份与需要的核实结果，之后可以批准',
    en: 'How identity and need were verified is on record; the request can then be granted',
  },
  event: 'AccessRequestVerified',
  on: AccessRequest,
  from: ['SUBMITTED'],
  to: 'VERIFIED',
  permission: 'archive.grant',
  source: 'ARC-08',
  input: z.strictObject({
    identity: inputText(200).describe('身份核实 — how the identity was verified'),
    need: inputText(500).describe('需要核实 — why the need is accepted'),
  }),
  facts: approvalFacts,
  guards: { makerIsNotChecker },
  change(request, { identity, need }, { work }) {
    request.identityChecked = identity;
    request.needChecked = need;
    request.verifiedBy = work.em.getReference(User, work.caller.userId);
  },
});

const verified = (request: AccessRequest) =>
  request.status === 'VERIFIED' ? undefined : archiveRefusals.ACCESS_NOT_VERIFIED();

/** 批准查阅 — access for so many days; refusing needs a reason. Source: ARC-08, table 25.2. */
export const accessApproval = approvalCommands({
  noun: 'AccessRequest',
  label: { zh: '查阅申请', en: 'access request' },
  on: AccessRequest,
  approve: { name: 'grantAccessRequest', label: { zh: '批准查阅', en: 'Grant access' }, event: 'AccessRequestGranted' },
  documentType: accessDocument,
  deciding: ['SUBMITTED', 'VERIFIED'],
  draft: 'REFUSED',
  approved: 'GRANTED',
  permission: 'archive.grant',
  withdrawPermission: 'archive.request',
  source: 'ARC-08',
  title: (request: AccessRequest) => request.number,
  guards: { verified },
  onApproved(request, work) {
    request.grantedOn = work.today;
    request.expiresOn = addDays(work.today, work.policy.get(accessDays));
    createTask(work, {
      kind: 'ACTION',
      title: `确认保密要求后查阅 ${request.registerNumber}`,
      titleEn: `Confirm the confidentiality text, then open ${request.registerNumber}`,
      entity: AccessRequest,
      recordId: request.id,
      assigneeId: request.owner.id,
      dueOn: request.expiresOn,
      topic: 'VIEW_FILE',
    });
  },
  onRejected(request, _, reason) {
    request.refusedReason = reason;
  },
  onWithdrawn(request) {
    request.refusedReason = '申请人撤回 — withdrawn by the requester';
  },
});
export const {
  approve: grantAccessRequest,
  reject: rejectAccessRequest,
  return: returnAccessRequest,
  withdraw: withdrawAccessRequest,
} = accessApproval;
