import { lazy } from 'react';

/** 导出记录 */
export const exportRuns = {
  name: 'export-runs',
  list: lazy(() => import('./ExportRunList.tsx')),
};
