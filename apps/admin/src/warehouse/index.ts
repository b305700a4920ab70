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

/** 盘点单 */
export const stocktakes = {
  name: 'stocktakes',
  list: lazy(() => import('./StocktakeList.tsx')),
  show: lazy(() => import('./StocktakeShow.tsx')),
  create: lazy(() => import('./StocktakeCreate.tsx')),
  edit: lazy(() => import('./StocktakeEdit.tsx')),
};

/** 发货通知书 */
export const dispatchNotices = {
  name: 'dispatch-notices',
  list: lazy(() => import('./DispatchNoticeList.tsx')),
  show: lazy(() => import('./DispatchNoticeShow.tsx')),
};

export const StockReport = lazy(() => import('./StockReport.tsx'));
