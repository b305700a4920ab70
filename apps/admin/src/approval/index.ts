import { page } from '../frame/page.tsx';

/** 任务 */
export const tasks = {
  name: 'tasks',
  list: page(() => import('./TaskList.tsx')),
  show: page(() => import('./TaskShow.tsx')),
};

/** 审批链 */
export const approvalChains = {
  name: 'approval-chains',
  list: page(() => import('./ApprovalChainList.tsx')),
  show: page(() => import('./ApprovalChainShow.tsx')),
  create: page(() => import('./ApprovalChainCreate.tsx')),
  edit: page(() => import('./ApprovalChainEdit.tsx')),
};

/** 代理 */
export const deputies = {
  name: 'deputies',
  list: page(() => import('./DeputyList.tsx')),
  show: page(() => import('./DeputyShow.tsx')),
  create: page(() => import('./DeputyCreate.tsx')),
  edit: page(() => import('./DeputyEdit.tsx')),
};
