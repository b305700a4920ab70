import { lazy } from 'react';

/** 产品 */
export const products = {
  name: 'products',
  list: lazy(() => import('./ProductList.tsx')),
  show: lazy(() => import('./ProductShow.tsx')),
  create: lazy(() => import('./ProductCreate.tsx')),
  edit: lazy(() => import('./ProductEdit.tsx')),
};

/** 产品类别 */
export const productCategories = {
  name: 'product-categories',
  list: lazy(() => import('./ProductCategoryList.tsx')),
  show: lazy(() => import('./ProductCategoryShow.tsx')),
  create: lazy(() => import('./ProductCategoryCreate.tsx')),
  edit: lazy(() => import('./ProductCategoryEdit.tsx')),
};
