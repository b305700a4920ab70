import { Deputy } from '@tradewind/domain/approval/deputy.ts';
import { Task } from '@tradewind/domain/approval/task.ts';
import { OrderMessage } from '@tradewind/domain/order/order-message.ts';
import { orderStates, SalesOrder } from '@tradewind/domain/order/sales-order.ts';
import { writeOrderMessage } from '@tradewind/domain/order/write-message.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenContractIn, givenTrade } from '../given/contract.ts';
import { givenOrder } from '../given/order.ts';
import { codesOf } from '../given/refused.ts';
import { type Asking, givenAsking } from '../journey/asking.ts';

/** The thread between the departments of an order, and who has how much to do: ROLE-09. */
let asking: Asking;
let order: SalesOrder;
beforeAll(async () => {
  asking = await givenAsking();
  order = await givenOrder(
    asking.company,
    await givenContractIn(asking.company, await givenTrade(asking.company), 'SIGNED'),
  );
});
afterAll(() => asking.close());

const write = (by: string, content: string, to?: string) =>
  asking.company.run(by, writeOrderMessage, order.id, { content, ...(to ? { to } : {}) });
const asked = () =>
  asking.company.orm.em.fork().find(Task, { recordId: order.id, topic: 'order.message', status: 'OPEN' });

test('whoever is asked has it on the list until somebody of that role writes back; all of it is one thread', async () => {
  await write('sales1', '客户希望提前一周，能否调整排产？', 'PRODUCTION');
  expect(await asked()).toMatchObject([
    { role: 'PRODUCTION', kind: 'ACTION', title: expect.stringContaining(`答复订单 ${order.number} 的留言`) },
  ]);
  await write('logistics', '船期可以配合');
  expect(await asked()).toHaveLength(1);
  await write('production', '可以提前五天，请质检排期', 'QUALITY');
  expect(await asked()).toMatchObject([{ role: 'QUALITY' }]);
  await write('quality', '已排期');
  expect(await asked()).toEqual([]);
  const thread = await asking.company.orm.em
    .fork()
    .find(OrderMessage, { order: order.id }, { orderBy: { id: 'ASC' }, populate: ['author'] });
  expect(thread.map((each) => [each.author.id, each.to])).toEqual(
    [
      ['sales1', 'PRODUCTION'],
      ['logistics', null],
      ['production', 'QUALITY'],
      ['quality', null],
    ].map(([account, to]) => [asking.company.person(account!).id, to]),
  );
  expect(await asking.company.events(order)).toContain('OrderMessageWritten');
});

test('it stands beside the order for everybody who sees the order, and for nobody else', async () => {
  const read = async (account: string) =>
    (
      await asking.ask<{ orderMessages: { nodes: { content: string }[] } }>(
        account,
        'query($o:ID!){orderMessages(where:{orderId:{eq:$o}}){nodes{content}}}',
        { o: order.id },
      )
    ).orderMessages.nodes.length;
  expect(await read('warehouse')).toBe(4);
  expect(await read('sales2')).toBe(0);
  await expect(write('sales2', '?')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(write('bi', '?')).rejects.toMatchObject({ code: 'FORBIDDEN', permission: 'order.talk' });
  await expect(write('sales1', ' ')).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
});

test('who is asked sees the order: the salesperson it belongs to, or a role that sees them all; nobody else hears of it', async () => {
  for (const role of ['SALES_MANAGER', 'SECURITY', 'BI_READER'])
    expect(await codesOf(write('production', '?', role))).toEqual(['MESSAGE_TO_OUTSIDERS']);
  const version = (await asking.company.find(SalesOrder, order.id)).version;
  await write('production', '客户确认颜色了吗？', 'SALESPERSON');
  const [task] = await asked();
  expect(task).toMatchObject({ role: null, assignee: { id: asking.company.person('sales1').id } });
  expect(task!.title).not.toContain('颜色');
  expect((await asking.company.find(SalesOrder, order.id)).version).toBe(version);
  await write('sales1', '已确认');
  expect(await asked()).toEqual([]);
});

test('a deputy answers for whom he stands in for, which is written down; who only sees the order answers for nobody', async () => {
  await asking.company.create('quality', Deputy, {
    absenteeId: asking.company.person('quality').id,
    deputyId: asking.company.person('logistics').id,
    validFrom: '2026-11-20',
    validTo: '2026-11-20',
    reason: '出差',
  });
  await write('sales1', '出厂检验何时完成？', 'QUALITY');
  const [task] = await asked();
  await write('production', '设备正常');
  expect(await asked()).toMatchObject([{ id: task!.id }]);
  await write('logistics', '质检答复：周五完成');
  expect(await asked()).toEqual([]);
  const done = await asking.company.find(Task, task!.id);
  expect([done.status, done.decidedBy?.id, done.onBehalfOf?.id]).toEqual([
    'DONE',
    asking.company.person('logistics').id,
    asking.company.person('quality').id,
  ]);
});

test('who is asked how much is counted by role: nobody is left with all of it unseen', async () => {
  await write('sales1', '发货前请确认包装', 'WAREHOUSE');
  const { taskStats } = await asking.ask<{ taskStats: { key: { role: string | null }; count: number }[] }>(
    'gm',
    'query{taskStats(where:{status:{eq:OPEN}},groupBy:[{field:ROLE}]){key{role} count}}',
  );
  expect(taskStats).toContainEqual({ key: { role: 'WAREHOUSE' }, count: 1 });
});

test('messages are written in every state of an order and never change it', async () => {
  for (const status of orderStates) {
    await asking.company.sql('update sales_order set status = $1 where id = $2', [status, order.id]);
    expect((await write('sales1', `在 ${status}`)).status).toBe(status);
  }
});
