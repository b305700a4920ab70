import { page } from '../frame/page.tsx';

/** 导入 */
export const importRuns = {
  name: 'import-runs',
  list: page(() => import('./ImportRunList.tsx')),
  show: page(() => import('./ImportRunShow.tsx')),
};

/** 导入文件 */
export const ImportStart = page(() => import('./ImportStart.tsx'));
