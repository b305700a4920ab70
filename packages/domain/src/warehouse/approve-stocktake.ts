import { approvalCommands } from '../approval/approval-commands.ts';
import { Stocktake } from './stocktake.ts';
import { stockAdjustmentDocument } from './submit-stocktake.ts';

/** 审批盘点差异 — finance approves what was found; who counted does not. Source: WH-07, ROLE-03. */
export const stocktakeApproval = approvalCommands({
  noun: 'Stocktake',
  label: { zh: '盘点差异', en: 'the stocktake' },
  on: Stocktake,
  documentType: stockAdjustmentDocument,
  deciding: ['DIFFERENCE'],
  draft: 'COUNTED',
  approved: 'APPROVED',
  permission: 'warehouse.approveStocktake',
  withdrawPermission: 'warehouse.count',
  source: 'WH-07, ROLE-03',
  title: (stocktake: Stocktake) => stocktake.number,
  onRejected(stocktake, _, reason) {
    stocktake.rejectedReason = reason;
  },
});
export const {
  approve: approveStocktake,
  reject: rejectStocktake,
  return: returnStocktake,
  withdraw: withdrawStocktake,
} = stocktakeApproval;
