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

/** 报价单 */
export const quotations = {
  name: 'quotations',
  list: lazy(() => import('./QuotationList.tsx')),
  show: lazy(() => import('./QuotationShow.tsx')),
  create: lazy(() => import('./QuotationCreate.tsx')),
  edit: lazy(() => import('./QuotationEdit.tsx')),
};

/** 价格测算 */
export const priceCalculations = {
  name: 'price-calculations',
  list: lazy(() => import('./PriceCalculationList.tsx')),
  show: lazy(() => import('./PriceCalculationShow.tsx')),
  create: lazy(() => import('./PriceCalculationCreate.tsx')),
  edit: lazy(() => import('./PriceCalculationEdit.tsx')),
};
