import { lazy } from 'react';

/** 收款 */
export const receipts = {
  name: 'receipts',
  list: lazy(() => import('./ReceiptList.tsx')),
  show: lazy(() => import('./ReceiptShow.tsx')),
  create: lazy(() => import('./ReceiptCreate.tsx')),
  edit: lazy(() => import('./ReceiptEdit.tsx')),
};
