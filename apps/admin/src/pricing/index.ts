import { page } from '../frame/page.tsx';

/** 销售政策 */
export const pricePolicies = {
  name: 'price-policies',
  list: page(() => import('./PricePolicyList.tsx')),
  show: page(() => import('./PricePolicyShow.tsx')),
  create: page(() => import('./PricePolicyCreate.tsx')),
  edit: page(() => import('./PricePolicyEdit.tsx')),
};

/** 特殊折扣 */
export const discountRequests = {
  name: 'discount-requests',
  list: page(() => import('./DiscountRequestList.tsx')),
  show: page(() => import('./DiscountRequestShow.tsx')),
  create: page(() => import('./DiscountRequestCreate.tsx')),
  edit: page(() => import('./DiscountRequestEdit.tsx')),
};

/** 报价单 */
export const quotations = {
  name: 'quotations',
  list: page(() => import('./QuotationList.tsx')),
  show: page(() => import('./QuotationShow.tsx')),
  create: page(() => import('./QuotationCreate.tsx')),
  edit: page(() => import('./QuotationEdit.tsx')),
};

/** 价格测算 */
export const priceCalculations = {
  name: 'price-calculations',
  list: page(() => import('./PriceCalculationList.tsx')),
  show: page(() => import('./PriceCalculationShow.tsx')),
  create: page(() => import('./PriceCalculationCreate.tsx')),
  edit: page(() => import('./PriceCalculationEdit.tsx')),
};
