import { all, own, permissions, team } from '../access/permissions.ts';

permissions('customer', {
  read: [
    { zh: '查看客户', en: 'See customers' },
    {
      ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'),
      ...team('SALES_MANAGER'),
      ...all(
        'HEAD_OF_SALES',
        'SALES_DIRECTOR',
        'SALES_OPS',
        'SALES_ADMIN',
        'SALES_ASSISTANT',
        'CONTRACT_ADMIN',
        'MERCHANDISER',
        'ORDER_ADMIN',
        'LOGISTICS',
        'PLANNER',
        'PRODUCTION',
        'TECHNICAL',
        'QUALITY',
        'WAREHOUSE',
        'SECURITY',
        'FINANCE',
        'AR_ACCOUNTANT',
        'CREDIT_CONTROLLER',
        'LEGAL',
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
  readBankAccount: [
    { zh: '查看银行账号', en: 'See bank accounts' },
    {
      ...own('SALESPERSON'),
      ...team('SALES_MANAGER'),
      ...all('FINANCE', 'AR_ACCOUNTANT', 'DEPUTY_GM_FINANCE', 'SALES_ADMIN', 'GM', 'ADMIN'),
    },
  ],
  manage: [
    { zh: '维护客户', en: 'Manage customers' },
    {
      ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'),
      ...team('SALES_MANAGER'),
      ...all('HEAD_OF_SALES', 'SALES_DIRECTOR', 'SALES_OPS', 'ADMIN'),
    },
  ],
  delete: [{ zh: '删除客户', en: 'Delete customers' }, all('ADMIN')],
  merge: [
    { zh: '合并客户', en: 'Merge duplicate customers' },
    { ...team('SALES_MANAGER'), ...all('HEAD_OF_SALES', 'SALES_DIRECTOR', 'ADMIN') },
  ],
  requestTransfer: [
    { zh: '申请客户移交', en: 'Ask for a customer to change hands' },
    {
      ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'),
      ...team('SALES_MANAGER'),
      ...all('HEAD_OF_SALES', 'SALES_DIRECTOR', 'ADMIN'),
    },
  ],
  approveTransfer: [
    { zh: '批准客户移交', en: 'Approve that a customer changes hands' },
    { ...team('SALES_MANAGER'), ...all('HEAD_OF_SALES', 'SALES_DIRECTOR') },
  ],
  setReconClass: [{ zh: '设定对账类别', en: 'Set the reconciliation class' }, all('FINANCE', 'AR_ACCOUNTANT')],
});
