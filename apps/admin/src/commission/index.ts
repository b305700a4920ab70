import { page } from '../frame/page.tsx';

/** 个人提成单 */
export const commissionForms = {
  name: 'commission-forms',
  list: page(() => import('./CommissionFormList.tsx')),
  show: page(() => import('./CommissionFormShow.tsx')),
  create: page(() => import('./CommissionFormCreate.tsx')),
  edit: page(() => import('./CommissionFormEdit.tsx')),
};

/** 提成费率 */
export const commissionRates = {
  name: 'commission-rates',
  list: page(() => import('./CommissionRateList.tsx')),
  show: page(() => import('./CommissionRateShow.tsx')),
  create: page(() => import('./CommissionRateCreate.tsx')),
  edit: page(() => import('./CommissionRateEdit.tsx')),
};

/** 部门提成计提 */
export const departmentAccruals = {
  name: 'department-accruals',
  list: page(() => import('./DepartmentAccrualList.tsx')),
  show: page(() => import('./DepartmentAccrualShow.tsx')),
  create: page(() => import('./DepartmentAccrualCreate.tsx')),
};
