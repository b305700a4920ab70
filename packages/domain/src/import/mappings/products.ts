import { Product } from '../../product/product.ts';
import { importMapping } from '../mapping.ts';
import { writeRecords } from '../write-records.ts';

/** 导入产品 — a row a product. Source: PRICE-03. */
export const productMapping = importMapping({
  name: 'products',
  label: { zh: '产品', en: 'Products' },
  entity: Product,
  externalId: ['产品编号', '物料编号', 'product id', 'item id'],
  key: ['code'],
  columns: [
    { field: 'code', aliases: ['编码', '物料编码', '产品代码', 'product code', 'sku', 'item code'], required: true },
    { field: 'name', aliases: ['品名', '名称', '物料名称', 'product name', 'item name'], required: true },
    { field: 'nameEn', aliases: ['英文品名'] },
    { field: 'specification', aliases: ['规格', '型号', 'spec', 'quantity per unit'] },
    { field: 'category', aliases: ['类别', '分类', 'category code'], by: ['externalId', 'code', 'name'] },
    { field: 'unit', aliases: ['计量单位', 'uom'] },
    { field: 'hsCode', aliases: ['海关编码', '税则号', 'hs code'] },
    { field: 'originCountry', aliases: ['产地', 'country of origin'] },
    { field: 'priceClass', aliases: ['等级', 'grade'] },
    { field: 'listPrice', aliases: ['价格', '标价', 'price', 'unit price'] },
    { field: 'listCurrency', aliases: ['币种', 'currency'] },
    { field: 'standardCost', aliases: ['成本', 'cost'] },
    { field: 'taxRatePercent', aliases: ['增值税率', 'vat', 'tax rate'] },
    { field: 'netWeight', aliases: ['重量', '单重', 'weight'] },
    { field: 'packing', aliases: ['包装方式'] },
  ],
  write: writeRecords,
});
