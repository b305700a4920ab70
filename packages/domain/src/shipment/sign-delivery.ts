import type { Decimal } from '../kernel/decimal.ts';
import type { Work } from '../kernel/work.ts';
import type { DeliveryLine } from './delivery-line.ts';
import { DeliveryOrder } from './delivery-order.ts';

/** 客户已签收 — the customer copy came back signed: the delivery and its lines say so. Called when the sign-off is recorded; no command of its own. Source: SIGN-01, SIGN-03. */
export async function signDelivery(
  work: Work,
  delivery: DeliveryOrder,
  lines: readonly { line: DeliveryLine; quantity: Decimal }[],
  signedOn: string,
): Promise<void> {
  for (const { line, quantity } of lines) {
    line.signedQuantity = quantity.toFixed();
    line.updatedAt = work.now;
  }
  const from = delivery.status;
  delivery.status = 'CUSTOMER_SIGNED';
  delivery.signedOn = signedOn;
  delivery.updatedAt = work.now;
  await work.em.flush();
  await work.emit({
    type: 'DeliverySigned',
    entity: DeliveryOrder,
    recordId: delivery.id,
    payload: { from, to: 'CUSTOMER_SIGNED', signedOn },
  });
}
