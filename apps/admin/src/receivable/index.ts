import { page } from '../frame/page.tsx';

/** 应收账款 */
export const receivables = {
  name: 'receivables',
  list: page(() => import('./ReceivableList.tsx')),
  show: page(() => import('./ReceivableShow.tsx')),
};

/** 经济诉讼 */
export const legalActions = {
  name: 'legal-actions',
  list: page(() => import('./LegalActionList.tsx')),
  show: page(() => import('./LegalActionShow.tsx')),
};

/** 清欠记录 */
export const collectionActions = {
  name: 'collection-actions',
  list: page(() => import('./CollectionActionList.tsx')),
  show: page(() => import('./CollectionActionShow.tsx')),
  create: page(() => import('./CollectionActionCreate.tsx')),
};

/** 应收账龄 */
export const Ageing = page(() => import('./Ageing.tsx'));
