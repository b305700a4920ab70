import { all, own, permissions, team } from '../access/permissions.ts';

permissions('receivable', {
  read: [
    { zh: '查看应收', en: 'See receivables' },
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
        'LEGAL',
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
  book: [{ zh: '应收入账', en: 'Book receivables' }, all('FINANCE', 'AR_ACCOUNTANT')],
  reverse: [{ zh: '冲回入账', en: 'Take bookings back' }, all('DEPUTY_GM_FINANCE')],
  chase: [
    { zh: '登记清欠', en: 'Log collection actions' },
    { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...team('SALES_MANAGER'), ...all('FINANCE', 'AR_ACCOUNTANT') },
  ],
  waiveInterest: [{ zh: '免除逾期利息', en: 'Waive overdue interest' }, all('DEPUTY_GM_FINANCE')],
  proposeLegal: [{ zh: '提议诉讼', en: 'Propose legal action' }, all('FINANCE', 'AR_ACCOUNTANT')],
  approveLegal: [{ zh: '批准诉讼', en: 'Approve legal action' }, all('GM')],
  closeLegal: [{ zh: '结案', en: 'Close legal action' }, all('LEGAL', 'FINANCE')],
});
