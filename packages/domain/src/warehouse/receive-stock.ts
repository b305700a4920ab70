import type { Circumstance } from '../kernel/command.ts';
import { command } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import { User } from '../organization/user.ts';
import { settleLot } from '../quality/settle-lot.ts';
import { custodianActs } from './custody.ts';
import { issueDispatchNotice } from './issue-dispatch-notice.ts';
import { moveStock } from './move-stock.ts';
import { openStock } from './open-stock.ts';
import { certificateCovers, certificateIsThere, factoryTestIsPassed, receiptFacts } from './receipt-facts.ts';
import { warehouseRefusals } from './refusals.ts';
import { preReceipt } from './settings.ts';
import { StockReceipt } from './stock-receipt.ts';
import { useCertificate } from './use-certificate.ts';

const packedBefore = (receipt: StockReceipt, _: unknown, { policy }: Circumstance) =>
  receipt.status === 'DRAFT' && policy.get(preReceipt)
    ? warehouseRefusals.PRE_RECEIPT_REQUIRED({}, { setting: { key: preReceipt.key, value: true } })
    : undefined;

/** 入库 — the custodian takes packed goods with their certificate into the store; with one-step receipt, straight from the draft. Source: WH-01, WH-02, WH-04, WH-05. */
export const receiveStock = command({
  name: 'receiveStock',
  label: { zh: '入库', en: 'Receive into the store' },
  says: {
    zh: '成品连同合格证入库，现存量增加',
    en: 'The goods come into the store with their certificate; stock on hand grows',
  },
  event: 'StockReceived',
  on: StockReceipt,
  from: ['DRAFT', 'PACKED'],
  to: 'RECEIVED',
  permission: 'warehouse.receive',
  source: 'WH-01, WH-02, WH-04, WH-05',
  facts: receiptFacts,
  guards: { custodianActs, packedBefore, factoryTestIsPassed, certificateIsThere, certificateCovers },
  async change(receipt, _, { facts: { lot, certificate }, work }) {
    if (receipt.status === 'DRAFT') {
      await useCertificate(work, receipt, certificate!);
      await issueDispatchNotice(work, receipt, lot);
    }
    const needs = [
      {
        warehouseId: receipt.warehouse.id,
        productId: lot.product.id,
        product: lot.product.code,
        quantity: receipt.quantity,
      },
    ];
    await openStock(work, needs);
    await moveStock(work, 'RECEIPT', { entity: StockReceipt, recordId: receipt.id }, needs, () => []);
    lot.receivedQuantity = decimal(lot.receivedQuantity).plus(receipt.quantity).toFixed();
    settleLot(work, lot, 'PACKED');
    receipt.receivedOn = work.today;
    receipt.receivedBy = work.em.getReference(User, work.caller.userId);
  },
});
