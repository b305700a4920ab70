import { lazy } from 'react';

/** 销售订单 */
export const salesOrders = {
  name: 'sales-orders',
  list: lazy(() => import('./SalesOrderList.tsx')),
  show: lazy(() => import('./SalesOrderShow.tsx')),
  create: lazy(() => import('./SalesOrderCreate.tsx')),
  edit: lazy(() => import('./SalesOrderEdit.tsx')),
};
