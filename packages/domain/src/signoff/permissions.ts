import { all, own, permissions, team } from '../access/permissions.ts';

permissions('signoff', {
  read: [{ zh: '查看签收', en: 'See sign-offs' }, { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...team('SALES_MANAGER'), ...all('HEAD_OF_SALES', 'SALES_DIRECTOR', 'SALES_OPS', 'SALES_ADMIN', 'CONTRACT_ADMIN', 'MERCHANDISER', 'ORDER_ADMIN', 'LOGISTICS', 'WAREHOUSE', 'FINANCE', 'AR_ACCOUNTANT', 'AFTER_SALES', 'ARCHIVIST', 'DEPUTY_GM_SALES', 'DEPUTY_GM_FINANCE', 'GM', 'SUPERVISOR', 'BI_READER', 'ADMIN') }],
  record: [{ zh: '登记签收', en: 'Record sign-offs' }, { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...all('SALES_OPS', 'MERCHANDISER', 'LOGISTICS') }],
});
