import { Product } from '@tradewind/domain/product/product.ts';
import type { Company } from './company.ts';

let count = 0;

/** 给定产品 — an active bearing, made by the technical centre. */
export const givenProduct = (company: Company, overrides: object = {}): Promise<Product> =>
  company.create('technical', Product, {
    code: `P-${++count}`,
    name: `圆锥滚子轴承 ${count}`,
    nameEn: `Tapered roller bearing ${count}`,
    ...overrides,
  });
