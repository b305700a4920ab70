import { StockLevel } from '../../warehouse/stock-level.ts';
import { importMapping } from '../mapping.ts';
import { writeStock } from '../write-stock.ts';

/** 导入库存 — a row a product in a store: what is on hand is set to what was counted, and the difference is a move. Source: WH-05. */
export const stockLevelMapping = importMapping({
  name: 'stockLevels',
  label: { zh: '库存', en: 'Stock levels' },
  entity: StockLevel,
  externalId: ['库存编号', 'stock id'],
  key: ['warehouse', 'product'],
  columns: [
    {
      field: 'warehouse',
      aliases: ['仓库代码', '仓库名称', 'warehouse code', 'store'],
      by: ['externalId', 'code', 'name'],
      required: true,
    },
    {
      field: 'product',
      aliases: ['产品编码', '物料编码', '编码', 'product code', 'sku', 'item code'],
      by: ['externalId', 'code', 'name'],
      required: true,
    },
    { field: 'onHand', aliases: ['数量', '库存数量', '库存', '现存数量', 'quantity', 'stock', 'qty'], required: true },
  ],
  write: writeStock,
});
