import { defineEntity, p } from '@mikro-orm/core';
import { identity, imported, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';

const schema = defineEntity({
  name: 'ProductCategory',
  properties: {
    ...identity,
    ...imported,
    code: text(30).unique().comment('类别代码 — code of the category'),
    name: text(80).comment('类别名称 — name in Chinese'),
    nameEn: text(80).nullable().comment('英文名称 — name in English'),
    parent: () => p.manyToOne(ProductCategory).nullable().comment('上级类别 — category above'),
  },
});
/** 产品类别 — a group of products. Source: PRICE-03. */
export class ProductCategory extends schema.class {}
schema.setClass(ProductCategory);

export const productCategories = record(ProductCategory, {
  stage: 'product',
  label: { zh: '产品类别', en: 'Product category' },
  plural: 'productCategories',
  permissions: { create: 'product.manage', update: 'product.manage', delete: 'product.manage' },
  writable: ['code', 'name', 'nameEn', 'parent'],
});
