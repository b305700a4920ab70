import { LockMode } from '@mikro-orm/core';
import { approvalCommands } from '../approval/approval-commands.ts';
import type { Facts, Guard } from '../kernel/command.ts';
import { LegalAction } from './legal-action.ts';
import { legalActionDocument } from './propose-legal-action.ts';
import { Receivable } from './receivable.ts';
import { daysOverdue, receivableStatus } from './receivable-status.ts';
import { receivableRefusals } from './refusals.ts';

interface LegalFacts {
  readonly claim: Receivable;
}

/** 诉讼事实 — the claim is locked: what is paid meanwhile is not sued for. */
export const legalFacts: Facts<LegalAction, LegalFacts> = {
  async lock(action, work) {
    await work.em.findOneOrFail(
      Receivable,
      { id: action.receivable.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
  },
  async load(documents, work) {
    const claims = await work.em.find(Receivable, { id: { $in: documents.map((each) => each.receivable.id) } });
    return new Map(
      documents.map((each) => [each.id, { claim: claims.find((claim) => claim.id === each.receivable.id)! }]),
    );
  },
};

const stillOverdue: Guard<LegalAction, LegalFacts> = (_, { claim }, { today }) =>
  daysOverdue(claim, today) > 0 ? undefined : receivableRefusals.NOTHING_OWED({ receivable: claim.number });

/** 批准诉讼 — the general manager agrees: the receivable is in litigation. Source: AR-05. */
export const legalApproval = approvalCommands({
  noun: 'LegalAction',
  label: { zh: '诉讼', en: 'legal action' },
  on: LegalAction,
  documentType: legalActionDocument,
  deciding: ['PROPOSED'],
  draft: 'DROPPED',
  approved: 'FILED',
  permission: 'receivable.approveLegal',
  withdrawPermission: 'receivable.proposeLegal',
  source: 'AR-05',
  title: (action: LegalAction) => action.number,
  facts: legalFacts,
  guards: { stillOverdue },
  async onApproved(action, work, { claim }) {
    action.filedOn = work.today;
    claim.litigationOn = work.today;
    claim.status = receivableStatus(claim, work.today, work.policy);
    claim.updatedAt = work.now;
    await work.em.flush();
    await work.emit({
      type: 'ReceivableInLitigation',
      entity: Receivable,
      recordId: claim.id,
      payload: { legalActionId: action.id, contractId: claim.contract.id },
    });
  },
  onRejected(action, work, reason) {
    action.result = reason;
    action.closedOn = work.today;
  },
});
export const {
  approve: approveLegalAction,
  reject: rejectLegalAction,
  return: returnLegalAction,
  withdraw: withdrawLegalAction,
} = legalApproval;
