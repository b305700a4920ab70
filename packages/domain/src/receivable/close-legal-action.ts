import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { legalFacts } from './approve-legal-action.ts';
import { LegalAction, legalOutcomes } from './legal-action.ts';
import { receivableStatus } from './receivable-status.ts';

/** 结案 — legal action ended; what is still open stands on the ladder where its days put it. Source: AR-05. */
export const closeLegalAction = command({
  name: 'closeLegalAction',
  label: { zh: '结案', en: 'Close the legal action' },
  says: {
    zh: '登记结果；未收部分回到逾期台阶',
    en: 'Keeps the outcome; what is still open goes back to where its days put it',
  },
  event: 'LegalActionClosed',
  on: LegalAction,
  from: ['FILED'],
  to: 'CLOSED',
  permission: 'receivable.closeLegal',
  source: 'AR-05',
  input: z.strictObject({
    outcome: z.enum(legalOutcomes).describe('结果 — paid, judged, settled or withdrawn'),
    reason: inputReason().describe('结果说明 — how it ended'),
  }),
  facts: legalFacts,
  change(action, { outcome, reason }, { facts: { claim }, work }) {
    action.outcome = outcome;
    action.result = reason;
    action.closedOn = work.today;
    claim.litigationOn = null;
    claim.status = receivableStatus(claim, work.today, work.policy);
    claim.updatedAt = work.now;
  },
});
