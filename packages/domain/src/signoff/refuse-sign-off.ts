import { z } from 'zod';
import { command } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { SignOff } from './sign-off.ts';

/** 登记拒收 — the customer would not sign; nothing can be booked. Source: SIGN-01, SIGN-03. */
export const refuseSignOff = command({
  name: 'refuseSignOff',
  label: { zh: '登记拒收', en: 'Record the refusal' },
  event: 'SignOffRefused',
  on: SignOff,
  from: ['AWAITED'],
  to: 'REFUSED',
  permission: 'signoff.record',
  source: 'SIGN-01',
  input: z.strictObject({ reason: inputReason().describe('理由 — why the customer refused') }),
  change(signOff, { reason }, { work }) {
    signOff.remark = reason;
    signOff.recordedBy = work.em.getReference(User, work.caller.userId);
  },
});
