import { z } from 'zod';
import { retriggerInstalments } from '../contract/due-dates.ts';
import { addProgress } from '../contract/progress.ts';
import { command, type Guard } from '../kernel/command.ts';
import { decimal } from '../kernel/decimal.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { takeBackDelivered } from '../order/ship-progress.ts';
import { moveLots } from '../shipment/allocate-lots.ts';
import { returnCustomerCopy } from '../shipment/delivery-copies.ts';
import { DeliveryOrder } from '../shipment/delivery-order.ts';
import { signOffRefusals } from './refusals.ts';
import { SignOff } from './sign-off.ts';
import { type SignOffFacts, signOffFacts } from './sign-off-facts.ts';

const notBookedYet: Guard<SignOff, SignOffFacts> = (_, { delivery }) =>
  delivery.status === 'CUSTOMER_SIGNED' && !delivery.bookedOn
    ? undefined
    : signOffRefusals.SIGN_OFF_BOOKED({ delivery: delivery.number, state: delivery.status });
const nothingSettled: Guard<SignOff, SignOffFacts> = (_, { exceptions }) =>
  exceptions
    .filter((each) => each.status === 'SETTLED' && each.kind !== 'REFUSAL')
    .map((each) => signOffRefusals.EXCEPTION_SETTLED({ exception: each.number, outcome: each.outcome }));

/** 撤销签收 — a sign-off recorded in error is awaited again; quantities, due dates and the exception it opened go back with it. Source: SIGN-01, SIGN-02. */
export const withdrawSignOff = command({
  name: 'withdrawSignOff',
  label: { zh: '撤销签收', en: 'Take the sign-off back' },
  says: {
    zh: '已签数量与到期日随之冲回，重新等待签收',
    en: 'Quantities and due dates go back with it; the signature is awaited again',
  },
  event: 'SignOffWithdrawn',
  on: SignOff,
  from: ['SIGNED', 'SIGNED_WITH_REMARK'],
  to: 'AWAITED',
  permission: 'signoff.withdraw',
  source: 'SIGN-01, SIGN-02',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is taken back') }),
  facts: signOffFacts,
  guards: { notBookedYet, nothingSettled },
  async change(signOff, { reason }, { facts: { delivery, lines, exceptions }, work }) {
    const contractId = delivery.contract!.id;
    const signed = lines.map((line) => ({
      lineId: line.orderLine.contractLine.id,
      quantity: decimal(line.signedQuantity).times(-1),
    }));
    for (const line of lines) {
      line.signedQuantity = '0';
      line.updatedAt = work.now;
    }
    delivery.status = 'LEFT_PLANT';
    delivery.signedOn = null;
    delivery.updatedAt = work.now;
    for (const exception of exceptions)
      if (exception.status === 'OPEN') Object.assign(exception, { status: 'CANCELLED', updatedAt: work.now });
    await moveLots(work, delivery, 'DELIVERED');
    await returnCustomerCopy(work, delivery.id, false);
    await takeBackDelivered(work, delivery.order.id);
    await addProgress(work, contractId, 'signed', signed);
    const [first] = await work.em.find(
      DeliveryOrder,
      { contract: contractId, status: { $in: ['CUSTOMER_SIGNED', 'BOOKED'] }, signedOn: { $ne: null } },
      { orderBy: { signedOn: 'ASC' }, limit: 1 },
    );
    await retriggerInstalments(work, contractId, 'SIGN_OFF', first?.signedOn ?? null);
    Object.assign(signOff, {
      signer: null,
      signedOn: null,
      condition: null,
      proofKind: null,
      evidence: null,
      remark: null,
      invoice: null,
      handedOverOn: null,
      handedOverTo: null,
      handOverMethod: null,
      customerBookedOn: null,
      withdrawnReason: reason,
    });
  },
});
