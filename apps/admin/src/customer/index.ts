import { page } from '../frame/page.tsx';

/** 客户 */
export const customers = {
  name: 'customers',
  list: page(() => import('./CustomerList.tsx')),
  show: page(() => import('./CustomerShow.tsx')),
  create: page(() => import('./CustomerCreate.tsx')),
  edit: page(() => import('./CustomerEdit.tsx')),
};

/** 联系人 */
export const contacts = {
  name: 'contacts',
  list: page(() => import('./ContactList.tsx')),
  show: page(() => import('./ContactShow.tsx')),
  create: page(() => import('./ContactCreate.tsx')),
  edit: page(() => import('./ContactEdit.tsx')),
};

/** 客户移交 */
export const customerTransfers = {
  name: 'customer-transfers',
  list: page(() => import('./CustomerTransferList.tsx')),
  show: page(() => import('./CustomerTransferShow.tsx')),
  create: page(() => import('./CustomerTransferCreate.tsx')),
};
