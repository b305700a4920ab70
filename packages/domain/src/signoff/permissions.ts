import { all, own, permissions, team } from '../access/permissions.ts';

permissions('signoff', {
  read: [
    { zh: '查看签收', en: 'See sign-offs' },
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
        'LOGISTICS',
        'WAREHOUSE',
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
  record: [
    { zh: '登记签收', en: 'Record sign-offs' },
    { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...all('SALES_OPS', 'MERCHANDISER', 'LOGISTICS') },
  ],
  settle: [{ zh: '处理物流异常', en: 'Settle delivery exceptions' }, all('SALES_OPS', 'LOGISTICS', 'AFTER_SALES')],
  withdraw: [{ zh: '撤销签收', en: 'Take sign-offs back' }, all('SALES_OPS', 'LOGISTICS')],
  handOver: [
    { zh: '向客户财务交票', en: 'Hand sign-offs and invoices to the customer’s finance' },
    { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...team('SALES_MANAGER') },
  ],
});
