import { lazy } from 'react';

/** 政策版本 */
export const policyVersions = {
  name: 'policy-versions',
  list: lazy(() => import('./PolicyVersionList.tsx')),
  show: lazy(() => import('./PolicyVersionShow.tsx')),
};

/** 政策登记册 */
export const PolicyRegister = lazy(() => import('./PolicyRegister.tsx'));
