import { lazy } from 'react';

/** 应收账款 */
export const receivables = {
  name: 'receivables',
  list: lazy(() => import('./ReceivableList.tsx')),
  show: lazy(() => import('./ReceivableShow.tsx')),
};
