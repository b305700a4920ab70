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

/** 出库单 */
export const outboundNotes = {
  name: 'outbound-notes',
  list: lazy(() => import('./OutboundNoteList.tsx')),
  show: lazy(() => import('./OutboundNoteShow.tsx')),
};

/** 装运通知 */
export const shippingNotices = {
  name: 'shipping-notices',
  list: lazy(() => import('./ShippingNoticeList.tsx')),
  show: lazy(() => import('./ShippingNoticeShow.tsx')),
};
