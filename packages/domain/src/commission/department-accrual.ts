import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { amount, businessDate, currencyCode, identity, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { Department } from '../organization/department.ts';
import { User } from '../organization/user.ts';
import { beforeSaveAccrual } from './save-accrual.ts';

export const accrualStates = ['CALCULATED', 'RECONCILED', 'BOOKED'] as const;

const schema = defineEntity({
  name: 'DepartmentAccrual',
  uniques: [{ properties: ['department', 'month'] }],
  properties: {
    ...identity,
    status: p
      .enum(accrualStates)
      .default('CALCULATED')
      .comment('状态 — calculated, confirmed by the ledger check of the month, booked'),
    department: () => p.manyToOne(Department).comment('部门 — department, with those under it'),
    month: text(7).comment('月份 — month (YYYY-MM)'),
    currency: currencyCode().default('CNY').comment('币种 — currency (ISO 4217)'),
    completedAmount: amount()
      .default('0')
      .comment(
        '累计完成额 — money received in the calendar year to the end of the month, by the ledger of finance, in CNY',
      ),
    entitlementAmount: amount().default('0').comment('累计应提 — commission on all of it, tier by tier'),
    accruedBefore: amount().default('0').comment('已计提 — booked for earlier months of the year'),
    accruedAmount: amount().default('0').comment('本月计提 — cumulative entitlement less what was booked before'),
    calculatedBy: () => p.manyToOne(User).nullable().comment('计算人 — who calculated it'),
    reconciledOn: businessDate().nullable().comment('对平日 — day it was confirmed after the ledger check'),
    bookedOn: businessDate().nullable().comment('入账日 — day it was booked'),
    bookedBy: () => p.manyToOne(User).nullable().comment('入账人 — who booked it'),
  },
});
/** 部门提成计提 — the sales department's commission of a month by cumulative completion. Source: COMM-04, CF-16. */
export class DepartmentAccrual extends schema.class {}
schema.setClass(DepartmentAccrual);
enumLabels('DepartmentAccrualStatus', {
  CALCULATED: { zh: '已计算', en: 'Calculated' },
  RECONCILED: { zh: '已对平', en: 'Reconciled' },
  BOOKED: { zh: '已入账', en: 'Booked' },
});

export const departmentAccruals = record(DepartmentAccrual, {
  stage: 'commission',
  label: { zh: '部门提成计提', en: 'Department accrual' },
  permissions: { read: 'commission.readAccruals', create: 'commission.accrue', delete: 'commission.accrue' },
  createOnly: ['department', 'month'],
  editableIn: ['CALCULATED'],
  newestFirst: 'month',
  beforeSave: beforeSaveAccrual,
});
