import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputText, told } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { Contract } from './contract.ts';
import { contractCreditFacts, contractCreditGuards } from './credit-facts.ts';

const confirmed = (zh: string, en: string) =>
  z
    .boolean()
    .refine((value) => value, told('须予确认', 'must be confirmed'))
    .describe(`${zh} — ${en}`);

/** 签前检查 — before signing: the customer's needs are understood and covered, credit has been assessed again for this contract, trade practice and law are respected. Source: CON-07, CUST-34. */
export const completeSigningChecklist = command({
  name: 'completeSigningChecklist',
  label: { zh: '签前检查', en: 'Go through the checklist' },
  says: {
    zh: '确认客户需求已覆盖、惯例与法律已遵守，并对本合同重新评估信用',
    en: 'Confirms that the customer’s needs are covered and trade practice and law respected, and weighs credit again for this contract',
  },
  event: 'SigningChecklistCompleted',
  on: Contract,
  from: ['REVIEWED', 'COUNTERSIGNED', 'SEALED'],
  permission: 'contract.sign',
  source: 'CON-07, CUST-34',
  input: z.strictObject({
    needsCovered: confirmed('需求已覆盖', 'the customer’s needs are understood and covered'),
    practiceRespected: confirmed('惯例与法律', 'trade practice and law are respected'),
    note: inputText(500).nullish().describe('说明 — how the customer’s needs are covered'),
  }),
  facts: contractCreditFacts,
  guards: contractCreditGuards,
  change(contract, input, { work }) {
    contract.checklistBy = work.em.getReference(User, work.caller.userId);
    contract.checklistAt = work.now;
    contract.checklistNote = input.note ?? null;
  },
});
