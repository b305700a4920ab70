import { page } from '../frame/page.tsx';

/** 库存 */
export const stockLevels = {
  name: 'stock-levels',
  list: page(() => import('./StockLevelList.tsx')),
  show: page(() => import('./StockLevelShow.tsx')),
};

/** 入库单 */
export const stockReceipts = {
  name: 'stock-receipts',
  list: page(() => import('./StockReceiptList.tsx')),
  show: page(() => import('./StockReceiptShow.tsx')),
  create: page(() => import('./StockReceiptCreate.tsx')),
  edit: page(() => import('./StockReceiptEdit.tsx')),
};

/** 库存流水 */
export const stockMoves = {
  name: 'stock-moves',
  list: page(() => import('./StockMoveList.tsx')),
  show: page(() => import('./StockMoveShow.tsx')),
};

/** 仓库 */
export const warehouses = {
  name: 'warehouses',
  list: page(() => import('./WarehouseList.tsx')),
  show: page(() => import('./WarehouseShow.tsx')),
  create: page(() => import('./WarehouseCreate.tsx')),
  edit: page(() => import('./WarehouseEdit.tsx')),
};

/** 盘点单 */
export const stocktakes = {
  name: 'stocktakes',
  list: page(() => import('./StocktakeList.tsx')),
  show: page(() => import('./StocktakeShow.tsx')),
  create: page(() => import('./StocktakeCreate.tsx')),
  edit: page(() => import('./StocktakeEdit.tsx')),
};

/** 发货通知书 */
export const dispatchNotices = {
  name: 'dispatch-notices',
  list: page(() => import('./DispatchNoticeList.tsx')),
  show: page(() => import('./DispatchNoticeShow.tsx')),
};

export const StockReport = page(() => import('./StockReport.tsx'));
