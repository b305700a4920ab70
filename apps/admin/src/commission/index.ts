import { lazy } from 'react';

/** 个人提成单 */
export const commissionForms = {
  name: 'commission-forms',
  list: lazy(() => import('./CommissionFormList.tsx')),
  show: lazy(() => import('./CommissionFormShow.tsx')),
  create: lazy(() => import('./CommissionFormCreate.tsx')),
  edit: lazy(() => import('./CommissionFormEdit.tsx')),
};

/** 提成费率 */
export const commissionRates = {
  name: 'commission-rates',
  list: lazy(() => import('./CommissionRateList.tsx')),
  show: lazy(() => import('./CommissionRateShow.tsx')),
  create: lazy(() => import('./CommissionRateCreate.tsx')),
  edit: lazy(() => import('./CommissionRateEdit.tsx')),
};

/** 部门提成计提 */
export const departmentAccruals = {
  name: 'department-accruals',
  list: lazy(() => import('./DepartmentAccrualList.tsx')),
  show: lazy(() => import('./DepartmentAccrualShow.tsx')),
  create: lazy(() => import('./DepartmentAccrualCreate.tsx')),
};
