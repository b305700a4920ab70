import { all, own, permissions, team } from '../access/permissions.ts';

permissions('receivable', {
  read: [{ zh: '查看应收', en: 'See receivables' }, { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...team('SALES_MANAGER'), ...all('HEAD_OF_SALES', 'SALES_DIRECTOR', 'SALES_OPS', 'SALES_ADMIN', 'CONTRACT_ADMIN', 'FINANCE', 'AR_ACCOUNTANT', 'CREDIT_CONTROLLER', 'LEGAL', 'ARCHIVIST', 'DEPUTY_GM_SALES', 'DEPUTY_GM_FINANCE', 'GM', 'SUPERVISOR', 'BI_READER', 'ADMIN') }],
  book: [{ zh: '应收入账', en: 'Book receivables' }, all('FINANCE', 'AR_ACCOUNTANT')],
});
