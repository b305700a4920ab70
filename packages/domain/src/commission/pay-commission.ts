import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { approvalRefusals } from '../approval/refusals.ts';
import { command, type Guard } from '../kernel/command.ts';
import { decimal, moneyText } from '../kernel/decimal.ts';
import { inputText } from '../kernel/parse-input.ts';
import { User } from '../organization/user.ts';
import { CommissionForm } from './commission-form.ts';
import { commissionRefusals } from './refusals.ts';

const somethingIsDue: Guard<CommissionForm, undefined> = (form) =>
  decimal(form.netAmount).gt(0)
    ? undefined
    : commissionRefusals.COMMISSION_NOTHING_TO_PAY({ net: moneyText(form.netAmount!, 'CNY') });
const payerDidNotPrepare: Guard<CommissionForm, undefined> = (form, _, { caller }) =>
  caller.userId === form.preparedBy?.id || caller.userId === form.owner.id
    ? approvalRefusals.SELF_APPROVAL_FORBIDDEN({}, { clearedBy: ['FINANCE'] })
    : undefined;

/** 发放提成 — finance pays what the general manager has released; below zero there is nothing to pay, it is carried forward. Source: COMM-02, COMM-05. */
export const payCommission = command({
  name: 'payCommission',
  label: { zh: '发放提成', en: 'Pay the commission' },
  says: { zh: '登记提成已发放', en: 'The commission has been paid out' },
  event: 'CommissionPaid',
  on: CommissionForm,
  from: ['APPROVED'],
  to: 'PAID',
  permission: 'commission.pay',
  source: 'COMM-02, COMM-05',
  input: z.strictObject({ paymentReference: inputText(120).nullish().describe('付款凭证 — reference of the payment') }),
  guards: { somethingIsDue, payerDidNotPrepare },
  async change(form, { paymentReference }, { work }) {
    form.paidOn = work.today;
    form.paidBy = work.em.getReference(User, work.caller.userId);
    form.paymentReference = paymentReference ?? null;
    await closeTasks(work, { entity: CommissionForm, recordId: form.id, topic: 'PAY_COMMISSION' });
  },
});
