import { page } from '../frame/page.tsx';

/** 销售订单 */
export const salesOrders = {
  name: 'sales-orders',
  list: page(() => import('./SalesOrderList.tsx')),
  show: page(() => import('./SalesOrderShow.tsx')),
  create: page(() => import('./SalesOrderCreate.tsx')),
  edit: page(() => import('./SalesOrderEdit.tsx')),
};

/** 订单评审 */
export const orderReviews = {
  name: 'order-reviews',
  list: page(() => import('./OrderReviewList.tsx')),
  show: page(() => import('./OrderReviewShow.tsx')),
};

/** 订单协商 */
export const orderNegotiations = {
  name: 'order-negotiations',
  list: page(() => import('./OrderNegotiationList.tsx')),
  show: page(() => import('./OrderNegotiationShow.tsx')),
};

/** 订单留言 */
export const orderMessages = {
  name: 'order-messages',
  list: page(() => import('./OrderMessageList.tsx')),
  show: page(() => import('./OrderMessageShow.tsx')),
};

/** 客户告知 */
export const orderNotices = {
  name: 'order-notices',
  list: page(() => import('./OrderNoticeList.tsx')),
  show: page(() => import('./OrderNoticeShow.tsx')),
};
