import { page } from '../frame/page.tsx';

/** 生产通知单 */
export const productionNotices = {
  name: 'production-notices',
  list: page(() => import('./ProductionNoticeList.tsx')),
  show: page(() => import('./ProductionNoticeShow.tsx')),
  create: page(() => import('./ProductionNoticeCreate.tsx')),
  edit: page(() => import('./ProductionNoticeEdit.tsx')),
};

/** 生产计划 */
export const productionPlans = {
  name: 'production-plans',
  list: page(() => import('./ProductionPlanList.tsx')),
  show: page(() => import('./ProductionPlanShow.tsx')),
  create: page(() => import('./ProductionPlanCreate.tsx')),
  edit: page(() => import('./ProductionPlanEdit.tsx')),
};

/** 生产任务 */
export const productionTasks = {
  name: 'production-tasks',
  list: page(() => import('./ProductionTaskList.tsx')),
  show: page(() => import('./ProductionTaskShow.tsx')),
};

/** 生产问题 */
export const productionProblems = {
  name: 'production-problems',
  list: page(() => import('./ProductionProblemList.tsx')),
  show: page(() => import('./ProductionProblemShow.tsx')),
  create: page(() => import('./ProductionProblemCreate.tsx')),
  edit: page(() => import('./ProductionProblemEdit.tsx')),
};
