import { lazy } from 'react';

/** 任务 */
export const tasks = {
  name: 'tasks',
  list: lazy(() => import('./TaskList.tsx')),
  show: lazy(() => import('./TaskShow.tsx')),
};

/** 审批链 */
export const approvalChains = {
  name: 'approval-chains',
  list: lazy(() => import('./ApprovalChainList.tsx')),
  show: lazy(() => import('./ApprovalChainShow.tsx')),
  create: lazy(() => import('./ApprovalChainCreate.tsx')),
  edit: lazy(() => import('./ApprovalChainEdit.tsx')),
};

/** 代理 */
export const deputies = {
  name: 'deputies',
  list: lazy(() => import('./DeputyList.tsx')),
  show: lazy(() => import('./DeputyShow.tsx')),
  create: lazy(() => import('./DeputyCreate.tsx')),
  edit: lazy(() => import('./DeputyEdit.tsx')),
};
