import { z } from 'zod';
import { withdraw } from '../approval/decide.ts';
import { approvalFacts } from '../approval/facts.ts';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { abandonWithContract } from './abandon-amendment.ts';
import { Contract } from './contract.ts';
import { endWithContract } from './end-with-contract.ts';

/** 终止合同 — a contract ends before it is fulfilled, with a reason; what it used of the customer's credit is free again. An amendment under way and all that was still to be done for it end with it. Source: CON-21, CON-22, ROLE-11, Annex C. */
export const terminateContract = command({
  name: 'terminateContract',
  label: { zh: '终止', en: 'Terminate' },
  event: 'ContractTerminated',
  on: Contract,
  from: ['DRAFT', 'REVIEWED', 'COUNTERSIGNED', 'SEALED', 'SIGNED', 'IN_EXECUTION'],
  to: 'TERMINATED',
  permission: 'contract.terminate',
  source: 'CON-22',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is terminated') }),
  facts: approvalFacts,
  async change(contract, input, { facts, work }) {
    contract.terminatedReason = input.reason;
    await abandonWithContract(work, contract, input.reason);
    if (facts.approval) withdraw(work, facts);
    await endWithContract(work, contract);
  },
});
