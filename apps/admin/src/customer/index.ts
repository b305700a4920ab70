import { lazy } from 'react';

/** 客户 */
export const customers = {
  name: 'customers',
  list: lazy(() => import('./CustomerList.tsx')),
  show: lazy(() => import('./CustomerShow.tsx')),
  create: lazy(() => import('./CustomerCreate.tsx')),
  edit: lazy(() => import('./CustomerEdit.tsx')),
};

/** 联系人 */
export const contacts = {
  name: 'contacts',
  list: lazy(() => import('./ContactList.tsx')),
  show: lazy(() => import('./ContactShow.tsx')),
  create: lazy(() => import('./ContactCreate.tsx')),
  edit: lazy(() => import('./ContactEdit.tsx')),
};

/** 客户移交 */
export const customerTransfers = {
  name: 'customer-transfers',
  list: lazy(() => import('./CustomerTransferList.tsx')),
  show: lazy(() => import('./CustomerTransferShow.tsx')),
  create: lazy(() => import('./CustomerTransferCreate.tsx')),
};
