import { lazy } from 'react';

/** 销售政策 */
export const pricePolicies = {
  name: 'price-policies',
  list: lazy(() => import('./PricePolicyList.tsx')),
  show: lazy(() => import('./PricePolicyShow.tsx')),
  create: lazy(() => import('./PricePolicyCreate.tsx')),
  edit: lazy(() => import('./PricePolicyEdit.tsx')),
};

/** 特殊折扣 */
export const discountRequests = {
  name: 'discount-requests',
  list: lazy(() => import('./DiscountRequestList.tsx')),
  show: lazy(() => import('./DiscountRequestShow.tsx')),
  create: lazy(() => import('./DiscountRequestCreate.tsx')),
  edit: lazy(() => import('./DiscountRequestEdit.tsx')),
};
