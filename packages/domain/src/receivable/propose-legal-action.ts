import { z } from 'zod';
import { defaultChain, step } from '../approval/approval-chain.ts';
import { openApproval } from '../approval/open-approval.ts';
import { command, type Facts, type Guard } from '../kernel/command.ts';
import { decimal, moneyText } from '../kernel/decimal.ts';
import { newId } from '../kernel/new-id.ts';
import { nextNumber } from '../kernel/number-series.ts';
import { inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { LegalAction } from './legal-action.ts';
import { Receivable } from './receivable.ts';
import { daysOverdue } from './receivable-status.ts';
import { receivableRefusals } from './refusals.ts';
import { litigationAfterDays } from './settings.ts';

export const legalActionDocument = 'LEGAL_ACTION';
defaultChain({
  documentType: legalActionDocument,
  name: { zh: '经济诉讼', en: 'Legal action' },
  steps: [step('总经理批准', 'General manager approves', 'GM')],
});

interface ProposalFacts {
  readonly running?: LegalAction;
}

const proposalFacts: Facts<Receivable, ProposalFacts> = {
  async load(documents, work) {
    const running = await work.em.find(LegalAction, {
      receivable: { $in: documents.map((each) => each.id) },
      status: { $in: ['PROPOSED', 'FILED'] },
    });
    return new Map(
      documents.map((each) => {
        const one = running.find((other) => other.receivable.id === each.id);
        return [each.id, one ? { running: one } : {}];
      }),
    );
  },
};

const overdueLongEnough: Guard<Receivable, ProposalFacts> = (claim, _, { today, policy }) => {
  const [days, needed] = [daysOverdue(claim, today), policy.get(litigationAfterDays)];
  return days >= needed
    ? undefined
    : receivableRefusals.LITIGATION_TOO_EARLY(
        { receivable: claim.number, days, needed },
        { setting: { key: litigationAfterDays.key, value: needed } },
      );
};
const noneIsRunning: Guard<Receivable, ProposalFacts> = (claim, { running }) =>
  running
    ? receivableRefusals.LITIGATION_RUNNING({
        receivable: claim.number,
        legalAction: running.number,
        state: running.status,
      })
    : undefined;

/** 提议诉讼 — finance proposes to sue for money overdue long enough; the general manager decides. Source: AR-05. */
export const proposeLegalAction = command({
  name: 'proposeLegalAction',
  label: { zh: '提议诉讼', en: 'Propose legal action' },
  says: {
    zh: '交总经理批准；批准后应收进入诉讼',
    en: 'Goes to the general manager; once he agrees the receivable is in litigation',
  },
  event: 'LegalActionProposed',
  on: Receivable,
  from: ['OVERDUE', 'INTEREST', 'DEDUCTION'],
  permission: 'receivable.proposeLegal',
  source: 'AR-05',
  input: z.strictObject({ grounds: inputText(1000).describe('理由 — what the case rests on') }),
  facts: proposalFacts,
  guards: { overdueLongEnough, noneIsRunning },
  async change(claim, { grounds }, { work }) {
    const id = newId();
    const outstanding = decimal(claim.amount).minus(claim.receivedAmount!);
    const number = await nextNumber(work, 'LA');
    work.em.persist(
      work.em.create(LegalAction, {
        createdAt: work.now,
        updatedAt: work.now,
        id,
        number,
        receivable: claim,
        contract: claim.contract,
        customer: claim.customer,
        owner: claim.owner,
        proposedBy: work.em.getReference(User, work.caller.userId),
        currency: claim.currency,
        amount: outstanding.toFixed(),
        interestAmount: decimal(claim.interestAmount).minus(claim.interestWaivedAmount!).toFixed(),
        daysOverdue: daysOverdue(claim, work.today),
        grounds,
      }),
    );
    await work.em.flush();
    await openApproval(work, {
      documentType: legalActionDocument,
      entity: LegalAction,
      recordId: id,
      title: `${number} ${claim.number} ${moneyText(outstanding, claim.currency)} ${claim.currency}`,
      amount: outstanding.toFixed(),
    });
    await work.emit({
      type: 'LegalActionCreated',
      entity: LegalAction,
      recordId: id,
      payload: { receivableId: claim.id },
    });
  },
});
