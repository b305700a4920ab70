import { page } from '../frame/page.tsx';

/** 政策版本 */
export const policyVersions = {
  name: 'policy-versions',
  list: page(() => import('./PolicyVersionList.tsx')),
  show: page(() => import('./PolicyVersionShow.tsx')),
};

/** 政策登记册 */
export const PolicyRegister = page(() => import('./PolicyRegister.tsx'));
