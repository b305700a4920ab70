import { page } from '../frame/page.tsx';

/** 派工单 */
export const dispatchOrders = {
  name: 'dispatch-orders',
  list: page(() => import('./DispatchOrderList.tsx')),
  show: page(() => import('./DispatchOrderShow.tsx')),
  create: page(() => import('./DispatchOrderCreate.tsx')),
  edit: page(() => import('./DispatchOrderEdit.tsx')),
};

/** 验收报告 */
export const acceptanceReports = {
  name: 'acceptance-reports',
  list: page(() => import('./AcceptanceReportList.tsx')),
  show: page(() => import('./AcceptanceReportShow.tsx')),
};

/** 客户培训 */
export const serviceTrainings = {
  name: 'service-trainings',
  list: page(() => import('./ServiceTrainingList.tsx')),
  show: page(() => import('./ServiceTrainingShow.tsx')),
  create: page(() => import('./ServiceTrainingCreate.tsx')),
  edit: page(() => import('./ServiceTrainingEdit.tsx')),
};

/** 使用记录 */
export const usageRecords = {
  name: 'usage-records',
  list: page(() => import('./UsageRecordList.tsx')),
  show: page(() => import('./UsageRecordShow.tsx')),
  create: page(() => import('./UsageRecordCreate.tsx')),
  edit: page(() => import('./UsageRecordEdit.tsx')),
};
