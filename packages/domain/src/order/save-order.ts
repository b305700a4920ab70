import { createTask } from '../approval/create-task.ts';
import { Contract } from '../contract/contract.ts';
import { amountOfQuantity } from '../contract/progress.ts';
import { Customer } from '../customer/customer.ts';
import { Invalid } from '../kernel/errors.ts';
import { sum } from '../kernel/decimal.ts';
import { linesOf } from '../kernel/lines-of.ts';
import { nextNumber } from '../kernel/number-series.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { orderAckHours } from './settings.ts';
import { contractInForce } from './contract-in-force.ts';
import { SalesOrder } from './sales-order.ts';
import { SalesOrderLine } from './sales-order-line.ts';

/** 保存订单 — only under a contract in force, whose customer, salesperson and currency it has; its value is that of the contract lines it calls off. Source: ORD-01, CON-03. */
export async function beforeSaveOrder(
  order: SalesOrder,
  work: Work,
  { creating }: { creating: boolean },
): Promise<readonly Refusal[] | undefined> {
  const contract = await work.em.findOneOrFail(Contract, { id: order.contract.id });
  if (creating && !order.importedFrom) {
    const refused = contractInForce(contract);
    if (refused) return [refused];
    order.number = await nextNumber(work, 'SO');
    order.preparedBy = work.em.getReference(User, work.caller.userId);
    order.customer = contract.customer;
    order.owner = contract.owner;
    order.currency = contract.currency!;
    order.paymentMethod ??= contract.paymentMethod;
    order.deliveryOn ??= contract.deliveryOn;
    order.receivedAt ??= work.now;
    if (order.receivedAt > work.now)
      throw new Invalid([
        { path: 'receivedAt', message: { zh: '收单时间不能晚于现在', en: 'must not be in the future' } },
      ]);
    order.ackDueAt = new Date(order.receivedAt.getTime() + work.policy.get(orderAckHours) * 3_600_000);
    // A key customer or a special contract is followed closely. Source: CON-20.
    order.closeTracking ||=
      contract.closeTracking || (await work.em.findOne(Customer, { id: contract.customer.id }))?.tier === 'KEY';
  }
  const lines = await linesOf(work, SalesOrderLine, 'order', order, ['contractLine']);
  const foreign = lines.findIndex((line) => line.contractLine.contract.id !== contract.id);
  if (foreign >= 0)
    throw new Invalid([
      {
        path: `lines.${foreign}.contractLineId`,
        message: { zh: '不是该合同的产品行', en: 'is not a line of this contract' },
      },
    ]);
  valueOrder(order, lines, contract.currency!);
  return undefined;
}

/** 订单金额 — each line is worth its exact share of the contract line it calls off; the order is the sum of its rounded lines. Source: ORD-01. */
export function valueOrder(order: SalesOrder, lines: readonly SalesOrderLine[], currency: string): void {
  for (const line of lines)
    line.amount = amountOfQuantity(
      { amount: line.contractLine.amount!, quantity: line.contractLine.quantity },
      line.quantity,
      currency,
    ).toFixed();
  order.amount = sum(lines.map((line) => line.amount!)).toFixed();
}

/** 待回执 — the salesperson has to tell the customer in time that the order has come in. Source: ORD-17. */
export async function afterCreateOrder(order: SalesOrder, work: Work): Promise<void> {
  if (order.importedFrom) return;
  createTask(work, {
    kind: 'ACTION',
    topic: 'order.acknowledge',
    title: `向客户回执订单 ${order.number}`,
    titleEn: `Acknowledge order ${order.number} to the customer`,
    entity: SalesOrder,
    recordId: order.id,
    assigneeId: order.owner.id,
    dueAt: order.ackDueAt!,
  });
}
