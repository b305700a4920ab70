import { reviewers, yes } from '../order.ts';
import type { Fields, Ground, Made } from './ground.ts';

/** 订单与生产 — ordered, reviewed, confirmed, noticed, planned. */
export const ordering = ({ desk, seller, known, id, today, does, make }: Ground) => ({
  async orders(input: Fields = {}, line: Fields = {}) {
    const order = await make('order', seller, 'SalesOrder', {
      contractId: id('contract'),
      lines: [{ contractLineId: id('line'), productId: id('product'), quantity: '100', unitPrice: '1000', ...line }],
      ...input,
    });
    const { salesOrder } = await desk.as<{ salesOrder: { lines: Made[] } }>(
      seller,
      'query($id:ID!){salesOrder(id:$id){lines{id}}}',
      { id: order.id },
    );
    known['orderLine'] = salesOrder.lines[0]!.id;
    return order;
  },
  async departmentsAgree(accounts: readonly (keyof typeof yes)[] = reviewers) {
    for (const account of accounts) await does(account, 'answerOrderReview', 'order', { answers: yes[account] });
  },
  async orderIsConfirmed() {
    await does('sales.manager', 'assignMerchandiser', 'order', {
      merchandiserId: desk.company.person('logistics').id,
    });
    return does('logistics', 'confirmOrder', 'order', {});
  },
  async noticeIsSigned() {
    await make('notice', 'planner', 'ProductionNotice', { orderId: id('order'), technicalAgreement: 'TA-1' });
    await does('planner', 'submitProductionNotice', 'notice');
    return does('sales.director', 'approveProductionNotice', 'notice', {});
  },
  plans: (finishesOn = '2026-12-11') =>
    make('plan', 'planner', 'ProductionPlan', {
      orderId: id('order'),
      noticeId: id('notice'),
      steps: [
        {
          operation: '下料',
          startsOn: today(),
          finishesOn: today(),
          responsibleId: desk.company.person('production').id,
        },
        { operation: '磨削', startsOn: today(), finishesOn, responsibleId: desk.company.person('planner').id },
      ],
    }),
});
