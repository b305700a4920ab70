import { escalateLateTasks } from '@tradewind/domain/approval/escalate-late-tasks.ts';
import { markLateOrders } from '@tradewind/domain/order/mark-late-orders.ts';
import { watchProduction } from '@tradewind/domain/production/watch-production.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, givenDesk } from '../given/desk.ts';
import { codes, givenWalk, type Walk } from '../given/walk.ts';

/** An order that is not the contract’s, a department that is late and one that says no, production without advance, and a finish that slips. */
let desk: Desk;
let walk: Walk;
const refused = async (account: string, mutation: string, name: string, input?: Record<string, unknown>) =>
  codes(await walk.isRefused(account, mutation, name, input));
const openTasks = async (account: string, recordId: string, topic: string) =>
  (await walk.tasks(account, recordId, topic)).filter((each) => each.status === 'OPEN').length;

beforeAll(async () => {
  desk = await givenDesk();
  walk = givenWalk(desk);
  await walk.isSold({
    instalments: [
      { kind: 'ADVANCE', percent: '30', trigger: 'SIGNING', days: 10 },
      { kind: 'BALANCE', percent: '70', trigger: 'SIGN_OFF', days: 30 },
    ],
  });
}, 180_000);
afterAll(() => desk?.close());

test('an order at another price is not accepted; talked over with the customer and put right, it is', async () => {
  await walk.orders({}, { unitPrice: '990' });
  expect((await walk.does('sales1', 'checkOrder', 'order')).status).toBe('MISMATCH');
  await desk.fails('sales1', 'confirmOrder', walk.id('order'), 'FORBIDDEN', {});
  expect(await refused('sales.manager', 'confirmOrder', 'order', {})).toContain('ORDER_DIFFERS_FROM_CONTRACT');
  await walk.does('sales1', 'logNegotiation', 'order', {
    content: '客户误用旧价，同意按合同价',
    contact: '张三',
    outcome: 'CORRECTED',
  });
  const { salesOrder } = await desk.as<{ salesOrder: { version: number } }>(
    'sales1',
    'query($id:ID!){salesOrder(id:$id){version differences}}',
    { id: walk.id('order') },
  );
  await desk.as(
    'sales1',
    'mutation($id:ID!,$v:Int!,$i:UpdateSalesOrderInput!){updateSalesOrder(id:$id,version:$v,input:$i){id}}',
    {
      id: walk.id('order'),
      v: salesOrder.version,
      i: {
        lines: [
          {
            id: walk.id('orderLine'),
            contractLineId: walk.id('line'),
            productId: walk.id('product'),
            quantity: '100',
            unitPrice: '1000',
          },
        ],
      },
    },
  );
  expect((await walk.does('sales1', 'checkOrder', 'order')).status).toBe('CHECKED');
});

test('a department that does not answer in time is late, and its manager hears of it', async () => {
  await walk.does('sales1', 'submitOrderReview', 'order', {});
  await walk.departmentsAgree(['technical', 'quality']);
  walk.on('2026-11-25');
  await markLateOrders(desk.company.system());
  expect(await escalateLateTasks(desk.company.system())).toBeGreaterThan(0);
  const { orderReviewAnswers, tasks } = await desk.as<{
    orderReviewAnswers: { nodes: { department: string; answer: string | null; late: boolean }[] };
    tasks: { nodes: { title: string }[] };
  }>(
    'sales.manager',
    'query($o:ID!){orderReviewAnswers(where:{orderId:{eq:$o}}){nodes{department answer late}} tasks(where:{recordId:{eq:$o},kind:{eq:ESCALATION}}){nodes{title}}}',
    { o: walk.id('order') },
  );
  expect(new Set(orderReviewAnswers.nodes.filter((each) => each.late).map((each) => each.department))).toEqual(
    new Set(['PRODUCTION', 'LOGISTICS']),
  );
  expect(tasks.nodes.length).toBeGreaterThan(0);
  const [refusal] = await walk.isRefused('sales.manager', 'confirmOrder', 'order', {});
  expect(refusal).toMatchObject({
    code: 'ORDER_REVIEW_NOT_PASSED',
    facts: { waitingFor: ['PRODUCTION', 'LOGISTICS'] },
  });
});

