import { all, own, permissions, team } from '../access/permissions.ts';

permissions('invoice', {
  read: [
    { zh: '查看发票', en: 'See invoices' },
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
  request: [{ zh: '申请开票', en: 'Request invoices' }, all('SALES_ADMIN')],
  approve: [{ zh: '批准开票', en: 'Approve invoices' }, all('DEPUTY_GM_FINANCE')],
  requestRedLetter: [
    { zh: '申请红冲', en: 'Ask for red-letter invoices' },
    all('SALES_ADMIN', 'FINANCE', 'AR_ACCOUNTANT'),
  ],
  issue: [{ zh: '开具发票', en: 'Issue invoices' }, all('FINANCE')],
  send: [
    { zh: '送达发票', en: 'Deliver invoices to the customer' },
    { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...team('SALES_MANAGER') },
  ],
  notify: [{ zh: '开具付款通知', en: 'Write payment notices' }, all('FINANCE', 'AR_ACCOUNTANT')],
});
