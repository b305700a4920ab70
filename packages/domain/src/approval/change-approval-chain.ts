import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { ApprovalChain } from './approval-chain.ts';
import { chainTerms, kindExists, rangesHoldSomething, settled, stepsCanEnd } from './chain-terms.ts';

/** 修改审批链 — who must agree to which documents from now on; approvals that are running go on by the chain they began with. Source: ROLE-04. */
export const changeApprovalChain = command({
  name: 'changeApprovalChain',
  label: { zh: '修改审批链', en: 'Change the chain' },
  says: {
    zh: '只影响以后发起的审批，进行中的不变',
    en: 'Counts for approvals that begin from now on; those that are running stay as they are',
  },
  event: 'ApprovalChainChanged',
  on: ApprovalChain,
  from: ['ACTIVE', 'INACTIVE'],
  permission: 'approval.manageChains',
  source: 'ROLE-04',
  input: chainTerms.extend({ reason: inputReason().describe('理由 — why the chain is changed') }),
  inputGuards: {
    stepsCanEnd: (_, input) => stepsCanEnd(input),
    rangesHoldSomething: (_, input) => rangesHoldSomething(input),
    kindExists: ({ documentType }, input) => kindExists(documentType!, input),
  },
  change(chain, input) {
    Object.assign(chain, settled(input));
  },
});
