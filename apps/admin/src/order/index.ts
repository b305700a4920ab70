import { lazy } from 'react';

/** 销售订单 */
export const salesOrders = {
  name: 'sales-orders',
  list: lazy(() => import('./SalesOrderList.tsx')),
  show: lazy(() => import('./SalesOrderShow.tsx')),
  create: lazy(() => import('./SalesOrderCreate.tsx')),
  edit: lazy(() => import('./SalesOrderEdit.tsx')),
};

/** 订单评审 */
export const orderReviews = {
  name: 'order-reviews',
  list: lazy(() => import('./OrderReviewList.tsx')),
  show: lazy(() => import('./OrderReviewShow.tsx')),
};

/** 订单协商 */
export const orderNegotiations = {
  name: 'order-negotiations',
  list: lazy(() => import('./OrderNegotiationList.tsx')),
  show: lazy(() => import('./OrderNegotiationShow.tsx')),
};

/** 订单留言 */
export const orderMessages = {
  name: 'order-messages',
  list: lazy(() => import('./OrderMessageList.tsx')),
  show: lazy(() => import('./OrderMessageShow.tsx')),
};

/** 客户告知 */
export const orderNotices = {
  name: 'order-notices',
  list: lazy(() => import('./OrderNoticeList.tsx')),
  show: lazy(() => import('./OrderNoticeShow.tsx')),
};
