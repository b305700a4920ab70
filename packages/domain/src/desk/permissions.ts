import { all, own, permissions } from '../access/permissions.ts';
import { roleCodes } from '../access/roles.ts';

permissions('desk', {
  saveView: [{ zh: '保存列表视图', en: 'Save views of lists' }, own(...roleCodes)],
  export: [{ zh: '导出列表', en: 'Export lists' }, own(...roleCodes)],
  exportMany: [
    { zh: '导出超过一千条', en: 'Export more than a thousand records' },
    all('GM', 'DEPUTY_GM_SALES', 'DEPUTY_GM_FINANCE', 'SALES_DIRECTOR', 'FINANCE', 'BI_READER', 'SUPERVISOR'),
  ],
  readExports: [
    { zh: '查看导出记录', en: 'Read the log of exports' },
    { ...own(...roleCodes), ...all('ADMIN', 'GM', 'SUPERVISOR') },
  ],
});
