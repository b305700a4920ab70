import { LockMode } from '@mikro-orm/core';
import { Contract } from '../contract/contract.ts';
import { ContractLine } from '../contract/contract-line.ts';
import { amountOfQuantity } from '../contract/progress.ts';
import { sum } from '../kernel/decimal.ts';
import { on } from '../kernel/event.ts';
import { SalesOrder } from './sales-order.ts';
import { SalesOrderLine } from './sales-order-line.ts';

/** States in which an order was accepted under the contract as it stood. */
const accepted = ['CONFIRMED', 'IN_PRODUCTION', 'READY', 'SHIPPED', 'DELIVERED'] as const;

/**
 * 订单随合同变更 — accepted orders take the prices of the new version, and its delivery date where they had that of the old one; what is not accepted yet is
 * compared with the new version when it is. Source: CON-21, ORD-02.
 */
on('ContractAmended', async ({ recordId, payload }, work) => {
  const contract = await work.em.findOneOrFail(Contract, { id: recordId });
  const lines = new Map((await work.em.find(ContractLine, { contract: recordId })).map((line) => [line.id, line]));
  const moved = ((payload['changes'] ?? []) as { place: string; field: string; before: string; after: string }[]).find(
    (each) => each.place === 'HEAD' && each.field === 'deliveryOn',
  );
  const orders = await work.em.find(
    SalesOrder,
    { contract: recordId, status: { $in: [...accepted] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' } },
  );
  for (const order of orders) {
    const own = await work.em.find(
      SalesOrderLine,
      { order: order.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'ASC' } },
    );
    const before = order.amount;
    for (const line of own) {
      const agreed = lines.get(line.contractLine.id)!;
      line.unitPrice = agreed.unitPrice;
      line.amount = amountOfQuantity(
        { amount: agreed.amount!, quantity: agreed.quantity },
        line.quantity,
        contract.currency!,
      ).toFixed();
    }
    order.amount = sum(own.map((line) => line.amount!)).toFixed();
    if (moved && order.deliveryOn === moved.before && moved.after !== '—') order.deliveryOn = moved.after;
    else if (order.amount === before) continue;
    order.updatedAt = work.now;
    await work.emit({
      type: 'SalesOrderFollowedAmendment',
      entity: SalesOrder,
      recordId: order.id,
      payload: { amount: [before, order.amount], deliveryOn: order.deliveryOn },
    });
  }
  await work.em.flush();
});
