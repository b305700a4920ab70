import { page } from '../frame/page.tsx';

/** 产品 */
export const products = {
  name: 'products',
  list: page(() => import('./ProductList.tsx')),
  show: page(() => import('./ProductShow.tsx')),
  create: page(() => import('./ProductCreate.tsx')),
  edit: page(() => import('./ProductEdit.tsx')),
};

/** 产品类别 */
export const productCategories = {
  name: 'product-categories',
  list: page(() => import('./ProductCategoryList.tsx')),
  show: page(() => import('./ProductCategoryShow.tsx')),
  create: page(() => import('./ProductCategoryCreate.tsx')),
  edit: page(() => import('./ProductCategoryEdit.tsx')),
};
