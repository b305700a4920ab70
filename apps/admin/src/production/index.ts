import { lazy } from 'react';

/** 生产通知单 */
export const productionNotices = {
  name: 'production-notices',
  list: lazy(() => import('./ProductionNoticeList.tsx')),
  show: lazy(() => import('./ProductionNoticeShow.tsx')),
  create: lazy(() => import('./ProductionNoticeCreate.tsx')),
  edit: lazy(() => import('./ProductionNoticeEdit.tsx')),
};

/** 生产计划 */
export const productionPlans = {
  name: 'production-plans',
  list: lazy(() => import('./ProductionPlanList.tsx')),
  show: lazy(() => import('./ProductionPlanShow.tsx')),
  create: lazy(() => import('./ProductionPlanCreate.tsx')),
  edit: lazy(() => import('./ProductionPlanEdit.tsx')),
};

/** 生产任务 */
export const productionTasks = {
  name: 'production-tasks',
  list: lazy(() => import('./ProductionTaskList.tsx')),
  show: lazy(() => import('./ProductionTaskShow.tsx')),
};

/** 生产问题 */
export const productionProblems = {
  name: 'production-problems',
  list: lazy(() => import('./ProductionProblemList.tsx')),
  show: lazy(() => import('./ProductionProblemShow.tsx')),
  create: lazy(() => import('./ProductionProblemCreate.tsx')),
  edit: lazy(() => import('./ProductionProblemEdit.tsx')),
};
