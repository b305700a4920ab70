import { Contract } from '../contract/contract.ts';
import { type ContractCreditFacts, creditFactsOf } from '../contract/credit-facts.ts';
import type { Facts, Gate, Guard } from '../kernel/command.ts';
import { contractReviewPassed } from '../contract/review-passed.ts';
import { contractInForce } from './contract-in-force.ts';
import { type OrderDifference, orderDifferences } from './order-differences.ts';
import { orderRefusals } from './refusals.ts';
import { isOpen, reviewFacts } from './review-facts.ts';
import type { ReviewStand } from './review-passed.ts';
import type { SalesOrder } from './sales-order.ts';
import { SalesOrderLine } from './sales-order-line.ts';

export interface OrderFacts {
  readonly contract: Contract;
  readonly lines: readonly SalesOrderLine[];
  readonly differences: readonly OrderDifference[];
}

/** 订单事实 — lines, contract and how they differ, for many orders at once. Source: ORD-02. */
export const orderFacts: Facts<SalesOrder, OrderFacts> = {
  async load(documents, work) {
    const contracts = await work.em.find(Contract, { id: { $in: documents.map((each) => each.contract.id) } });
    const lines = await work.em.find(
      SalesOrderLine,
      { order: { $in: documents.map((each) => each.id) } },
      { populate: ['product', 'contractLine', 'contractLine.product'], orderBy: { position: 'ASC' } },
    );
    return new Map(
      documents.map((order) => {
        const contract = contracts.find((each) => each.id === order.contract.id)!;
        const own = lines.filter((line) => line.order.id === order.id);
        return [order.id, { contract, lines: own, differences: orderDifferences(order, own, contract) }];
      }),
    );
  },
};

export interface ConfirmationFacts extends OrderFacts, ReviewStand {
  readonly credit: ContractCreditFacts;
}

const orderCredit = creditFactsOf<SalesOrder>(
  (order) => order.customer!.id,
  (order) => order.contract.id,
);

/** 确认事实 — the same with the customer's credit; contract and credit are locked first, so nothing is ordered twice. Source: ORD-03, CUST-34. */
export const confirmationFacts: Facts<SalesOrder, ConfirmationFacts> = {
  lock: orderCredit.lock!,
  async load(documents, work) {
    const [facts, credit, review] = [
      await orderFacts.load(documents, work),
      await orderCredit.load(documents, work),
      await reviewFacts.load(documents, work),
    ];
    return new Map(
      documents.map((order) => {
        const { asked, standing } = review.get(order.id)!;
        const waitingFor = [...new Set(asked.filter((each) => !each.answer).map((each) => each.department as string))];
        return [
          order.id,
          {
            ...facts.get(order.id)!,
            credit: credit.get(order.id)!,
            waitingFor,
            openPoints: standing.filter(isOpen).map((each) => each.point as string),
          },
        ];
      }),
    );
  },
};

/** 有书面合同 — the contract of the order is in force. Source: CON-03. */
export const writtenContractInForce: Guard<SalesOrder, OrderFacts> = (_, facts) => contractInForce(facts.contract);

/** 签后评审已通过 — where the contract is reviewed after signing, nothing is ordered before that. Source: CON-10. */
export const contractIsReviewed: Guard<SalesOrder, OrderFacts> = (_, facts, circumstance) =>
  contractReviewPassed(facts.contract, circumstance);

/** 与合同一致 — nothing in the order differs from its contract, now. Source: ORD-02. */
export const equalsContract: Guard<SalesOrder, OrderFacts> = (order, facts) => {
  const differences = order.status === 'MISMATCH' ? (order.differences ?? facts.differences) : facts.differences;
  return differences.length === 0 && order.status !== 'MISMATCH'
    ? undefined
    : orderRefusals.ORDER_DIFFERS_FROM_CONTRACT({ count: differences.length, differences });
};

/** 信用守卫 — the credit guards of the contract, asked for an order under it. Source: ORD-03. */
export function creditOfOrder(
  guards: Readonly<Record<string, Guard<unknown, ContractCreditFacts> | Gate<unknown, ContractCreditFacts>>>,
): Record<string, Guard<SalesOrder, ConfirmationFacts> | Gate<SalesOrder, ConfirmationFacts>> {
  return Object.fromEntries(
    Object.entries(guards).map(([name, guard]) => [
      name,
      typeof guard === 'function'
        ? (order: SalesOrder, facts: ConfirmationFacts, circumstance: Parameters<typeof guard>[2]) =>
            guard(order, facts.credit, circumstance)
        : {
            setting: guard.setting,
            guard: (order: SalesOrder, facts: ConfirmationFacts, circumstance: Parameters<typeof guard.guard>[2]) =>
              guard.guard(order, facts.credit, circumstance),
          },
    ]),
  );
}
