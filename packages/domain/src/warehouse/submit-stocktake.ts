import { defaultChain, step } from '../approval/approval-chain.ts';
import { openApproval } from '../approval/open-approval.ts';
import { command, type Guard } from '../kernel/command.ts';
import { warehouseRefusals } from './refusals.ts';
import { Stocktake } from './stocktake.ts';
import { differenceOf, type StocktakeFacts, stocktakeFacts } from './stocktake-facts.ts';

export const stockAdjustmentDocument = 'STOCK_ADJUSTMENT';
defaultChain({
  documentType: stockAdjustmentDocument,
  name: { zh: '库存调整', en: 'Stock adjustment' },
  steps: [step('财务审批', 'Finance approves', 'FINANCE')],
});

const everyDifferenceHasAReason: Guard<Stocktake, StocktakeFacts> = (_, { lines }) => {
  const silent = lines.filter((line) => !differenceOf(line).eq(0) && !line.reason).map((line) => line.product.code);
  return silent.length === 0
    ? undefined
    : warehouseRefusals.DIFFERENCE_REASON_MISSING({ count: silent.length, products: silent });
};

/** 提交盘点 — differences, each with its reason, go to finance; a count without any needs nobody's approval. Source: WH-07, table 25.2. */
export const submitStocktake = command({
  name: 'submitStocktake',
  label: { zh: '提交盘点', en: 'Submit the stocktake' },
  says: {
    zh: '有差异的交财务审批；账实相符的可直接过账',
    en: 'With differences it goes to finance; without any it can be posted',
  },
  event: 'StocktakeSubmitted',
  on: Stocktake,
  from: ['COUNTED'],
  to: ['DIFFERENCE', 'APPROVED'],
  permission: 'warehouse.count',
  source: 'WH-07',
  facts: stocktakeFacts,
  guards: { everyDifferenceHasAReason },
  async change(stocktake, _, { facts: { lines }, work }) {
    stocktake.rejectedReason = null;
    if (lines.every((line) => differenceOf(line).eq(0))) return 'APPROVED';
    await openApproval(work, {
      documentType: stockAdjustmentDocument,
      entity: Stocktake,
      recordId: stocktake.id,
      title: stocktake.number,
      preparers: [stocktake.countedBy?.id],
    });
    return 'DIFFERENCE';
  },
});
