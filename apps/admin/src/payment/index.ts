import { page } from '../frame/page.tsx';

/** 收款 */
export const receipts = {
  name: 'receipts',
  list: page(() => import('./ReceiptList.tsx')),
  show: page(() => import('./ReceiptShow.tsx')),
  create: page(() => import('./ReceiptCreate.tsx')),
  edit: page(() => import('./ReceiptEdit.tsx')),
};
