import { full, latest, ordersOf, ready } from '../progress.ts';
import { ofContract, ofOrder } from '../record-source.ts';
import type { Step } from '../step.ts';

const confirmed = ['CONFIRMED', 'IN_PRODUCTION', ...ready];

/** 订单评审与排产 — everything is ordered and every order confirmed; a difference from the contract or an open issue stops it. Source: ORD-02, ORD-04. */
export const scheduling: Step = {
  zh: '订单评审与排产',
  en: 'Order review and scheduling',
  records: [
    ofContract('SalesOrder', { planned: 'delivery_on', actual: 'confirmed_on', amount: 'amount' }),
    ofOrder('ProductionNotice', { planned: 'required_on', actual: 'approved_on' }),
  ],
  standing: ({ contract }, own) => {
    const orders = ordersOf({ records: own });
    const done = full(contract.orderProgress) && orders.every((each) => confirmed.includes(each.status));
    return {
      needed: true,
      done,
      begun: orders.length > 0,
      refused: orders.some((each) => each.status === 'MISMATCH' || each.status === 'ISSUES_OPEN'),
      actualOn: done ? latest(orders.map((each) => each.actualOn)) : null,
      amount: contract.amount,
    };
  },
};
