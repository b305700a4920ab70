import { approvalRefusals } from '../approval/refusals.ts';
import type { Circumstance } from '../kernel/command.ts';
import { command } from '../kernel/command.ts';
import { User } from '../organization/user.ts';
import { DepartmentAccrual } from './department-accrual.ts';
import { accrualFacts, monthsInOrder } from './reconcile-accrual.ts';

const bookedBySomebodyElse = (accrual: DepartmentAccrual, _: unknown, { caller }: Circumstance) =>
  accrual.calculatedBy?.id === caller.userId
    ? approvalRefusals.SELF_APPROVAL_FORBIDDEN({}, { clearedBy: ['FINANCE', 'DEPUTY_GM_FINANCE'] })
    : undefined;

/** 计提入账 — finance books the accrual of the month; whoever calculated it does not. Source: COMM-04, ROLE-03. */
export const bookDepartmentAccrual = command({
  name: 'bookDepartmentAccrual',
  label: { zh: '计提入账', en: 'Book the accrual' },
  says: {
    zh: '本月计提入账，以后月份在此基础上累计',
    en: 'The accrual of the month is booked; later months add to it',
  },
  event: 'DepartmentAccrualBooked',
  on: DepartmentAccrual,
  from: ['RECONCILED'],
  to: 'BOOKED',
  permission: 'commission.bookAccrual',
  source: 'COMM-04',
  facts: accrualFacts,
  guards: { monthsInOrder, bookedBySomebodyElse },
  change(accrual, _, { work }) {
    accrual.bookedOn = work.today;
    accrual.bookedBy = work.em.getReference(User, work.caller.userId);
  },
});
