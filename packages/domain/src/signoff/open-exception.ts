import { createTask } from '../approval/create-task.ts';
import { sum } from '../kernel/decimal.ts';
import { nextNumber } from '../kernel/number-series.ts';
import type { Work } from '../kernel/work.ts';
import type { DeliveryLine } from '../shipment/delivery-line.ts';
import type { DeliveryOrder } from '../shipment/delivery-order.ts';
import { DeliveryException, type exceptionKinds } from './delivery-exception.ts';
import type { SignOff } from './sign-off.ts';
import { unsignedOf } from './sign-off-facts.ts';

/** 开立物流异常 — what went wrong on arrival is kept with its pieces, and logistics is told. Source: SIGN-02. */
export async function openException(
  work: Work,
  signOff: SignOff,
  delivery: DeliveryOrder,
  lines: readonly DeliveryLine[],
  { kind, description }: { kind: (typeof exceptionKinds)[number]; description: string },
): Promise<DeliveryException> {
  const exception = work.em.create(DeliveryException, {
    createdAt: work.now,
    updatedAt: work.now,
    number: await nextNumber(work, 'DX'),
    kind,
    signOff,
    delivery,
    contract: delivery.contract ?? null,
    customer: delivery.customer ?? null,
    owner: signOff.owner,
    description,
    quantity: sum(lines.map(unsignedOf)).toFixed(),
    openedOn: work.today,
  });
  work.em.persist(exception);
  createTask(work, {
    kind: 'ACTION',
    title: `处理物流异常 ${exception.number}：${description}`,
    titleEn: `Settle the delivery exception ${exception.number}: ${description}`,
    entity: DeliveryException,
    recordId: exception.id,
    role: 'LOGISTICS',
  });
  await work.em.flush();
  await work.emit({
    type: 'DeliveryExceptionOpened',
    entity: DeliveryException,
    recordId: exception.id,
    payload: {
      kind,
      signOffId: signOff.id,
      deliveryId: delivery.id,
      contractId: delivery.contract?.id,
      customerId: delivery.customer?.id,
      description,
      quantity: exception.quantity,
    },
  });
  return exception;
}
