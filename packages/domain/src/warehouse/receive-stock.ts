import { command } from '../kernel/command.ts';
import { nextNumber } from '../kernel/number-series.ts';
import { moveStock } from './move-stock.ts';
import { openStock } from './open-stock.ts';
import { warehouseRefusals } from './refusals.ts';
import { StockReceipt } from './stock-receipt.ts';
import { Product } from '../product/product.ts';

const certificateIsThere = (receipt: StockReceipt) => (receipt.certificateNumber ? undefined : warehouseRefusals.CERTIFICATE_MISSING());

/** 入库 — finished goods with their certificate come into the store. Source: WH-01, WH-05. */
export const receiveStock = command({
  name: 'receiveStock',
  label: { zh: '入库', en: 'Receive into the store' },
  says: { zh: '成品连同合格证入库，现存量增加', en: 'The goods come into the store with their certificate; stock on hand grows' },
  event: 'StockReceived',
  on: StockReceipt,
  from: ['DRAFT'],
  to: 'RECEIVED',
  permission: 'warehouse.receive',
  source: 'WH-01, WH-05',
  guards: { certificateIsThere },
  async change(receipt, _, { work }) {
    const product = await work.em.findOneOrFail(Product, receipt.product.id);
    const needs = [{ warehouseId: receipt.warehouse.id, productId: product.id, product: product.code, quantity: receipt.quantity }];
    await openStock(work, needs);
    await moveStock(work, 'RECEIPT', { entity: StockReceipt, recordId: receipt.id }, needs, () => []);
    receipt.receivedOn = work.today;
    receipt.number = await nextNumber(work, 'SR');
  },
});
