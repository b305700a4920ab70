import { LockMode } from '@mikro-orm/core';
import { defaultChain, step } from '../approval/approval-chain.ts';
import { openApproval } from '../approval/open-approval.ts';
import type { Contract } from '../contract/contract.ts';
import { contractReviewPassed } from '../contract/review-passed.ts';
import { command, type Facts, type Guard } from '../kernel/command.ts';
import type { Decimal } from '../kernel/decimal.ts';
import { nextNumber } from '../kernel/number-series.ts';
import { contractInForce } from '../order/contract-in-force.ts';
import { orderReviewPassed } from '../order/review-passed.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { ProductionNotice } from './production-notice.ts';
import { ProductionNoticeLine } from './production-notice-line.ts';
import { productionRefusals } from './refusals.ts';
import { noticeWithinOrder, onOtherNotices } from './within-order.ts';

export const productionNoticeDocument = 'PRODUCTION_NOTICE';
defaultChain({
  documentType: productionNoticeDocument,
  name: { zh: '生产通知单', en: 'Production notice' },
  steps: [step('分管销售副总签发', 'Deputy GM for sales signs', 'DEPUTY_GM_SALES')],
});

/** What a notice stands on. */
export interface NoticeFacts {
  readonly order: SalesOrder;
  readonly contract: Contract;
  readonly lines: readonly ProductionNoticeLine[];
  readonly onOthers: ReadonlyMap<string, Decimal>;
}

/** 通知单事实 — order, contract and lines of many notices; the order is locked, its notices share its quantities. Source: PROD-01, PROD-02. */
export const noticeFacts: Facts<ProductionNotice, NoticeFacts> = {
  async lock(notice, work) {
    await work.em.findOneOrFail(
      SalesOrder,
      { id: notice.order.id },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
  },
  async load(documents, work) {
    const orders = await work.em.find(
      SalesOrder,
      { id: { $in: documents.map((each) => each.order.id) } },
      { populate: ['contract'] },
    );
    const lines = await work.em.find(
      ProductionNoticeLine,
      { notice: { $in: documents.map((each) => each.id) } },
      { populate: ['orderLine', 'orderLine.product'], orderBy: { position: 'ASC' } },
    );
    const onOthers = await onOtherNotices(
      work,
      documents.map((each) => ({ id: each.id, orderId: each.order.id })),
    );
    return new Map(
      documents.map((notice) => {
        const order = orders.find((each) => each.id === notice.order.id)!;
        return [
          notice.id,
          {
            order,
            contract: order.contract as Contract,
            lines: lines.filter((line) => line.notice.id === notice.id),
            onOthers: onOthers.get(notice.id) ?? new Map(),
          },
        ];
      }),
    );
  },
};

const contractIsInForce: Guard<ProductionNotice, NoticeFacts> = (_, { contract }) => contractInForce(contract);
const contractIsReviewed: Guard<ProductionNotice, NoticeFacts> = (_, { contract }, circumstance) =>
  contractReviewPassed(contract, circumstance);
const orderHasPassedReview: Guard<ProductionNotice, NoticeFacts> = (_, { order }) => orderReviewPassed(order);
const somethingIsMade: Guard<ProductionNotice, NoticeFacts> = (_, { lines, order }) =>
  lines.length === 0 ? productionRefusals.NOTHING_TO_PRODUCE({ order: order.number }) : undefined;
const withinOrder: Guard<ProductionNotice, NoticeFacts> = (_, { lines, onOthers }) =>
  noticeWithinOrder(lines, onOthers);

/** 通知单前提 — contract signed and reviewed, order review passed, and no more than was ordered. Source: PROD-02. */
export const noticeGuards = {
  contractIsInForce,
  contractIsReviewed,
  orderHasPassedReview,
  somethingIsMade,
  withinOrder,
};

/** 提交生产通知单 — the planning section asks the deputy general manager for sales to sign it. Source: PROD-01, PROD-02. */
export const submitProductionNotice = command({
  name: 'submitProductionNotice',
  label: { zh: '提交生产通知单', en: 'Submit for signature' },
  says: {
    zh: '通知单取得编号，送分管销售的副总经理签发',
    en: 'The notice gets its number and goes to the deputy general manager for sales',
  },
  event: 'ProductionNoticeSubmitted',
  on: ProductionNotice,
  from: ['DRAFT'],
  to: 'SUBMITTED',
  permission: 'production.draftNotice',
  source: 'PROD-01, PROD-02',
  facts: noticeFacts,
  guards: noticeGuards,
  async change(notice, _, { facts, work }) {
    if (notice.number.startsWith('DRAFT-')) notice.number = await nextNumber(work, 'PN');
    notice.rejectedReason = null;
    await openApproval(work, {
      documentType: productionNoticeDocument,
      entity: ProductionNotice,
      recordId: notice.id,
      title: notice.number,
      amount: facts.order.amount!,
      preparers: [notice.preparedBy?.id],
    });
  },
});
