import type { Product } from './product.ts';
import { productRefusals } from './refusals.ts';

/** 产品在售 — no product of a new document is discontinued. Source: PRICE-03. */
export function productsAreActive(products: readonly Pick<Product, 'code' | 'status'>[]) {
  const gone = [...new Set(products.filter((each) => each.status === 'DISCONTINUED').map((each) => each.code))];
  return gone.length > 0 ? productRefusals.PRODUCT_DISCONTINUED({ products: gone }) : undefined;
}
