import { all, own, permissions, team } from '../access/permissions.ts';

permissions('shipment', {
  read: [{ zh: '查看发运', en: 'See shipments' }, { ...own('SALESPERSON', 'KEY_ACCOUNT_MANAGER'), ...team('SALES_MANAGER'), ...all('HEAD_OF_SALES', 'SALES_DIRECTOR', 'SALES_OPS', 'SALES_ADMIN', 'CONTRACT_ADMIN', 'MERCHANDISER', 'ORDER_ADMIN', 'PLANNER', 'PRODUCTION', 'QUALITY', 'WAREHOUSE', 'LOGISTICS', 'SECURITY', 'FINANCE', 'AR_ACCOUNTANT', 'CREDIT_CONTROLLER', 'AFTER_SALES', 'ARCHIVIST', 'DEPUTY_GM_SALES', 'DEPUTY_GM_FINANCE', 'GM', 'SUPERVISOR', 'BI_READER', 'ADMIN') }],
  prepare: [{ zh: '填写发货单', en: 'Fill in delivery orders' }, all('SALES_OPS')],
  release: [{ zh: '放行发货', en: 'Release deliveries' }, { ...team('SALES_MANAGER'), ...all('HEAD_OF_SALES') }],
  issue: [{ zh: '出库', en: 'Issue goods' }, all('WAREHOUSE')],
  issuePass: [{ zh: '签发出门证', en: 'Issue exit passes' }, all('WAREHOUSE', 'SALES_OPS')],
  registerExit: [{ zh: '登记出门', en: 'Register the exit' }, all('SECURITY')],
  void: [{ zh: '作废发货单', en: 'Void delivery orders' }, { ...team('SALES_MANAGER'), ...all('HEAD_OF_SALES') }],
});
