import { type ContractCreditFacts, contractCreditGuards, useWaiver } from '../contract/credit-facts.ts';
import { addProgress } from '../contract/progress.ts';
import { command, type Guard } from '../kernel/command.ts';
import { orderHasLines } from './check-order.ts';
import { type ConfirmationFacts, confirmationFacts, writtenContractInForce } from './facts.ts';
import { orderRefusals } from './refusals.ts';
import { SalesOrder } from './sales-order.ts';

const equalsContract: Guard<SalesOrder, ConfirmationFacts> = (order, facts) => {
  const differences = order.status === 'MISMATCH' ? (order.differences ?? facts.differences) : facts.differences;
  return differences.length === 0 && order.status !== 'MISMATCH' ? undefined : orderRefusals.ORDER_DIFFERS_FROM_CONTRACT({ count: differences.length, differences });
};

const ofCredit = (guard: Guard<unknown, ContractCreditFacts>): Guard<SalesOrder, ConfirmationFacts> => (order, facts, circumstance) => guard(order, facts.credit, circumstance);
const creditGuards = Object.fromEntries(Object.entries(contractCreditGuards).map(([name, guard]) => [name, ofCredit(guard)])) as Record<keyof typeof contractCreditGuards, Guard<SalesOrder, ConfirmationFacts>>;

/** 确认订单 — an order that equals its contract, of a customer whose credit covers it, is accepted and counts as ordered. Source: ORD-02, ORD-03, CUST-34. */
export const confirmOrder = command({
  name: 'confirmOrder',
  label: { zh: '确认订单', en: 'Confirm the order' },
  event: 'SalesOrderConfirmed',
  on: SalesOrder,
  from: ['CHECKED', 'MISMATCH'],
  to: 'CONFIRMED',
  permission: 'order.confirm',
  source: 'ORD-02, ORD-03, CUST-34',
  facts: confirmationFacts,
  guards: { writtenContractInForce, orderHasLines, equalsContract, ...creditGuards },
  async change(order, _, { facts, work }) {
    await useWaiver(work, { id: facts.contract.id, number: facts.contract.number, customerId: facts.contract.customer.id }, facts.credit);
    await addProgress(work, facts.contract.id, 'ordered', facts.lines.map((line) => ({ lineId: line.contractLine.id, quantity: line.quantity })));
    order.confirmedAt = work.now;
  },
});
