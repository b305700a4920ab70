import { ProductCategory } from '../../product/product-category.ts';
import { importMapping } from '../mapping.ts';
import { writeRecords } from '../write-records.ts';

/** 导入产品类别 — a row a category. */
export const productCategoryMapping = importMapping({
  name: 'productCategories',
  label: { zh: '产品类别', en: 'Product categories' },
  entity: ProductCategory,
  externalId: ['类别编号', 'category id'],
  key: ['code'],
  columns: [
    { field: 'code', aliases: ['类别代码', '代码', 'category code'], required: true },
    { field: 'name', aliases: ['类别', '类别名称', 'category name', 'category'], required: true },
    { field: 'nameEn' },
    { field: 'parent', aliases: ['上级类别代码', 'parent code'], by: ['externalId', 'code', 'name'] },
  ],
  write: writeRecords,
});
