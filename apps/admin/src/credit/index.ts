import { page } from '../frame/page.tsx';

/** 信用档案 */
export const creditProfiles = {
  name: 'credit-profiles',
  list: page(() => import('./CreditProfileList.tsx')),
  show: page(() => import('./CreditProfileShow.tsx')),
};

/** 信用放行 */
export const creditWaivers = {
  name: 'credit-waivers',
  list: page(() => import('./CreditWaiverList.tsx')),
  show: page(() => import('./CreditWaiverShow.tsx')),
  create: page(() => import('./CreditWaiverCreate.tsx')),
  edit: page(() => import('./CreditWaiverEdit.tsx')),
};
