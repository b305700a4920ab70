import { lazy } from 'react';

/** 签收单 */
export const signOffs = {
  name: 'sign-offs',
  list: lazy(() => import('./SignOffList.tsx')),
  show: lazy(() => import('./SignOffShow.tsx')),
};
