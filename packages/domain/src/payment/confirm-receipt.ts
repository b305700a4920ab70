import { approvalRefusals } from '../approval/refusals.ts';
import { command, type Guard } from '../kernel/command.ts';
import { User } from '../organization/user.ts';
import { Receipt } from './receipt.ts';

const recordedBySomebodyElse: Guard<Receipt, undefined> = (receipt, _, { caller }) =>
  receipt.preparedBy?.id === caller.userId
    ? approvalRefusals.SELF_APPROVAL_FORBIDDEN({}, { clearedBy: ['FINANCE', 'AR_ACCOUNTANT', 'DEPUTY_GM_FINANCE'] })
    : undefined;

/** 确认收款 — somebody else of finance has seen the money in the bank. Source: ROLE-03, ADV-02. */
export const confirmReceipt = command({
  name: 'confirmReceipt',
  label: { zh: '确认收款', en: 'Confirm the receipt' },
  says: {
    zh: '收款计入客户账户，并自动核销录入时指定的款项；未指定或有余额的，列入财务的待核销任务',
    en: 'The money counts for the customer and is matched to the instalment named when it was recorded; where none was named or something is left, finance gets the task to match it',
  },
  event: 'ReceiptConfirmed',
  on: Receipt,
  from: ['RECORDED'],
  to: 'CONFIRMED',
  permission: 'payment.confirm',
  source: 'ADV-02, ROLE-03',
  guards: { recordedBySomebodyElse },
  change(receipt, _, { work }) {
    receipt.confirmedBy = work.em.getReference(User, work.caller.userId);
  },
});
