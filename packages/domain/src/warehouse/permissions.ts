import { all, permissions } from '../access/permissions.ts';

permissions('warehouse', {
  read: [{ zh: '查看库存', en: 'See stock' }, all('SALESPERSON', 'KEY_ACCOUNT_MANAGER', 'SALES_MANAGER', 'HEAD_OF_SALES', 'SALES_DIRECTOR', 'SALES_OPS', 'SALES_ADMIN', 'CONTRACT_ADMIN', 'MERCHANDISER', 'ORDER_ADMIN', 'PLANNER', 'PRODUCTION', 'QUALITY', 'PURCHASER', 'WAREHOUSE', 'LOGISTICS', 'FINANCE', 'DEPUTY_GM_SALES', 'DEPUTY_GM_FINANCE', 'GM', 'SUPERVISOR', 'BI_READER', 'ADMIN')],
  manage: [{ zh: '维护仓库', en: 'Manage warehouses' }, all('ADMIN')],
  prepareReceipt: [{ zh: '填写入库单', en: 'Fill in stock receipts' }, all('PRODUCTION', 'WAREHOUSE')],
  receive: [{ zh: '入库', en: 'Receive goods into the store' }, all('WAREHOUSE')],
});
