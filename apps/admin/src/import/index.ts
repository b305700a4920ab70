import { lazy } from 'react';

/** 导入 */
export const importRuns = {
  name: 'import-runs',
  list: lazy(() => import('./ImportRunList.tsx')),
  show: lazy(() => import('./ImportRunShow.tsx')),
};

/** 导入文件 */
export const ImportStart = lazy(() => import('./ImportStart.tsx'));
