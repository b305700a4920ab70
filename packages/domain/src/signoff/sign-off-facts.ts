import { LockMode } from '@mikro-orm/core';
import { Contract } from '../contract/contract.ts';
import type { Facts } from '../kernel/command.ts';
import { type Decimal, decimal } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import { SalesOrder } from '../order/sales-order.ts';
import type { DeliveryLine } from '../shipment/delivery-line.ts';
import { deliveryLinesOf } from '../shipment/delivery-needs.ts';
import { DeliveryOrder } from '../shipment/delivery-order.ts';
import { DeliveryException } from './delivery-exception.ts';
import type { SignOff } from './sign-off.ts';

/** What the guards of a sign-off look at: its delivery with lines, the contract, and what went wrong on arrival. */
export interface SignOffFacts {
  readonly delivery: DeliveryOrder;
  readonly contract: Contract;
  readonly lines: readonly DeliveryLine[];
  readonly exceptions: readonly DeliveryException[];
}

/** 锁定发货与订单 — the delivery, then its order, as they now are. */
export async function lockDelivery(work: Work, deliveryId: string): Promise<DeliveryOrder> {
  const delivery = await work.em.findOneOrFail(
    DeliveryOrder,
    { id: deliveryId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  await work.em.findOneOrFail(
    SalesOrder,
    { id: delivery.order.id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  return delivery;
}

/** 签收事实 — the delivery and its order are locked first: signing, taking back and booking of one delivery queue there. Source: SIGN-01. */
export const signOffFacts: Facts<SignOff, SignOffFacts> = {
  async lock(signOff, work) {
    await lockDelivery(work, signOff.delivery.id);
  },
  async load(documents, work) {
    const deliveries = await work.em.find(DeliveryOrder, { id: { $in: documents.map((each) => each.delivery.id) } });
    const contracts = await work.em.find(Contract, {
      id: { $in: deliveries.flatMap((each) => each.contract?.id ?? []) },
    });
    const lines = await deliveryLinesOf(work, deliveries);
    const exceptions = await work.em.find(DeliveryException, { signOff: { $in: documents.map((each) => each.id) } });
    return new Map(
      documents.map((each) => {
        const delivery = deliveries.find((one) => one.id === each.delivery.id)!;
        return [
          each.id,
          {
            delivery,
            contract: contracts.find((one) => one.id === delivery.contract?.id)!,
            lines: lines.get(delivery.id) ?? [],
            exceptions: exceptions.filter((one) => one.signOff.id === each.id),
          },
        ];
      }),
    );
  },
};

/** 未签收数量 — of a delivery line: neither signed for nor taken back. */
export const unsignedOf = (line: DeliveryLine): Decimal =>
  decimal(line.quantity).minus(line.signedQuantity!).minus(line.returnedQuantity!);
