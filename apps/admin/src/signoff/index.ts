import { page } from '../frame/page.tsx';

/** 签收单 */
export const signOffs = {
  name: 'sign-offs',
  list: page(() => import('./SignOffList.tsx')),
  show: page(() => import('./SignOffShow.tsx')),
};

/** 物流异常 */
export const deliveryExceptions = {
  name: 'delivery-exceptions',
  list: page(() => import('./DeliveryExceptionList.tsx')),
  show: page(() => import('./DeliveryExceptionShow.tsx')),
};
