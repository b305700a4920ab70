import { command, type Guard } from '../kernel/command.ts';
import { contractRefusals } from '../contract/refusals.ts';
import { type OrderFacts, orderFacts, writtenContractInForce } from './facts.ts';
import { SalesOrder } from './sales-order.ts';

export const orderHasLines: Guard<SalesOrder, OrderFacts> = (_, facts) =>
  facts.lines.length > 0 ? undefined : contractRefusals.DOCUMENT_WITHOUT_LINES();

/** 核对订单 — the order is compared with its contract line by line; every difference is kept and shown. Source: ORD-02. */
export const checkOrder = command({
  name: 'checkOrder',
  label: { zh: '核对合同', en: 'Check against the contract' },
  says: {
    zh: '逐行比对合同，差异逐条列出',
    en: 'The order is compared with its contract line by line; every difference is listed',
  },
  event: 'SalesOrderChecked',
  on: SalesOrder,
  from: ['DRAFT', 'MISMATCH', 'ISSUES_OPEN'],
  to: ['CHECKED', 'MISMATCH'],
  permission: 'order.check',
  source: 'ORD-02',
  facts: orderFacts,
  guards: { writtenContractInForce, orderHasLines },
  change(order, _, { facts, work }) {
    order.differences = facts.differences.length > 0 ? [...facts.differences] : null;
    order.checkedAt = work.now;
    return facts.differences.length > 0 ? 'MISMATCH' : 'CHECKED';
  },
});
