import { Invalid } from '../kernel/errors.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import type { DepartmentAccrual } from './department-accrual.ts';
import { workOutAccrual } from './work-out-accrual.ts';

/** 计算部门提成 — worked out from the ledger of finance as it stands; confirmed only after the month has been checked. Source: COMM-04. */
export async function beforeSaveAccrual(accrual: DepartmentAccrual, work: Work): Promise<undefined> {
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(accrual.month))
    throw new Invalid([
      { path: 'month', message: { zh: '须为月份，例如 2026-11', en: 'must be a month, such as 2026-11' } },
    ]);
  if (accrual.month > work.today.slice(0, 7))
    throw new Invalid([{ path: 'month', message: { zh: '不能是将来的月份', en: 'must not be in the future' } }]);
  accrual.calculatedBy ??= work.em.getReference(User, work.caller.userId);
  await workOutAccrual(work, accrual);
}
