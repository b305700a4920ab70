import { lazy } from 'react';

/** 应收账款 */
export const receivables = {
  name: 'receivables',
  list: lazy(() => import('./ReceivableList.tsx')),
  show: lazy(() => import('./ReceivableShow.tsx')),
};

/** 经济诉讼 */
export const legalActions = {
  name: 'legal-actions',
  list: lazy(() => import('./LegalActionList.tsx')),
  show: lazy(() => import('./LegalActionShow.tsx')),
};

/** 清欠记录 */
export const collectionActions = {
  name: 'collection-actions',
  list: lazy(() => import('./CollectionActionList.tsx')),
  show: lazy(() => import('./CollectionActionShow.tsx')),
  create: lazy(() => import('./CollectionActionCreate.tsx')),
};

/** 应收账龄 */
export const Ageing = lazy(() => import('./Ageing.tsx'));
