import { lazy } from 'react';

/** 合同申报单 */
export const contractApplications = {
  name: 'contract-applications',
  list: lazy(() => import('./ContractApplicationList.tsx')),
  show: lazy(() => import('./ContractApplicationShow.tsx')),
  create: lazy(() => import('./ContractApplicationCreate.tsx')),
  edit: lazy(() => import('./ContractApplicationEdit.tsx')),
};

/** 合同 */
export const contracts = {
  name: 'contracts',
  list: lazy(() => import('./ContractList.tsx')),
  show: lazy(() => import('./ContractShow.tsx')),
  create: lazy(() => import('./ContractCreate.tsx')),
  edit: lazy(() => import('./ContractEdit.tsx')),
};

/** 付款计划 */
export const paymentScheduleLines = {
  name: 'payment-schedule-lines',
  list: lazy(() => import('./PaymentScheduleLineList.tsx')),
  show: lazy(() => import('./PaymentScheduleLineShow.tsx')),
};
