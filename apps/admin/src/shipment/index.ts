import { page } from '../frame/page.tsx';

/** 发货单 */
export const deliveryOrders = {
  name: 'delivery-orders',
  list: page(() => import('./DeliveryOrderList.tsx')),
  show: page(() => import('./DeliveryOrderShow.tsx')),
  create: page(() => import('./DeliveryOrderCreate.tsx')),
  edit: page(() => import('./DeliveryOrderEdit.tsx')),
};

/** 出门证 */
export const exitPasses = {
  name: 'exit-passes',
  list: page(() => import('./ExitPassList.tsx')),
  show: page(() => import('./ExitPassShow.tsx')),
};

/** 出库单 */
export const outboundNotes = {
  name: 'outbound-notes',
  list: page(() => import('./OutboundNoteList.tsx')),
  show: page(() => import('./OutboundNoteShow.tsx')),
};

/** 装运通知 */
export const shippingNotices = {
  name: 'shipping-notices',
  list: page(() => import('./ShippingNoticeList.tsx')),
  show: page(() => import('./ShippingNoticeShow.tsx')),
};
