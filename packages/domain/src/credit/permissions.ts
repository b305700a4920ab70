import { all, own, permissions, team } from '../access/permissions.ts';

permissions('credit', {
  read: [
    { zh: '查看信用', en: 'See credit' },
    {
      ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'),
      ...team('SALES_MANAGER'),
      ...all(
        'HEAD_OF_SALES',
        'SALES_DIRECTOR',
        'SALES_OPS',
        'CREDIT_CONTROLLER',
        'FINANCE',
        'AR_ACCOUNTANT',
        'DEPUTY_GM_SALES',
        'DEPUTY_GM_FINANCE',
        'GM',
        'SUPERVISOR',
        'BI_READER',
        'ADMIN',
      ),
    },
  ],
  assess: [{ zh: '资信评估', en: 'Assess credit' }, all('CREDIT_CONTROLLER')],
  approve: [
    { zh: '批准信用额度', en: 'Approve credit limits' },
    { ...team('SALES_MANAGER'), ...all('FINANCE', 'DEPUTY_GM_FINANCE') },
  ],
  block: [{ zh: '冻结信用', en: 'Block credit' }, all('CREDIT_CONTROLLER', 'FINANCE', 'DEPUTY_GM_FINANCE')],
  requestWaiver: [
    { zh: '申请信用放行', en: 'Ask for a credit waiver' },
    { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER', 'SALES_OPS'), ...team('SALES_MANAGER') },
  ],
  approveWaiver: [{ zh: '批准信用放行', en: 'Approve a credit waiver' }, all('DEPUTY_GM_FINANCE', 'GM')],
});
