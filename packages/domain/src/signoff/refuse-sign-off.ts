import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { openException } from './open-exception.ts';
import { SignOff } from './sign-off.ts';
import { signOffFacts } from './sign-off-facts.ts';

/** 登记拒收 — the customer would not sign; nothing can be booked, and an exception waits for an outcome. Source: SIGN-01, SIGN-02, SIGN-03. */
export const refuseSignOff = command({
  name: 'refuseSignOff',
  label: { zh: '登记拒收', en: 'Record the refusal' },
  says: {
    zh: '开立物流异常：客户改为接收，或货物退回',
    en: 'Opens a delivery exception: the customer accepts after all, or the goods are taken back',
  },
  event: 'SignOffRefused',
  on: SignOff,
  from: ['AWAITED'],
  to: 'REFUSED',
  permission: 'signoff.record',
  source: 'SIGN-01, SIGN-02',
  input: z.strictObject({ reason: inputReason().describe('理由 — why the customer refused') }),
  facts: signOffFacts,
  async change(signOff, { reason }, { facts: { delivery, lines }, work }) {
    await openException(work, signOff, delivery, lines, { kind: 'REFUSAL', description: reason });
    signOff.remark = reason;
    signOff.recordedBy = work.em.getReference(User, work.caller.userId);
  },
});
