import { all, own, permissions, team } from '../access/permissions.ts';

permissions('shipment', {
  read: [
    { zh: '查看发运', en: 'See shipments' },
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
        'QUALITY',
        'WAREHOUSE',
        'LOGISTICS',
        'SECURITY',
        'FINANCE',
        'AR_ACCOUNTANT',
        'CREDIT_CONTROLLER',
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
  prepare: [{ zh: '填写发货单', en: 'Fill in delivery orders' }, all('SALES_OPS')],
  release: [
    { zh: '放行发货', en: 'Release deliveries' },
    { ...team('SALES_MANAGER'), ...all('HEAD_OF_SALES') },
  ],
  agree: [
    { zh: '与客户约定发货日', en: 'Agree the day with the customer' },
    { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...all('SALES_OPS', 'MERCHANDISER') },
  ],
  pack: [{ zh: '确认包装', en: 'Confirm the packing' }, all('WAREHOUSE', 'LOGISTICS')],
  mark: [{ zh: '填写唛头', en: 'Write the shipping marks' }, all('LOGISTICS', 'SALES_OPS')],
  notify: [
    { zh: '发送装运通知', en: 'Send shipping notices' },
    { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...all('MERCHANDISER', 'LOGISTICS', 'SALES_OPS') },
  ],
  issue: [{ zh: '出库', en: 'Issue goods' }, all('WAREHOUSE')],
  issuePass: [{ zh: '签发出门证', en: 'Issue exit passes' }, all('WAREHOUSE', 'SALES_OPS')],
  registerExit: [{ zh: '登记出门', en: 'Register the exit' }, all('SECURITY')],
  void: [
    { zh: '作废发货单', en: 'Void delivery orders' },
    { ...team('SALES_MANAGER'), ...all('HEAD_OF_SALES') },
  ],
});
