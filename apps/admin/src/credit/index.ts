import { lazy } from 'react';

/** 信用档案 */
export const creditProfiles = {
  name: 'credit-profiles',
  list: lazy(() => import('./CreditProfileList.tsx')),
  show: lazy(() => import('./CreditProfileShow.tsx')),
};

/** 信用放行 */
export const creditWaivers = {
  name: 'credit-waivers',
  list: lazy(() => import('./CreditWaiverList.tsx')),
  show: lazy(() => import('./CreditWaiverShow.tsx')),
  create: lazy(() => import('./CreditWaiverCreate.tsx')),
  edit: lazy(() => import('./CreditWaiverEdit.tsx')),
};
