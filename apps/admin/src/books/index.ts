import { page } from '../frame/page.tsx';

/** 账目核对 */
export const bookChecks = {
  name: 'book-checks',
  list: page(() => import('./BookCheckList.tsx')),
  show: page(() => import('./BookCheckShow.tsx')),
};
