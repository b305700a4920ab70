import { LedgerCheck } from '../contract/ledger-check.ts';
import { ledgerRefusals } from '../contract/ledger-refusals.ts';
import { command, type Facts, type Guard } from '../kernel/command.ts';
import { DepartmentAccrual } from './department-accrual.ts';
import { commissionRefusals } from './refusals.ts';
import { departmentRateIsSet, lockDepartment, workOutAccrual } from './work-out-accrual.ts';

interface AccrualFacts {
  readonly check?: LedgerCheck;
  /** Earlier months of the year that are not booked, and later ones that are. */
  readonly outOfOrder: readonly string[];
}

/** 计提事实 — the ledger check of the month, and the department's other accruals of the year; the department is locked. Source: COMM-04. */
export const accrualFacts: Facts<DepartmentAccrual, AccrualFacts> = {
  lock: (accrual, work) => lockDepartment(work, accrual.department.id),
  async load(documents, work) {
    const checks = await work.em.find(LedgerCheck, { month: { $in: documents.map((each) => each.month) } });
    const others = await work.em.find(DepartmentAccrual, {
      department: { $in: documents.map((each) => each.department.id) },
    });
    return new Map(
      documents.map((each) => {
        const year = others.filter(
          (other) => other.department.id === each.department.id && other.month.slice(0, 4) === each.month.slice(0, 4),
        );
        const check = checks.find((found) => found.month === each.month);
        return [
          each.id,
          {
            ...(check ? { check } : {}),
            outOfOrder: year
              .filter((other) =>
                other.month < each.month
                  ? other.status !== 'BOOKED'
                  : other.month > each.month && other.status === 'BOOKED',
              )
              .map((other) => other.month)
              .sort(),
          },
        ];
      }),
    );
  },
};

const ledgerIsReconciled: Guard<DepartmentAccrual, AccrualFacts> = (accrual, { check }) => {
  if (check?.status === 'CLOSED') return undefined;
  const missing = [
    ...(check?.salesSignedAt ? [] : [{ zh: '销售', en: 'sales' }]),
    ...(check?.financeSignedAt ? [] : [{ zh: '财务', en: 'finance' }]),
  ];
  return ledgerRefusals.LEDGER_NOT_RECONCILED({
    month: accrual.month,
    differences: check?.differencesFound ?? 0,
    missingSignatures: missing.map((each) => each.zh),
    missingSignaturesEn: missing.map((each) => each.en),
  });
};

/** 按序计提 — the months of a year follow each other: what was booked before is known. Source: COMM-04. */
export const monthsInOrder: Guard<DepartmentAccrual, AccrualFacts> = (_, { outOfOrder }) =>
  outOfOrder.length > 0 ? commissionRefusals.DEPARTMENT_ACCRUAL_OUT_OF_ORDER({ months: outOfOrder }) : undefined;

/** 对平计提 — sales and finance have closed the ledgers of the month: the accrual is worked out a last time and stands. Source: COMM-04, AR-10. */
export const reconcileDepartmentAccrual = command({
  name: 'reconcileDepartmentAccrual',
  label: { zh: '对平计提', en: 'Confirm the accrual' },
  says: {
    zh: '该月台账已关账，按累计完成额重新计算并确认',
    en: 'The ledgers of the month are closed; the accrual is worked out from them and confirmed',
  },
  event: 'DepartmentAccrualReconciled',
  on: DepartmentAccrual,
  from: ['CALCULATED'],
  to: 'RECONCILED',
  permission: 'commission.accrue',
  source: 'COMM-04, AR-10',
  facts: accrualFacts,
  guards: { ledgerIsReconciled, monthsInOrder },
  async change(accrual, _, { work }) {
    await departmentRateIsSet(work, accrual);
    await workOutAccrual(work, accrual);
    accrual.reconciledOn = work.today;
  },
});
