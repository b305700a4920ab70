import { all, own, permissions, team } from '../access/permissions.ts';

permissions('payment', {
  read: [
    { zh: '查看收款', en: 'See receipts' },
    {
      ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'),
      ...team('SALES_MANAGER'),
      ...all(
        'HEAD_OF_SALES',
        'SALES_DIRECTOR',
        'SALES_OPS',
        'SALES_ADMIN',
        'CONTRACT_ADMIN',
        'FINANCE',
        'AR_ACCOUNTANT',
        'CREDIT_CONTROLLER',
        'PLANNER',
        'DEPUTY_GM_SALES',
        'DEPUTY_GM_FINANCE',
        'GM',
        'SUPERVISOR',
        'BI_READER',
        'ADMIN',
      ),
    },
  ],
  record: [{ zh: '录入收款', en: 'Record receipts' }, all('FINANCE', 'AR_ACCOUNTANT')],
  confirm: [{ zh: '确认收款', en: 'Confirm receipts' }, all('FINANCE', 'AR_ACCOUNTANT', 'DEPUTY_GM_FINANCE')],
  allocate: [{ zh: '核销收款', en: 'Match receipts' }, all('FINANCE', 'AR_ACCOUNTANT')],
  reverse: [{ zh: '冲销收款', en: 'Reverse receipts' }, all('DEPUTY_GM_FINANCE')],
  waive: [{ zh: '免收款项', en: 'Waive an instalment' }, all('DEPUTY_GM_FINANCE', 'GM')],
});
