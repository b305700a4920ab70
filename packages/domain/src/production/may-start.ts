import { LockMode } from '@mikro-orm/core';
import type { Contract } from '../contract/contract.ts';
import { contractReviewPassed } from '../contract/review-passed.ts';
import type { Facts, Gate, Guard } from '../kernel/command.ts';
import { contractInForce } from '../order/contract-in-force.ts';
import { orderRefusals } from '../order/refusals.ts';
import { orderReviewPassed } from '../order/review-passed.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { SalesOrderLine } from '../order/sales-order-line.ts';
import { type AdvanceFacts, advanceFactsOf, advanceReceived } from '../payment/advance-gate.ts';
import { advanceProductionGate } from '../payment/settings.ts';
import { ProductionNotice } from './production-notice.ts';
import { productionRefusals } from './refusals.ts';
import { noticeRequired } from './settings.ts';

/** What production of an order waits for. */
export interface StartFacts {
  readonly order: SalesOrder;
  readonly contract: Contract;
  readonly lines: readonly SalesOrderLine[];
  readonly notices: readonly ProductionNotice[];
  readonly advance: AdvanceFacts;
}

const advance = advanceFactsOf<SalesOrder>(
  (order) => order.contract.id,
  (order) => order.currency!,
);

/** 开工事实 — order, contract, notices and advance for many documents at once; the order is locked. Source: PROD-02, ADV-03. */
export function startFactsOf<E extends { id: string }>(orderOf: (document: E) => string): Facts<E, StartFacts> {
  return {
    async lock(document, work) {
      await work.em.findOneOrFail(
        SalesOrder,
        { id: orderOf(document) },
        { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
      );
    },
    async load(documents, work) {
      const ids = [...new Set(documents.map(orderOf))];
      const orders = await work.em.find(SalesOrder, { id: { $in: ids } }, { populate: ['contract'] });
      const lines = await work.em.find(SalesOrderLine, { order: { $in: ids } }, { orderBy: { position: 'ASC' } });
      const notices = await work.em.find(ProductionNotice, { order: { $in: ids } }, { orderBy: { id: 'ASC' } });
      const money = await advance.load(orders, work);
      return new Map(
        documents.map((document) => {
          const order = orders.find((each) => each.id === orderOf(document))!;
          const of = <T extends { order: { id: string } }>(all: readonly T[]) =>
            all.filter((each) => each.order.id === order.id);
          return [
            document.id,
            {
              order,
              contract: order.contract as Contract,
              lines: of(lines),
              notices: of(notices),
              advance: money.get(order.id)!,
            },
          ];
        }),
      );
    },
  };
}

const signed: ReadonlySet<string> = new Set(['APPROVED', 'IN_PLAN', 'DONE']);
const begun: ReadonlySet<string> = new Set(['IN_PRODUCTION', 'READY', 'SHIPPED', 'DELIVERED', 'CLOSED']);

const contractIsInForce: Guard<unknown, StartFacts> = (_, { contract }) => contractInForce(contract);
const contractIsReviewed: Guard<unknown, StartFacts> = (_, { contract }, circumstance) =>
  contractReviewPassed(contract, circumstance);
const orderHasPassedReview: Guard<unknown, StartFacts> = (_, { order }) => orderReviewPassed(order);
const supplyIsDecided: Guard<unknown, StartFacts> = (_, { lines }) => {
  const undecided = lines.flatMap((line, index) => (line.supply ? [] : [index + 1]));
  return undecided.length > 0 ? orderRefusals.SUPPLY_NOT_DECIDED({ lines: undecided }) : undefined;
};
const somethingIsMade: Guard<unknown, StartFacts> = (_, { order, lines }) =>
  lines.every((line) => line.supply && line.supply !== 'PRODUCTION')
    ? productionRefusals.NOTHING_TO_PRODUCE({ order: order.number })
    : undefined;

/** 通知单已签发 — where the policy asks for one, a production notice has been signed. Source: PROD-01, CF-07. */
export const noticeIsSigned: Guard<unknown, StartFacts> = (_, { order, notices }, { policy }) =>
  !policy.get(noticeRequired) || notices.some((notice) => signed.has(notice.status!))
    ? undefined
    : productionRefusals.PRODUCTION_NOTICE_NOT_APPROVED(
        { order: order.number, notices: notices.map((notice) => `${notice.number} ${notice.status}`) },
        { setting: { key: noticeRequired.key, value: true } },
      );

/** 预收款关 — as strict as the policy says; production that has begun, also by special permission, does not wait for it again. Source: ADV-03. */
export const advanceIsIn: Gate<unknown, StartFacts> = {
  setting: advanceProductionGate,
  guard: (document, { order, advance: money }, circumstance) =>
    begun.has(order.status!) ? undefined : advanceReceived(document, money, circumstance),
};

/** 开工前提 — everything but the advance. Source: PROD-01, PROD-02. */
export const startGuards = {
  contractIsInForce,
  contractIsReviewed,
  orderHasPassedReview,
  supplyIsDecided,
  somethingIsMade,
  noticeIsSigned,
};
