import { z } from 'zod';
import type { Facts, FactWork } from '../kernel/command.ts';
import { command } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { settleLot } from '../quality/settle-lot.ts';
import { custodianActs } from './custody.ts';
import { cancelDispatchNotices } from './issue-dispatch-notice.ts';
import { lockStock, readStock } from './lock-stock.ts';
import { moveStock } from './move-stock.ts';
import { type ReceiptFacts, receiptFacts } from './receipt-facts.ts';
import { warehouseRefusals } from './refusals.ts';
import { stockCovers } from './stock-covers.ts';
import type { StockLevel } from './stock-level.ts';
import { StockReceipt } from './stock-receipt.ts';
import { giveBackCertificate } from './use-certificate.ts';

interface ReversalFacts extends ReceiptFacts {
  readonly levels: readonly StockLevel[];
}

const needOf = (receipt: StockReceipt, product = '') => [
  { warehouseId: receipt.warehouse.id, productId: receipt.product.id, product, quantity: receipt.quantity },
];

const reversalFacts: Facts<StockReceipt, ReversalFacts> = {
  async lock(receipt, work) {
    await receiptFacts.lock?.(receipt, work);
    await lockStock(work, needOf(receipt));
  },
  async load(documents, work: FactWork) {
    const facts = await receiptFacts.load(documents, work);
    const levels = await readStock(
      work,
      documents.flatMap((each) => needOf(each)),
    );
    return new Map(documents.map((each) => [each.id, { ...facts.get(each.id)!, levels }]));
  },
};

const goodsAreStillFree = (receipt: StockReceipt, { levels, lot }: ReversalFacts) =>
  stockCovers(needOf(receipt, lot.product.code), levels);

/** Nothing of what the receipt brought in is promised or gone. */
const lotIsStillFree = (receipt: StockReceipt, { lot }: ReversalFacts) => {
  const free = decimal(receipt.quantity).minus(receipt.takenQuantity!);
  if (free.gte(receipt.quantity)) return undefined;
  const needed = decimal(receipt.quantity);
  return warehouseRefusals.INSUFFICIENT_STOCK({
    product: lot.product.code,
    lot: lot.number,
    productId: lot.product.id,
    available: free.toFixed(),
    needed: needed.toFixed(),
    missing: needed.minus(free).toFixed(),
  });
};

/** 冲销入库 — a receipt that was wrong is taken out of the books while its goods are still free: stock, lot and certificate are as before. Source: WH-05, field-lessons §2. */
export const reverseStockReceipt = command({
  name: 'reverseStockReceipt',
  label: { zh: '冲销入库', en: 'Reverse the receipt' },
  says: {
    zh: '入库冲销：库存、批次和合格证数量恢复到入库前',
    en: 'The receipt is reversed: stock, lot and certificate are as they were before',
  },
  event: 'StockReceiptReversed',
  on: StockReceipt,
  from: ['RECEIVED'],
  to: 'REVERSED',
  permission: 'warehouse.receive',
  source: 'WH-05',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is reversed') }),
  facts: reversalFacts,
  guards: { custodianActs, goodsAreStillFree, lotIsStillFree },
  async change(receipt, { reason }, { facts: { lot, certificate }, work }) {
    await moveStock(
      work,
      'REVERSE',
      { entity: StockReceipt, recordId: receipt.id },
      needOf(receipt, lot.product.code),
      stockCovers,
    );
    lot.receivedQuantity = decimal(lot.receivedQuantity).minus(receipt.quantity).toFixed();
    settleLot(work, lot, 'TESTED');
    const used = certificate!;
    giveBackCertificate(work, receipt, used);
    receipt.certificateNumber = used.number;
    receipt.reversedReason = reason;
    await cancelDispatchNotices(work, { receipt: receipt.id });
  },
});
