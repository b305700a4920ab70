import { all, own, permissions, team } from '../access/permissions.ts';

permissions('production', {
  read: [
    { zh: '查看生产', en: 'See production' },
    {
      ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'),
      ...team('SALES_MANAGER'),
      ...all(
        'HEAD_OF_SALES',
        'SALES_DIRECTOR',
        'SALES_OPS',
        'SALES_ADMIN',
        'CONTRACT_ADMIN',
        'MERCHANDISER',
        'ORDER_ADMIN',
        'PLANNER',
        'PRODUCTION',
        'TECHNICAL',
        'QUALITY',
        'PURCHASER',
        'WAREHOUSE',
        'LOGISTICS',
        'FINANCE',
        'AFTER_SALES',
        'ARCHIVIST',
        'DEPUTY_GM_SALES',
        'DEPUTY_GM_FINANCE',
        'GM',
        'SUPERVISOR',
        'BI_READER',
        'ADMIN',
      ),
    },
  ],
  draftNotice: [{ zh: '编制生产通知单', en: 'Draw up production notices' }, all('PLANNER')],
  approveNotice: [{ zh: '签发生产通知单', en: 'Sign production notices' }, all('DEPUTY_GM_SALES')],
  arrange: [
    { zh: '安排设计、投料与制造', en: 'Arrange design, material and making' },
    all('PRODUCTION', 'PLANNER', 'TECHNICAL', 'WAREHOUSE'),
  ],
  plan: [{ zh: '编制生产计划', en: 'Plan production' }, all('PRODUCTION', 'PLANNER')],
  acceptLate: [
    { zh: '接受延期计划', en: 'Accept a plan later than promised' },
    {
      ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'),
      ...team('SALES_MANAGER'),
      ...all('HEAD_OF_SALES', 'DEPUTY_GM_SALES'),
    },
  ],
  report: [
    { zh: '报告生产进度与问题', en: 'Report progress and problems' },
    all('PRODUCTION', 'PLANNER', 'TECHNICAL', 'QUALITY'),
  ],
});
