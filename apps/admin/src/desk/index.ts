import { page } from '../frame/page.tsx';

/** 导出记录 */
export const exportRuns = {
  name: 'export-runs',
  list: page(() => import('./ExportRunList.tsx')),
};
