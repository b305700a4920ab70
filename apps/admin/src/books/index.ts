import { lazy } from 'react';

/** 账目核对 */
export const bookChecks = {
  name: 'book-checks',
  list: lazy(() => import('./BookCheckList.tsx')),
  show: lazy(() => import('./BookCheckShow.tsx')),
};
