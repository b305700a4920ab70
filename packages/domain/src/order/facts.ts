import { Contract } from '../contract/contract.ts';
import { type ContractCreditFacts, creditFactsOf } from '../contract/credit-facts.ts';
import type { Facts, Guard } from '../kernel/command.ts';
import { contractInForce } from './contract-in-force.ts';
import { type OrderDifference, orderDifferences } from './order-differences.ts';
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
    const lines = await work.em.find(SalesOrderLine, { order: { $in: documents.map((each) => each.id) } }, { populate: ['product', 'contractLine', 'contractLine.product'], orderBy: { position: 'ASC' } });
    return new Map(
      documents.map((order) => {
        const contract = contracts.find((each) => each.id === order.contract.id)!;
        const own = lines.filter((line) => line.order.id === order.id);
        return [order.id, { contract, lines: own, differences: orderDifferences(order, own, contract) }];
      }),
    );
  },
};

export interface ConfirmationFacts extends OrderFacts {
  readonly credit: ContractCreditFacts;
}

const orderCredit = creditFactsOf<SalesOrder>((order) => order.customer!.id, (order) => order.contract.id);

/** 确认事实 — the same with the customer's credit; contract and credit are locked first, so nothing is ordered twice. Source: ORD-03, CUST-34. */
export const confirmationFacts: Facts<SalesOrder, ConfirmationFacts> = {
  lock: orderCredit.lock!,
  async load(documents, work) {
    const [facts, credit] = [await orderFacts.load(documents, work), await orderCredit.load(documents, work)];
    return new Map(documents.map((order) => [order.id, { ...facts.get(order.id)!, credit: credit.get(order.id)! }]));
  },
};

/** 有书面合同 — the contract of the order is in force. Source: CON-03. */
export const writtenContractInForce: Guard<SalesOrder, OrderFacts> = (_, facts) => contractInForce(facts.contract);
