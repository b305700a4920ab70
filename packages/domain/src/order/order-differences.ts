import type { Contract } from '../contract/contract.ts';
import { shown } from '../contract/contract-differences.ts';
import { decimal, sum } from '../kernel/decimal.ts';
import type { Product } from '../product/product.ts';
import type { SalesOrder } from './sales-order.ts';
import type { SalesOrderLine } from './sales-order-line.ts';

/** One difference: the line from 1 (0: the whole order), the field, and both values. */
export interface OrderDifference {
  readonly line: number;
  readonly field: string;
  readonly contract: string;
  readonly order: string;
}

/** 订单与合同差异 — specification, quantity beyond what is left, price, delivery date and payment method, line by line; what the order leaves open is as the contract says. Source: ORD-02. */
export function orderDifferences(
  order: SalesOrder,
  lines: readonly SalesOrderLine[],
  contract: Contract,
): OrderDifference[] {
  const found: OrderDifference[] = [];
  const compare = (line: number, field: string, agreed: unknown, ordered: unknown) => {
    if (shown(field, agreed) !== shown(field, ordered))
      found.push({ line, field, contract: shown(field, agreed), order: shown(field, ordered) });
  };
  if (order.paymentMethod) compare(0, 'paymentMethod', contract.paymentMethod, order.paymentMethod);
  if (order.currency !== contract.currency) compare(0, 'currency', contract.currency, order.currency);
  for (const [index, line] of lines.entries()) {
    const agreed = line.contractLine;
    const place = index + 1;
    if (line.product.id !== agreed.product.id)
      compare(place, 'product', (agreed.product as Product).code, (line.product as Product).code);
    if (line.specification) compare(place, 'specification', agreed.specification, line.specification);
    compare(place, 'unitPrice', agreed.unitPrice, line.unitPrice);
    const deliveryOn = line.deliveryOn ?? order.deliveryOn;
    if (deliveryOn) compare(place, 'deliveryOn', agreed.deliveryOn ?? contract.deliveryOn, deliveryOn);
    const earlier = lines.slice(0, index).filter((each) => each.contractLine.id === agreed.id);
    const left = decimal(agreed.quantity)
      .minus(agreed.orderedQuantity!)
      .minus(sum(earlier.map((each) => each.quantity)));
    if (decimal(line.quantity).gt(left))
      found.push({ line: place, field: 'quantity', contract: left.toFixed(), order: decimal(line.quantity).toFixed() });
  }
  return found;
}
