import { FlushMode, LockMode } from '@mikro-orm/core';
import { Contract } from '../contract/contract.ts';
import { amountOfPart } from '../contract/progress.ts';
import { decimal, sum } from '../kernel/decimal.ts';
import { Invalid } from '../kernel/errors.ts';
import { linesOf } from '../kernel/lines-of.ts';
import { draftNumber } from '../kernel/number-series.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { SalesOrderLine } from '../order/sales-order-line.ts';
import { User } from '../organization/user.ts';
import { DispatchNotice } from '../warehouse/dispatch-notice.ts';
import { DeliveryLine } from './delivery-line.ts';
import type { DeliveryOrder } from './delivery-order.ts';
import { orderIsAccepted } from './order-accepted.ts';
import { shipmentRefusals } from './refusals.ts';
import { quantityOnDeliveries, withinOrder } from './within-order.ts';

/**
 * 保存发货单 — takes contract, customer, salesperson, currency, products and values from the order; the order must be accepted and hold what is asked for.
 * The order is locked, so that two deliveries cannot both take its rest. Source: SHIP-01, SHIP-02, SHIP-03.
 */
export async function beforeSaveDelivery(
  delivery: DeliveryOrder,
  work: Work,
  { creating }: { creating: boolean },
): Promise<readonly Refusal[] | undefined> {
  if (delivery.importedFrom) return undefined;
  const order = await work.em.findOneOrFail(
    SalesOrder,
    { id: delivery.order.id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, flushMode: FlushMode.COMMIT },
  );
  const contract = await work.em.findOneOrFail(Contract, { id: order.contract.id }, { flushMode: FlushMode.COMMIT });
  if (creating) {
    delivery.number = draftNumber(delivery.id);
    delivery.preparedBy = work.em.getReference(User, work.caller.userId);
    delivery.contract = contract;
    delivery.customer = contract.customer;
    delivery.owner = order.owner;
    delivery.currency = contract.currency!;
    if (isExStore(contract.deliveryPlace)) delivery.deliveryMode = 'COLLECTION';
    delivery.deliverTo ??= placeOf(contract);
    await takeArrangement(delivery, work, order.id);
  }
  if (delivery.deliveryMode === 'COLLECTION') delivery.deliverTo = exStore;
  const orderLines = new Map(
    (
      await work.em.find(
        SalesOrderLine,
        { order: order.id },
        { populate: ['product', 'contractLine'], flushMode: FlushMode.COMMIT },
      )
    ).map((each) => [each.id, each]),
  );
  const lines = await linesOf(work, DeliveryLine, 'delivery', delivery);
  if (lines.length === 0)
    throw new Invalid([{ path: 'input.lines', message: { zh: '至少一行', en: 'needs at least one line' } }]);
  const foreign = lines.findIndex((line) => !orderLines.has(line.orderLine.id));
  if (foreign >= 0)
    throw new Invalid([
      {
        path: `input.lines.${foreign}.orderLineId`,
        message: { zh: '不是该订单的行', en: 'is not a line of the order' },
      },
    ]);

  const onOthers = await quantityOnDeliveries(work, [...orderLines.keys()], delivery.id);
  const before = new Map(onOthers);
  for (const line of lines) {
    const { contractLine, product } = orderLines.get(line.orderLine.id)!;
    const earlier = before.get(line.orderLine.id) ?? decimal('0');
    line.product = product;
    line.amount = amountOfPart(
      { amount: contractLine.amount!, quantity: contractLine.quantity },
      earlier,
      line.quantity,
      delivery.currency!,
    ).toFixed();
    before.set(line.orderLine.id, earlier.plus(line.quantity));
  }
  delivery.amount = sum(lines.map((line) => line.amount!)).toFixed();
  const wanted = lines.map((line) => ({
    orderLine: orderLines.get(line.orderLine.id)!,
    product: orderLines.get(line.orderLine.id)!.product.code,
    quantity: line.quantity,
  }));
  return [orderIsAccepted(order), placeIsAgreed(delivery, contract), ...withinOrder(wanted, onOthers)].filter(
    (each) => each !== undefined,
  );
}

const exStore = 'EX STORE';
const isExStore = (place: string | null | undefined) => /^(ex[ -]?store|自提)$/i.test(place?.trim() ?? '');
const placeOf = (contract: Contract): string | null => contract.deliveryPlace ?? contract.tradePlace ?? null;

/** 送达地点 — the goods go to the place named in the contract, or are collected at the store. Source: SHIP-06. */
function placeIsAgreed(delivery: DeliveryOrder, contract: Contract): Refusal | undefined {
  const place = placeOf(contract);
  if (
    delivery.deliveryMode === 'COLLECTION' ||
    !place ||
    !delivery.deliverTo ||
    delivery.deliverTo.trim() === place.trim()
  )
    return undefined;
  return shipmentRefusals.DELIVERY_PLACE_DIFFERS({ place: delivery.deliverTo, contract: place });
}

/** What the salesperson arranged with the customer when the goods were ready. */
async function takeArrangement(delivery: DeliveryOrder, work: Work, orderId: string): Promise<void> {
  const [notice] = await work.em.find(
    DispatchNotice,
    { order: orderId, status: 'ARRANGED' },
    { orderBy: { arrangedAt: 'DESC' }, limit: 1, flushMode: FlushMode.COMMIT },
  );
  if (!notice) return;
  delivery.plannedOn ??= notice.agreedOn ?? null;
  delivery.agreedWith = notice.agreedWith ?? null;
  delivery.agreedAt = notice.arrangedAt ?? null;
  delivery.preparation = notice.preparation ?? null;
}

/** 删除发货单草稿 — once it has its number, a delivery order is voided, never deleted. Source: Annex C. */
export async function beforeDeleteDelivery(delivery: DeliveryOrder): Promise<readonly Refusal[] | undefined> {
  return delivery.number.startsWith('DRAFT-')
    ? undefined
    : [shipmentRefusals.DELIVERY_NUMBER_GIVEN({ number: delivery.number })];
}
