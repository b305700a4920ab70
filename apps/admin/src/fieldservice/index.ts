import { lazy } from 'react';

/** 派工单 */
export const dispatchOrders = {
  name: 'dispatch-orders',
  list: lazy(() => import('./DispatchOrderList.tsx')),
  show: lazy(() => import('./DispatchOrderShow.tsx')),
  create: lazy(() => import('./DispatchOrderCreate.tsx')),
  edit: lazy(() => import('./DispatchOrderEdit.tsx')),
};

/** 验收报告 */
export const acceptanceReports = {
  name: 'acceptance-reports',
  list: lazy(() => import('./AcceptanceReportList.tsx')),
  show: lazy(() => import('./AcceptanceReportShow.tsx')),
};

/** 客户培训 */
export const serviceTrainings = {
  name: 'service-trainings',
  list: lazy(() => import('./ServiceTrainingList.tsx')),
  show: lazy(() => import('./ServiceTrainingShow.tsx')),
  create: lazy(() => import('./ServiceTrainingCreate.tsx')),
  edit: lazy(() => import('./ServiceTrainingEdit.tsx')),
};

/** 使用记录 */
export const usageRecords = {
  name: 'usage-records',
  list: lazy(() => import('./UsageRecordList.tsx')),
  show: lazy(() => import('./UsageRecordShow.tsx')),
  create: lazy(() => import('./UsageRecordCreate.tsx')),
  edit: lazy(() => import('./UsageRecordEdit.tsx')),
};
