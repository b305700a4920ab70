import { Contract } from '../contract/contract.ts';
import { amountOfQuantity } from '../contract/progress.ts';
import { Invalid } from '../kernel/errors.ts';
import { sum } from '../kernel/decimal.ts';
import { linesOf } from '../kernel/lines-of.ts';
import { nextNumber } from '../kernel/number-series.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Work } from '../kernel/work.ts';
import { User } from '../organization/user.ts';
import { contractInForce } from './contract-in-force.ts';
import type { SalesOrder } from './sales-order.ts';
import { SalesOrderLine } from './sales-order-line.ts';

/** 保存订单 — only under a contract in force, whose customer, salesperson and currency it has; its value is that of the contract lines it calls off. Source: ORD-01, CON-03. */
export async function beforeSaveOrder(order: SalesOrder, work: Work, { creating }: { creating: boolean }): Promise<readonly Refusal[] | undefined> {
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
  }
  const lines = await linesOf(work, SalesOrderLine, 'order', order, ['contractLine']);
  const foreign = lines.findIndex((line) => line.contractLine.contract.id !== contract.id);
  if (foreign >= 0) throw new Invalid([{ path: `lines.${foreign}.contractLineId`, message: { zh: '不是该合同的产品行', en: 'is not a line of this contract' } }]);
  const currency = contract.currency!;
  const amounts = lines.map((line) => amountOfQuantity({ amount: line.contractLine.amount!, quantity: line.contractLine.quantity }, line.quantity, currency));
  for (const [index, line] of lines.entries()) line.amount = amounts[index]!.toFixed();
  order.amount = sum(amounts).toFixed();
  return undefined;
}
