import { lazy } from 'react';

/** 发货单 */
export const deliveryOrders = {
  name: 'delivery-orders',
  list: lazy(() => import('./DeliveryOrderList.tsx')),
  show: lazy(() => import('./DeliveryOrderShow.tsx')),
  create: lazy(() => import('./DeliveryOrderCreate.tsx')),
  edit: lazy(() => import('./DeliveryOrderEdit.tsx')),
};

/** 出门证 */
export const exitPasses = {
  name: 'exit-passes',
  list: lazy(() => import('./ExitPassList.tsx')),
  show: lazy(() => import('./ExitPassShow.tsx')),
};
