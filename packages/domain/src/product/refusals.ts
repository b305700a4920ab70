import { refusals } from '../kernel/refusal.ts';

export const productRefusals = refusals({
  PRODUCT_DISCONTINUED: {
    zh: '产品 {products} 已停产，不能用于新单据',
    en: 'The products {products} are discontinued and cannot be put on new documents',
    requirement: 'PRICE-03',
    clearedBy: ['TECHNICAL', 'SALES_OPS'],
  },
});
