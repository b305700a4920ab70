import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { triggerInstalments } from '../contract/due-dates.ts';
import { addProgress } from '../contract/progress.ts';
import { command, type Facts } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import { Invalid } from '../kernel/errors.ts';
import { inputDate, inputDecimal, inputId, inputText } from '../kernel/parse-input.ts';
import { markDelivered } from '../order/ship-progress.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { User } from '../organization/user.ts';
import type { DeliveryLine } from '../shipment/delivery-line.ts';
import { deliveryLinesOf } from '../shipment/delivery-needs.ts';
import { DeliveryOrder } from '../shipment/delivery-order.ts';
import { signDelivery } from '../shipment/sign-delivery.ts';
import { signOffRefusals } from './refusals.ts';
import { SignOff } from './sign-off.ts';

const signOffInput = z.strictObject({
  signer: inputText(120).describe('签收人 — who signed at the customer'),
  signedOn: inputDate().describe('签收日 — day'),
  condition: inputText(300).describe('外观状况 — condition of the goods on arrival'),
  evidence: inputText(300).describe('签收凭证 — reference of the scanned customer copy'),
  remark: inputText(500).nullish().describe('签收备注 — damage or shortage the customer wrote down'),
  lines: z
    .array(
      z.strictObject({
        deliveryLineId: inputId().describe('发货行 — line of the delivery order'),
        quantity: inputDecimal({ min: '0', max: '999999999', scale: 6 }).describe('数量 — quantity the customer signed for'),
      }),
    )
    .max(500)
    .nullish()
    .describe('签收行 — quantities signed for; a line that is not named is signed for in full'),
});
type SignOffInput = z.output<typeof signOffInput>;

interface SignOffFacts {
  readonly delivery: DeliveryOrder;
  readonly lines: readonly DeliveryLine[];
}

const signOffFacts: Facts<SignOff, SignOffFacts> = {
  async lock(signOff, work) {
    const delivery = await work.em.findOneOrFail(DeliveryOrder, { id: signOff.delivery.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    await work.em.findOneOrFail(SalesOrder, { id: delivery.order.id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  },
  async load(documents, work) {
    const deliveries = await work.em.find(DeliveryOrder, { id: { $in: documents.map((each) => each.delivery.id) } });
    const lines = await deliveryLinesOf(work, deliveries);
    return new Map(documents.map((each) => [each.id, { delivery: deliveries.find((delivery) => delivery.id === each.delivery.id)!, lines: lines.get(each.delivery.id) ?? [] }]));
  },
};

const signedQuantities = (input: SignOffInput, lines: readonly DeliveryLine[]) => {
  const named = new Map((input.lines ?? []).map((each) => [each.deliveryLineId.toLowerCase(), decimal(each.quantity)]));
  return lines.map((line) => ({ line, quantity: named.get(line.id) ?? decimal(line.quantity) }));
};

const signedWithinDelivered = (_: SignOff, input: SignOffInput, { lines }: SignOffFacts) =>
  signedQuantities(input, lines)
    .filter(({ line, quantity }) => quantity.gt(line.quantity))
    .map(({ line, quantity }) => signOffRefusals.SIGNED_MORE_THAN_DELIVERED({ product: line.orderLine.product.code, deliveryLineId: line.id, delivered: decimal(line.quantity).toFixed(), signed: quantity.toFixed() }));

const signedOnIsPossible = (_: SignOff, { signedOn }: SignOffInput, { delivery }: SignOffFacts, { today }: { today: string }) =>
  signedOn > today || (delivery.leftOn && signedOn < delivery.leftOn) ? signOffRefusals.SIGNED_ON_IMPOSSIBLE({ signedOn, leftOn: delivery.leftOn, today }) : undefined;

/** 登记签收 — the customer has signed for the goods: signer, day, condition, quantities and the scanned copy. Source: SIGN-01, SIGN-03. */
export const recordSignOff = command({
  name: 'recordSignOff',
  label: { zh: '登记签收', en: 'Record the sign-off' },
  event: 'SignOffRecorded',
  on: SignOff,
  from: ['AWAITED'],
  to: ['SIGNED', 'SIGNED_WITH_REMARK'],
  permission: 'signoff.record',
  source: 'SIGN-01, SIGN-03',
  input: signOffInput,
  facts: signOffFacts,
  inputGuards: { signedWithinDelivered, signedOnIsPossible },
  async change(signOff, input, { facts: { delivery, lines }, work }) {
    const unknown = (input.lines ?? []).findIndex((each) => !lines.some((line) => line.id === each.deliveryLineId.toLowerCase()));
    if (unknown >= 0) throw new Invalid([{ path: `input.lines.${unknown}.deliveryLineId`, message: { zh: '不是该发货单的行', en: 'is not a line of the delivery order' } }]);
    const signed = signedQuantities(input, lines);
    await signDelivery(work, delivery, signed, input.signedOn);
    await addProgress(work, delivery.contract!.id, 'signed', signed.map(({ line, quantity }) => ({ lineId: line.orderLine.contractLine.id, quantity })), input.signedOn);
    await triggerInstalments(work, delivery.contract!.id, 'SIGN_OFF', input.signedOn);
    const open = await work.em.count(DeliveryOrder, { order: delivery.order.id, status: { $in: ['DRAFT', 'SUBMITTED', 'APPROVED', 'ISSUED', 'LEFT_PLANT'] } });
    if (open === 0) await markDelivered(work, delivery.order.id);
    signOff.signer = input.signer;
    signOff.signedOn = input.signedOn;
    signOff.condition = input.condition;
    signOff.evidence = input.evidence;
    signOff.remark = input.remark ?? null;
    signOff.recordedBy = work.em.getReference(User, work.caller.userId);
    return input.remark || signed.some(({ line, quantity }) => quantity.lt(line.quantity)) ? 'SIGNED_WITH_REMARK' : 'SIGNED';
  },
});
