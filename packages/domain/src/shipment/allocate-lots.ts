import { LockMode } from '@mikro-orm/core';
import { type Decimal, decimal } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { FinishedLot } from '../quality/finished-lot.ts';
import { settleLot } from '../quality/settle-lot.ts';
import { StockReceipt } from '../warehouse/stock-receipt.ts';
import type { DeliveryLine } from './delivery-line.ts';
import { DeliveryLot } from './delivery-lot.ts';
import type { DeliveryOrder } from './delivery-order.ts';

const smaller = (a: Decimal, b: Decimal) => (a.lt(b) ? a : b);

/**
 * 分配批次 — the goods of a released delivery are taken from the lots in its store, oldest first; what was only counted into the store has no lot. The stock
 * rows are locked already, which keeps two deliveries of one product apart. Source: PROD-13, Annex C.
 */
export async function allocateLots(work: Work, delivery: DeliveryOrder, lines: readonly DeliveryLine[]): Promise<void> {
  const products = [...new Set(lines.map((line) => line.orderLine.product.id))];
  const receipts = await work.em.find(
    StockReceipt,
    { warehouse: delivery.warehouse.id, product: { $in: products }, status: 'RECEIVED', exhausted: false },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );
  const lots = await lockLots(
    work,
    receipts.map((each) => each.lot.id),
  );
  const oldestFirst = receipts.toSorted((a, b) =>
    a.receivedOn! < b.receivedOn! ? -1 : a.receivedOn! > b.receivedOn! ? 1 : a.id < b.id ? -1 : 1,
  );
  for (const line of lines) {
    let rest = decimal(line.quantity);
    for (const receipt of oldestFirst) {
      const quantity = smaller(rest, decimal(receipt.quantity).minus(receipt.takenQuantity!));
      if (receipt.product.id !== line.orderLine.product.id || quantity.lte(0)) continue;
      const lot = lots.get(receipt.lot.id)!;
      work.em.persist(
        work.em.create(DeliveryLot, {
          createdAt: work.now,
          updatedAt: work.now,
          delivery,
          line,
          lot,
          receipt,
          quantity: quantity.toFixed(),
        }),
      );
      takeFrom(work, receipt, quantity);
      lot.reservedQuantity = decimal(lot.reservedQuantity).plus(quantity).toFixed();
      settleLot(work, lot, 'PACKED');
      rest = rest.minus(quantity);
    }
  }
  await work.em.flush();
}

/** 批次随货 — the lots of a delivery are issued with it, free again when it is called off, and delivered as far as the customer signed. Source: Annex C. */
export async function moveLots(
  work: Work,
  delivery: DeliveryOrder,
  to: 'ISSUED' | 'FREE' | 'DELIVERED',
): Promise<void> {
  const { parts, lots } = await partsOf(work, delivery);
  const signed = new Map<string, Decimal>();
  for (const part of parts) {
    const lot = lots.get(part.lot.id)!;
    if (to === 'ISSUED') {
      lot.reservedQuantity = decimal(lot.reservedQuantity).minus(part.quantity).toFixed();
      lot.issuedQuantity = decimal(lot.issuedQuantity).plus(part.quantity).toFixed();
      part.status = 'ISSUED';
    } else if (to === 'FREE') {
      const figure = part.status === 'ISSUED' ? 'issuedQuantity' : 'reservedQuantity';
      lot[figure] = decimal(lot[figure]).minus(part.quantity).toFixed();
      takeFrom(work, part.receipt as StockReceipt, decimal(part.quantity).times(-1));
      part.status = 'FREED';
    } else {
      const rest = signed.get(part.line.id) ?? decimal((part.line as DeliveryLine).signedQuantity);
      const arrived = smaller(rest, decimal(part.quantity).minus(part.restockedQuantity!));
      signed.set(part.line.id, rest.minus(arrived));
      lot.deliveredQuantity = decimal(lot.deliveredQuantity).plus(arrived).minus(part.deliveredQuantity!).toFixed();
      part.deliveredQuantity = arrived.toFixed();
    }
    part.updatedAt = work.now;
    settleLot(work, lot, 'PACKED');
  }
  await work.em.flush();
}

/** 批次退回 — so much of a line of a delivery is in the store again: the last lots first. Source: WH-05, Annex C. */
export async function restockLots(
  work: Work,
  delivery: DeliveryOrder,
  returned: ReadonlyMap<string, Decimal>,
): Promise<void> {
  const { parts, lots } = await partsOf(work, delivery);
  const left = new Map(returned);
  for (const part of parts.toReversed()) {
    const quantity = smaller(
      left.get(part.line.id) ?? decimal('0'),
      decimal(part.quantity).minus(part.deliveredQuantity!).minus(part.restockedQuantity!),
    );
    if (quantity.lte(0)) continue;
    left.set(part.line.id, left.get(part.line.id)!.minus(quantity));
    part.restockedQuantity = decimal(part.restockedQuantity).plus(quantity).toFixed();
    part.updatedAt = work.now;
    takeFrom(work, part.receipt as StockReceipt, quantity.times(-1));
    const lot = lots.get(part.lot.id)!;
    lot.issuedQuantity = decimal(lot.issuedQuantity).minus(quantity).toFixed();
    settleLot(work, lot, 'PACKED');
  }
  await work.em.flush();
}

function takeFrom(work: Work, receipt: StockReceipt, quantity: Decimal): void {
  receipt.takenQuantity = decimal(receipt.takenQuantity).plus(quantity).toFixed();
  receipt.updatedAt = work.now;
}

async function partsOf(work: Work, delivery: DeliveryOrder) {
  const parts = await work.em.find(
    DeliveryLot,
    { delivery: delivery.id, status: { $ne: 'FREED' } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );
  await work.em.find(
    StockReceipt,
    { id: { $in: parts.map((each) => each.receipt.id) } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );
  const lots = await lockLots(
    work,
    parts.map((each) => each.lot.id),
  );
  await work.em.populate(parts, ['line']);
  return { parts, lots };
}

async function lockLots(work: Work, ids: readonly string[]): Promise<Map<string, FinishedLot>> {
  const lots = await work.em.find(
    FinishedLot,
    { id: { $in: [...new Set(ids)] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' }, refresh: true },
  );
  return new Map(lots.map((each) => [each.id, each]));
}
