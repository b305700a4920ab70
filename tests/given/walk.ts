import { expect } from 'vitest';
import type { Desk } from './desk.ts';
import { archiving } from './walk/archive.ts';
import { contracting } from './walk/contract.ts';
import { type Fields, groundOf } from './walk/ground.ts';
import { invoicing } from './walk/invoice.ts';
import { paying } from './walk/money.ts';
import { offering } from './walk/offer.ts';
import { ordering } from './walk/order.ts';
import { shipping } from './walk/shipment.ts';
import { storing } from './walk/store.ts';

export { everyClause } from './walk/contract.ts';

export const codes = (refusals: readonly { code: string }[]) => refusals.map((each) => each.code);

export type Walk = ReturnType<typeof givenWalk>;

/**
 * 一笔买卖 — one sale walked through GraphQL alone: every verb is done by the person whose business it is. What the walk has made so far is `known`; gates are asked
 * by the stories themselves.
 */
export function givenWalk(desk: Desk, who: Parameters<typeof groundOf>[1] = {}) {
  const ground = groundOf(desk, who);
  const { known, seller, does } = ground;
  const walk = {
    ...ground,
    ...offering(ground),
    ...contracting(ground),
    ...paying(ground),
    ...ordering(ground),
    ...storing(ground),
    ...shipping(ground),
    ...invoicing(ground),
    ...archiving(ground),
    /** Customer with credit, product with a price, contract signed as these terms say. */
    async isSold(terms: Fields, { limit = '1000000', ...contract }: { limit?: string } & Fields = {}) {
      if (!known['customer']) await walk.meetsCustomer();
      if (!known['credit']) await walk.isRated(limit);
      if (!known['product']) await walk.makesProduct();
      if (!known['policy']) await walk.decidesPrices();
      await walk.applies(terms);
      await walk.applicationIsApproved();
      await walk.drafts(contract);
      await walk.isSubmitted();
      await walk.isReviewed();
      await walk.isCountersigned();
      await walk.textIsChecked();
      await walk.isSealed();
      await walk.checklistIsDone();
      expect((await walk.isSigned()).status).toBe('SIGNED');
    },
    /** Ordered as the contract says, agreed to by every department, confirmed. */
    async isOrdered(input: Fields = {}) {
      await walk.orders(input);
      await does(seller, 'checkOrder', 'order');
      await does(seller, 'submitOrderReview', 'order', {});
      await walk.departmentsAgree();
      expect((await walk.orderIsConfirmed()).status).toBe('CONFIRMED');
    },
    /** Made, tested, inspected, certified, stored. */
    async isStored(quantity = '100') {
      await walk.makesLot(quantity);
      await walk.isInspected(quantity);
      await walk.isCertified();
      await walk.announcesGoods(quantity);
      expect((await walk.areStored()).status).toBe('RECEIVED');
    },
    /** Packed, marked, released, issued, out of the gate, announced. */
    async isShipped(quantity = '100') {
      await walk.asksToShip(quantity);
      await walk.packs();
      await walk.marks();
      await walk.areReleased();
      await walk.areIssued();
      expect((await walk.leaves(await walk.getsPass(), quantity)).status).toBe('LEFT_PLANT');
      await walk.isAnnounced();
      await walk.awaitsSignature();
    },
  };
  return walk;
}
