import { refusals } from '../kernel/refusal.ts';
import type { Product } from './product.ts';

const productRefusals = refusals({
  PRODUCT_DISCONTINUED: { zh: '产品 {products} 已停产，不能用于新单据', en: 'The products {products} are discontinued and cannot be put on new documents', requirement: 'PRICE-03', clearedBy: ['TECHNICAL', 'SALES_OPS'] },
});

/** 产品在售 — no product of a new document is discontinued. Source: PRICE-03. */
export function productsAreActive(products: readonly Pick<Product, 'code' | 'status'>[]) {
  const gone = [...new Set(products.filter((each) => each.status === 'DISCONTINUED').map((each) => each.code))];
  return gone.length > 0 ? productRefusals.PRODUCT_DISCONTINUED({ products: gone }) : undefined;
}
