import { lazy } from 'react';

/** 签收单 */
export const signOffs = {
  name: 'sign-offs',
  list: lazy(() => import('./SignOffList.tsx')),
  show: lazy(() => import('./SignOffShow.tsx')),
};

/** 物流异常 */
export const deliveryExceptions = {
  name: 'delivery-exceptions',
  list: lazy(() => import('./DeliveryExceptionList.tsx')),
  show: lazy(() => import('./DeliveryExceptionShow.tsx')),
};
