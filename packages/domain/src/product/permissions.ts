import { all, everyone, permissions } from '../access/permissions.ts';

permissions('product', {
  read: [{ zh: '查看产品', en: 'See products' }, everyone()],
  readCost: [
    { zh: '查看成本', en: 'See costs' },
    all('FINANCE', 'DEPUTY_GM_FINANCE', 'GM', 'ADMIN', 'HEAD_OF_SALES', 'SUPERVISOR'),
  ],
  manage: [{ zh: '维护产品', en: 'Manage products' }, all('ADMIN', 'TECHNICAL', 'SALES_OPS')],
});
