import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { closeTasks } from '../approval/close-tasks.ts';
import { retriggerInstalments, triggerInstalments } from '../contract/due-dates.ts';
import { addProgress, amountOfQuantity } from '../contract/progress.ts';
import { command, type Facts } from '../kernel/command.ts';
import { decimal, sum } from '../kernel/decimal.ts';
import { inputReason } from '../kernel/parse-input.ts';
import type { Work } from '../kernel/work.ts';
import { addShipped } from '../order/ship-progress.ts';
import { User } from '../organization/user.ts';
import { tellCustodian } from '../shipment/call-off.ts';
import type { DeliveryLine } from '../shipment/delivery-line.ts';
import { deliveryLinesOf } from '../shipment/delivery-needs.ts';
import { DeliveryOrder } from '../shipment/delivery-order.ts';
import { signDelivery } from '../shipment/sign-delivery.ts';
import { deliverOrder } from './deliver-order.ts';
import { DeliveryException, exceptionOutcomes } from './delivery-exception.ts';
import { signOffRefusals } from './refusals.ts';
import { SignOff } from './sign-off.ts';
import { lockDelivery, unsignedOf } from './sign-off-facts.ts';

interface ExceptionFacts {
  readonly delivery: DeliveryOrder;
  readonly signOff: SignOff;
  readonly lines: readonly DeliveryLine[];
}

const exceptionFacts: Facts<DeliveryException, ExceptionFacts> = {
  async lock(exception, work) {
    await work.em.findOneOrFail(
      SignOff,
      { id: exception.signOff.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    await lockDelivery(work, exception.delivery.id);
  },
  async load(documents, work) {
    const deliveries = await work.em.find(DeliveryOrder, { id: { $in: documents.map((each) => each.delivery.id) } });
    const signOffs = await work.em.find(SignOff, { id: { $in: documents.map((each) => each.signOff.id) } });
    const lines = await deliveryLinesOf(work, deliveries);
    return new Map(
      documents.map((each) => [
        each.id,
        {
          delivery: deliveries.find((one) => one.id === each.delivery.id)!,
          signOff: signOffs.find((one) => one.id === each.signOff.id)!,
          lines: lines.get(each.delivery.id) ?? [],
        },
      ]),
    );
  },
};

/** 处理物流异常 — the customer accepts the rest after all, or it is taken back: then it counts as not shipped and can be delivered anew. Source: SIGN-02, field-lessons §2 row 2. */
export const settleDeliveryException = command({
  name: 'settleDeliveryException',
  label: { zh: '处理异常', en: 'Settle the exception' },
  says: {
    zh: '客户接收：未签数量补签；退回：未签数量冲回发货，可重新发货',
    en: 'Accepted: the rest is signed for; taken back: the rest counts as not shipped and can be delivered anew',
  },
  event: 'DeliveryExceptionSettled',
  on: DeliveryException,
  from: ['OPEN'],
  to: 'SETTLED',
  permission: 'signoff.settle',
  source: 'SIGN-02',
  input: z.strictObject({
    outcome: z.enum(exceptionOutcomes).describe('处理结果 — accepted by the customer, or taken back'),
    reason: inputReason().describe('处理说明 — what was agreed with the customer'),
  }),
  facts: exceptionFacts,
  inputGuards: {
    somethingIsUnsigned: (_, { outcome }, { delivery, lines }) =>
      outcome === 'TAKEN_BACK' && sum(lines.map(unsignedOf)).eq(0)
        ? signOffRefusals.NOTHING_UNSIGNED({ delivery: delivery.number })
        : undefined,
  },
  async change(exception, { outcome, reason }, { facts, work }) {
    if (outcome === 'TAKEN_BACK') await takeBack(work, facts, reason);
    else await accept(work, facts);
    await closeTasks(work, { entity: DeliveryException, recordId: exception.id });
    exception.outcome = outcome;
    exception.result = reason;
    exception.settledOn = work.today;
    exception.settledBy = work.em.getReference(User, work.caller.userId);
  },
});

/** The rest is signed for today; a refused delivery waits for its signature again. A delivery that is booked already waits for finance to book the rest. */
async function accept(work: Work, { delivery, signOff, lines }: ExceptionFacts): Promise<void> {
  if (signOff.status === 'REFUSED') {
    signOff.status = 'AWAITED';
    signOff.updatedAt = work.now;
    return;
  }
  const rest = lines.map((line) => ({ line, quantity: unsignedOf(line) })).filter(({ quantity }) => quantity.gt(0));
  if (rest.length === 0) return;
  await signDelivery(
    work,
    delivery,
    rest.map(({ line, quantity }) => ({ line, quantity: decimal(line.signedQuantity).plus(quantity) })),
    delivery.signedOn ?? work.today,
  );
  await addProgress(
    work,
    delivery.contract!.id,
    'signed',
    rest.map(({ line, quantity }) => ({ lineId: line.orderLine.contractLine.id, quantity })),
  );
  await triggerInstalments(work, delivery.contract!.id, 'SIGN_OFF', work.today);
  await deliverOrder(work, delivery.order.id);
}

/** What is not signed for counts as not shipped; a delivery nothing of which stays is void, and what was due by its shipment is due by the next. */
async function takeBack(work: Work, { delivery, lines }: ExceptionFacts, reason: string): Promise<void> {
  const rest = lines.map((line) => ({ line, quantity: unsignedOf(line) })).filter(({ quantity }) => quantity.gt(0));
  for (const { line, quantity } of rest) {
    const before = decimal(line.quantity).minus(line.returnedQuantity!);
    line.amount = amountOfQuantity(
      { amount: line.amount!, quantity: before.toFixed() },
      before.minus(quantity),
      delivery.currency!,
    ).toFixed();
    line.returnedQuantity = decimal(line.returnedQuantity).plus(quantity).toFixed();
    line.updatedAt = work.now;
  }
  delivery.amount = sum(lines.map((line) => line.amount!)).toFixed();
  delivery.updatedAt = work.now;
  const gone = lines.every((line) => decimal(line.returnedQuantity).gte(line.quantity));
  if (gone) {
    const from = delivery.status;
    delivery.status = 'VOID';
    delivery.voidReason = reason;
    await work.em.flush();
    await work.emit({
      type: 'DeliveryVoided',
      entity: DeliveryOrder,
      recordId: delivery.id,
      payload: { from, to: 'VOID' },
    });
  }
  await addShipped(
    work,
    delivery.order.id,
    rest.map(({ line, quantity }) => ({ orderLineId: line.orderLine.id, quantity: quantity.times(-1) })),
  );
  if (!gone) return tellCustodian(work, delivery);
  const [first] = await work.em.find(
    DeliveryOrder,
    { contract: delivery.contract!.id, status: { $ne: 'VOID' }, leftOn: { $ne: null } },
    { orderBy: { leftOn: 'ASC' }, limit: 1 },
  );
  await retriggerInstalments(work, delivery.contract!.id, 'SHIPMENT', first?.leftOn ?? null);
}
