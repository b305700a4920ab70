import { defineEntity, p } from '@mikro-orm/core';
import { enumLabels } from '../kernel/enum-labels.ts';
import { countryCode, identity, imported, percent, quantity, text, unitPrice } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { ProductCategory } from './product-category.ts';
import { beforeSaveProduct } from './save-product.ts';

export const priceClasses = ['A', 'B', 'C'] as const;
export const productStates = ['ACTIVE', 'DISCONTINUED'] as const;

const schema = defineEntity({
  name: 'Product',
  properties: {
    ...identity,
    ...imported,
    status: p
      .enum(productStates)
      .default('ACTIVE')
      .comment('状态 — discontinued products cannot be put on new documents'),
    code: text(60).unique().comment('产品编码 — code of the product'),
    name: text(160).comment('产品名称 — name in Chinese'),
    nameEn: text(160).nullable().comment('英文名称 — name in English'),
    specification: text(400).nullable().comment('规格型号 — specification'),
    category: () => p.manyToOne(ProductCategory).nullable().comment('产品类别 — category'),
    unit: text(12).default('PCE').comment('单位 — unit of measure (UN/ECE Recommendation 20, PCE = piece)'),
    hsCode: text(12).nullable().comment('HS编码 — customs tariff number'),
    originCountry: countryCode().nullable().comment('原产国 — country of origin (ISO 3166-1)'),
    priceClass: p
      .enum(priceClasses)
      .default('B')
      .comment('价格等级 — pricing grade A, B or C: selects margin rule and review depth'),
    listPrice: unitPrice().nullable().comment('目录价 — catalogue price of one unit in `listCurrency`'),
    listCurrency: text(3).nullable().comment('目录价币种 — currency of the list price (ISO 4217)'),
    standardCost: unitPrice().nullable().comment('标准成本 — cost of one unit in CNY'),
    taxRatePercent: percent().default('13').comment('税率 — VAT rate in percent'),
    netWeight: quantity().nullable().comment('净重 — net weight of one unit in kg'),
    packing: text(120).nullable().comment('包装 — how it is packed'),
    searchText: text(2000).default('').comment('检索文本 — text, pinyin and initials'),
  },
});
/** 产品 — what the company sells: unit, HS code, pricing grade. Source: PRICE-03. */
export class Product extends schema.class {}
schema.setClass(Product);
enumLabels('ProductPriceClass', {
  A: { zh: 'A类', en: 'Class A' },
  B: { zh: 'B类', en: 'Class B' },
  C: { zh: 'C类', en: 'Class C' },
});
enumLabels('ProductStatus', { ACTIVE: { zh: '在售', en: 'Active' }, DISCONTINUED: { zh: '停产', en: 'Discontinued' } });

export const products = record(Product, {
  stage: 'product',
  label: { zh: '产品', en: 'Product' },
  permissions: { create: 'product.manage', update: 'product.manage', delete: 'product.manage' },
  writable: [
    'code',
    'name',
    'nameEn',
    'specification',
    'category',
    'unit',
    'hsCode',
    'originCountry',
    'priceClass',
    'listPrice',
    'listCurrency',
    'standardCost',
    'taxRatePercent',
    'netWeight',
    'packing',
  ],
  search: ['code', 'name', 'nameEn', 'specification'],
  hidden: ['searchText'],
  restricted: { standardCost: 'product.readCost' },
  beforeSave: beforeSaveProduct,
});
