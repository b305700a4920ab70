import { z } from 'zod';
import { approvalRefusals } from '../approval/refusals.ts';
import { lockContract } from '../contract/progress.ts';
import { command, type Facts, type Guard } from '../kernel/command.ts';
import { inputReason } from '../kernel/parse-input.ts';
import { DeliveryOrder } from '../shipment/delivery-order.ts';
import { LegalAction } from './legal-action.ts';
import { Receivable } from './receivable.ts';
import { receivableRefusals } from './refusals.ts';
import { spreadReceived } from './spread-received.ts';

interface BookedFacts {
  readonly claims: readonly Receivable[];
  readonly actions: readonly LegalAction[];
}

const bookedFacts: Facts<DeliveryOrder, BookedFacts> = {
  async lock(delivery, work) {
    await lockContract(work, delivery.contract!.id);
  },
  async load(documents, work) {
    const claims = await work.em.find(
      Receivable,
      { delivery: { $in: documents.map((each) => each.id) }, status: { $ne: 'REVERSED' } },
      { orderBy: { id: 'ASC' } },
    );
    const actions = await work.em.find(
      LegalAction,
      { receivable: { $in: claims.map((claim) => claim.id) }, status: { $in: ['PROPOSED', 'FILED'] } },
      { populate: ['receivable'] },
    );
    return new Map(
      documents.map((each) => {
        const own = claims.filter((claim) => claim.delivery?.id === each.id);
        return [
          each.id,
          { claims: own, actions: actions.filter((action) => own.some((claim) => claim.id === action.receivable.id)) },
        ];
      }),
    );
  },
};

const somethingIsBooked: Guard<DeliveryOrder, BookedFacts> = (delivery, { claims }) =>
  claims.length > 0 ? undefined : receivableRefusals.RECEIVABLE_NOT_BOOKED({ delivery: delivery.number });
const reverserDidNotBook: Guard<DeliveryOrder, BookedFacts> = (_, { claims }, { caller }) =>
  claims.some((claim) => claim.bookedBy?.id === caller.userId)
    ? approvalRefusals.SELF_APPROVAL_FORBIDDEN({}, { clearedBy: ['DEPUTY_GM_FINANCE'] })
    : undefined;
const noLitigation: Guard<DeliveryOrder, BookedFacts> = (_, { claims, actions }) =>
  actions.map((action) =>
    receivableRefusals.LITIGATION_RUNNING({
      receivable: claims.find((claim) => claim.id === action.receivable.id)!.number,
      legalAction: action.number,
      state: action.status,
    }),
  );

/** 冲回入账 — receivables booked on a delivery in error are taken back; the money that covered them covers the next ones, and the delivery can be booked again. Source: SIGN-03, SIGN-08. */
export const reverseBooking = command({
  name: 'reverseBooking',
  label: { zh: '冲回入账', en: 'Take the booking back' },
  says: {
    zh: '本单应收全部冲回，可重新入账',
    en: 'The receivables of this delivery are taken back; it can be booked again',
  },
  event: 'ReceivableBookingReversed',
  on: DeliveryOrder,
  from: ['CUSTOMER_SIGNED', 'BOOKED'],
  to: 'CUSTOMER_SIGNED',
  permission: 'receivable.reverse',
  source: 'SIGN-03, SIGN-08',
  input: z.strictObject({ reason: inputReason().describe('理由 — why it is taken back') }),
  facts: bookedFacts,
  guards: { somethingIsBooked, reverserDidNotBook, noLitigation },
  async change(delivery, { reason }, { facts: { claims }, work }) {
    for (const claim of claims) {
      claim.status = 'REVERSED';
      claim.receivedAmount = '0';
      claim.interestAmount = '0';
      claim.reversedReason = reason;
      claim.updatedAt = work.now;
    }
    delivery.bookedOn = null;
    await spreadReceived(work, [...new Set(claims.map((claim) => claim.instalment.id))]);
  },
});