test('a department says no: the issue is open, asked again for that point alone, and passes on a condition sales accepts', async () => {
  await walk.departmentsAgree(['logistics']);
  expect(
    (
      await walk.does('production', 'answerOrderReview', 'order', {
        answers: [
          { point: 'PRODUCTION_FEASIBLE', answer: 'NO', comment: '磨床大修' },
          { point: 'DELIVERY_DATE', answer: 'YES' },
        ],
      })
    ).status,
  ).toBe('ISSUES_OPEN');
  expect(await walk.journey()).toMatchObject({ SCHEDULING: 'REFUSED' });
  await walk.does('sales1', 'tellCustomer', 'order', { kind: 'REVIEW_RESULT', content: '产能有问题，正在协商外协' });
  expect((await walk.does('sales1', 'submitOrderReview', 'order', {})).status).toBe('IN_REVIEW');
  await walk.does('production', 'answerOrderReview', 'order', {
    answers: [{ point: 'PRODUCTION_FEASIBLE', answer: 'CONDITION', comment: '磨削外协' }],
  });
  expect(await refused('sales.manager', 'confirmOrder', 'order', {})).toContain('ORDER_REVIEW_NOT_PASSED');
  expect((await walk.does('sales1', 'acceptReviewConditions', 'order', { opinion: '客户同意' })).status).toBe('PASSED');
  expect((await walk.orderIsConfirmed()).status).toBe('CONFIRMED');
});

test('production without the advance: nobody starts it but the deputy general manager, with a reason that stays on record', async () => {
  await walk.does('logistics', 'decideSupply', 'order', { supply: 'PRODUCTION' });
  await walk.noticeIsSigned();
  await walk.plans('2027-01-20');
  const [refusal] = await walk.isRefused('planner', 'releaseProductionPlan', 'plan');
  expect(refusal).toMatchObject({
    code: 'ADVANCE_NOT_RECEIVED',
    facts: { due: '30000.00', received: '0.00', missing: '30000.00', currency: 'CNY' },
  });
  await desk.fails('planner', 'startProductionEarly', walk.id('order'), 'FORBIDDEN', { reason: '客户催货' });
  await walk.does('sales.director', 'startProductionEarly', 'order', { reason: '老客户，款在途' });
  const { recordHistory } = await desk.as<{ recordHistory: { command: string; reason: string | null }[] }>(
    'gm',
    'query($id:ID!){recordHistory(entity:"SalesOrder",id:$id,first:20){command reason}}',
    { id: walk.id('order') },
  );
  expect(recordHistory).toContainEqual({ command: 'startProductionEarly', reason: '老客户，款在途' });
  expect((await walk.does('planner', 'releaseProductionPlan', 'plan')).status).toBe('RELEASED');
});

test('the finish slips beyond the promise: three people hear of it the same day, the customer is told, the plan is made anew', async () => {
  walk.on('2026-12-02');
  expect(
    (
      await walk.does('production', 'reportProgress', 'plan', {
        percentDone: '10',
        problem: '磨床停机',
        expectedFinishOn: '2027-02-10',
      })
    ).status,
  ).toBe('DELAYED');
  expect(await openTasks('gm', walk.id('order'), 'production.slip')).toBe(3);
  await watchProduction(desk.company.system());
  expect(await openTasks('gm', walk.id('order'), 'production.slip')).toBe(3);
  await walk.does('sales1', 'tellCustomer', 'order', { kind: 'DELAY', content: '预计晚十天' });
  await walk.does('planner', 'replanProduction', 'plan', { cause: 'ACCIDENT', reason: '磨削改外协' });
  const { productionPlans } = await desk.as<{ productionPlans: { nodes: { id: string; revision: number }[] } }>(
    'planner',
    'query($o:ID!){productionPlans(where:{orderId:{eq:$o},status:{eq:DRAFT}}){nodes{id revision computedFinishOn}}}',
    { o: walk.id('order') },
  );
  expect(productionPlans.nodes).toMatchObject([{ revision: 2, computedFinishOn: '2027-01-22' }]);
  walk.known['plan'] = productionPlans.nodes[0]!.id;
  expect((await walk.does('planner', 'releaseProductionPlan', 'plan')).status).toBe('RELEASED');
  walk.on('2027-01-22');
  expect((await walk.does('production', 'completeProductionPlan', 'plan')).status).toBe('COMPLETED');
  expect(await walk.journey()).toMatchObject({ PRODUCTION: 'DONE', ADVANCE: 'CURRENT' });
});
