import { lazy } from 'react';

/** 库存 */
export const stockLevels = {
  name: 'stock-levels',
  list: lazy(() => import('./StockLevelList.tsx')),
  show: lazy(() => import('./StockLevelShow.tsx')),
};

/** 入库单 */
export const stockReceipts = {
  name: 'stock-receipts',
  list: lazy(() => import('./StockReceiptList.tsx')),
  show: lazy(() => import('./StockReceiptShow.tsx')),
  create: lazy(() => import('./StockReceiptCreate.tsx')),
  edit: lazy(() => import('./StockReceiptEdit.tsx')),
};

/** 库存流水 */
export const stockMoves = {
  name: 'stock-moves',
  list: lazy(() => import('./StockMoveList.tsx')),
  show: lazy(() => import('./StockMoveShow.tsx')),
};

/** 仓库 */
export const warehouses = {
  name: 'warehouses',
  list: lazy(() => import('./WarehouseList.tsx')),
  show: lazy(() => import('./WarehouseShow.tsx')),
  create: lazy(() => import('./WarehouseCreate.tsx')),
  edit: lazy(() => import('./WarehouseEdit.tsx')),
};
