import { lazy } from 'react';

/** 发票 */
export const invoices = {
  name: 'invoices',
  list: lazy(() => import('./InvoiceList.tsx')),
  show: lazy(() => import('./InvoiceShow.tsx')),
  create: lazy(() => import('./InvoiceCreate.tsx')),
  edit: lazy(() => import('./InvoiceEdit.tsx')),
};

/** 付款通知 */
export const paymentNotices = {
  name: 'payment-notices',
  list: lazy(() => import('./PaymentNoticeList.tsx')),
  show: lazy(() => import('./PaymentNoticeShow.tsx')),
};
