import type { Role } from '../access/roles.ts';
import { standsInFor } from '../approval/facts.ts';
import { Contract } from '../contract/contract.ts';
import type { Facts } from '../kernel/command.ts';
import { OrderReview } from './order-review.ts';
import { OrderReviewAnswer } from './order-review-answer.ts';
import type { SalesOrder } from './sales-order.ts';

/** What the departments have been asked and have answered, and for whom the caller can answer. */
export interface ReviewFacts {
  readonly contract: Contract;
  readonly running?: OrderReview;
  /** The last round, running or ended. */
  readonly last?: OrderReview;
  /** What the running round asks. */
  readonly asked: readonly OrderReviewAnswer[];
  /** What still holds of all rounds: the latest answer to each point. */
  readonly standing: readonly OrderReviewAnswer[];
  readonly absent: readonly { readonly id: string; readonly roles: readonly Role[] }[];
}

const key = (answer: OrderReviewAnswer) => `${answer.point}/${answer.department}`;

/** 未决 — a no, or a condition nobody accepted. Source: ORD-07. */
export const isOpen = (answer: OrderReviewAnswer): boolean =>
  answer.answer === 'NO' || (answer.answer === 'CONDITION' && !answer.acceptedAt);

/** 评审事实 — rounds and answers of many orders at once. Source: ORD-05, ORD-07. */
export const reviewFacts: Facts<SalesOrder, ReviewFacts> = {
  async load(documents, work) {
    const ids = documents.map((each) => each.id);
    const contracts = await work.em.find(Contract, { id: { $in: documents.map((each) => each.contract.id) } });
    const reviews = await work.em.find(OrderReview, { order: { $in: ids } }, { orderBy: { round: 'ASC' } });
    const answers =
      reviews.length > 0
        ? await work.em.find(OrderReviewAnswer, { order: { $in: ids } }, { orderBy: { id: 'ASC' } })
        : [];
    const absent = reviews.some((each) => each.status === 'RUNNING') ? await standsInFor(work) : [];
    return new Map(
      documents.map((order) => {
        const own = reviews.filter((each) => each.order.id === order.id);
        const running = own.find((each) => each.status === 'RUNNING');
        const last = own.at(-1);
        const latest = new Map(
          own
            .flatMap((review) => answers.filter((each) => each.review.id === review.id && each.answer))
            .map((answer) => [key(answer), answer]),
        );
        return [
          order.id,
          {
            contract: contracts.find((each) => each.id === order.contract.id)!,
            ...(running ? { running } : {}),
            ...(last ? { last } : {}),
            asked: answers.filter((each) => each.review.id === running?.id),
            standing: [...latest.values()],
            absent,
          },
        ];
      }),
    );
  },
};
