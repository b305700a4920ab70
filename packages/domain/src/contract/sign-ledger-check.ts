import { closeTasks } from '../approval/close-tasks.ts';
import { approvalRefusals } from '../approval/refusals.ts';
import { command, type Guard } from '../kernel/command.ts';
import { User } from '../organization/user.ts';
import { LedgerCheck } from './ledger-check.ts';
import { monthOf } from './ledger-month.ts';
import { ledgerRefusals } from './ledger-refusals.ts';

const monthIsOver: Guard<LedgerCheck, undefined> = (check, _, { today }) =>
  check.month < monthOf(today) ? undefined : ledgerRefusals.LEDGER_MONTH_NOT_OVER({ month: check.month, today });
const othersSignedForTheOtherSide: (side: 'salesSignedBy' | 'financeSignedBy') => Guard<LedgerCheck, undefined> =
  (side) =>
  (check, _, { caller }) =>
    check[side]?.id === caller.userId
      ? approvalRefusals.SELF_APPROVAL_FORBIDDEN(
          {},
          { clearedBy: side === 'salesSignedBy' ? ['FINANCE', 'AR_ACCOUNTANT'] : ['SALES_OPS', 'HEAD_OF_SALES'] },
        )
      : undefined;

/** 销售签认对账 — sales signs what the comparison found. Source: AR-10. */
export const signLedgerCheckForSales = command({
  name: 'signLedgerCheckForSales',
  label: { zh: '销售签认', en: 'Sign for sales' },
  says: { zh: '销售确认本月台账核对结果', en: 'Sales signs the comparison of the month' },
  event: 'LedgerCheckSignedForSales',
  on: LedgerCheck,
  from: ['COMPARED'],
  permission: 'contract.signLedgerForSales',
  source: 'AR-10',
  guards: { monthIsOver, financeIsSignedByOthers: othersSignedForTheOtherSide('financeSignedBy') },
  async change(check, _, { work }) {
    check.salesSignedBy = work.em.getReference(User, work.caller.userId);
    check.salesSignedAt = work.now;
    await closeTasks(work, { entity: LedgerCheck, recordId: check.id, topic: 'LEDGER_CHECK', role: 'SALES_OPS' });
  },
});

/** 财务签认对账 — finance signs what the comparison found. Source: AR-10. */
export const signLedgerCheckForFinance = command({
  name: 'signLedgerCheckForFinance',
  label: { zh: '财务签认', en: 'Sign for finance' },
  says: { zh: '财务确认本月台账核对结果', en: 'Finance signs the comparison of the month' },
  event: 'LedgerCheckSignedForFinance',
  on: LedgerCheck,
  from: ['COMPARED'],
  permission: 'contract.signLedgerForFinance',
  source: 'AR-10',
  guards: { monthIsOver, salesIsSignedByOthers: othersSignedForTheOtherSide('salesSignedBy') },
  async change(check, _, { work }) {
    check.financeSignedBy = work.em.getReference(User, work.caller.userId);
    check.financeSignedAt = work.now;
    await closeTasks(work, { entity: LedgerCheck, recordId: check.id, topic: 'LEDGER_CHECK', role: 'FINANCE' });
  },
});
