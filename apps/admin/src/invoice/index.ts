import { page } from '../frame/page.tsx';

/** 发票 */
export const invoices = {
  name: 'invoices',
  list: page(() => import('./InvoiceList.tsx')),
  show: page(() => import('./InvoiceShow.tsx')),
  create: page(() => import('./InvoiceCreate.tsx')),
  edit: page(() => import('./InvoiceEdit.tsx')),
};

/** 付款通知 */
export const paymentNotices = {
  name: 'payment-notices',
  list: page(() => import('./PaymentNoticeList.tsx')),
  show: page(() => import('./PaymentNoticeShow.tsx')),
};
