import { FlushMode } from '@mikro-orm/core';
import { Invalid } from '../kernel/errors.ts';
import { called } from '../kernel/label.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { Department } from '../organization/department.ts';
import { User } from '../organization/user.ts';
import { DepartmentAccrual } from './department-accrual.ts';
import { commissionRefusals } from './refusals.ts';
import { lockDepartment, workOutAccrual } from './work-out-accrual.ts';

/** 一月一提 — a department accrues once a month; what has to be corrected is calculated anew, or deleted before it is booked. Source: COMM-04. */
async function accruedAlready(accrual: DepartmentAccrual, work: Work): Promise<Refusal | undefined> {
  await lockDepartment(work, accrual.department.id);
  const { month } = accrual;
  const other = await work.em.findOne(
    DepartmentAccrual,
    { department: accrual.department.id, month, id: { $ne: accrual.id } },
    { flushMode: FlushMode.COMMIT },
  );
  if (!other) return undefined;
  const department = await work.em.findOneOrFail(
    Department,
    { id: accrual.department.id },
    { flushMode: FlushMode.COMMIT },
  );
  return commissionRefusals.DEPARTMENT_ACCRUED_ALREADY(
    { department: department.name, month, state: other.status },
    { words: { department: called(department) } },
  );
}

/** 计算部门提成 — worked out from the ledger of finance as it stands; confirmed only after the month has been checked. Source: COMM-04. */
export async function beforeSaveAccrual(
  accrual: DepartmentAccrual,
  work: Work,
): Promise<readonly Refusal[] | undefined> {
  if (!/^20\d\d-(0[1-9]|1[0-2])$/.test(accrual.month))
    throw new Invalid([
      { path: 'month', message: { zh: '须为月份，例如 2026-11', en: 'must be a month, such as 2026-11' } },
    ]);
  if (accrual.month > work.today.slice(0, 7))
    throw new Invalid([{ path: 'month', message: { zh: '不能是将来的月份', en: 'must not be in the future' } }]);
  const refusal = await accruedAlready(accrual, work);
  if (refusal) return [refusal];
  accrual.calculatedBy ??= work.em.getReference(User, work.caller.userId);
  await workOutAccrual(work, accrual);
  return undefined;
}
