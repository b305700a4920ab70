import { all, own, permissions, team } from '../access/permissions.ts';

permissions('fieldservice', {
  read: [
    { zh: '查看现场服务', en: 'See field service' },
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
        'TECHNICAL',
        'QUALITY',
        'FINANCE',
        'AR_ACCOUNTANT',
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
  prepare: [{ zh: '开具派工单', en: 'Fill in dispatch orders' }, all('SALES_OPS')],
  approve: [
    { zh: '批准派工', en: 'Approve dispatch orders' },
    { ...team('SALES_MANAGER'), ...all('HEAD_OF_SALES') },
  ],
  schedule: [{ zh: '安排派工', en: 'Schedule visits on site' }, all('AFTER_SALES', 'SALES_OPS')],
  report: [{ zh: '登记现场工作与验收', en: 'Record work on site and acceptance' }, all('AFTER_SALES')],
  withdrawAcceptance: [
    { zh: '撤销验收', en: 'Take an acceptance back' },
    { ...team('SALES_MANAGER'), ...all('HEAD_OF_SALES') },
  ],
});
