import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, givenDesk } from '../given/desk.ts';

let desk: Desk;

beforeAll(async () => {
  desk = await givenDesk();
}, 120_000);
afterAll(() => desk?.close());

const settings = JSON.stringify({ where: { status: { in: ['IN_REVIEW'] } }, sort: { field: 'amount', order: 'DESC' } });
const views = (account: string) =>
  desk.as<{ savedViews: { nodes: { name: string; settings: string }[] } }>(
    account,
    '{ savedViews(where: { recordType: { eq: "Contract" } }, first: 50) { nodes { name settings } } }',
  );

test('a view is kept as it was saved and seen by nobody else', async () => {
  await desk.creates('sales1', 'SavedView', { recordType: 'Contract', name: '评审中', settings });
  expect((await views('sales1')).savedViews.nodes).toEqual([{ name: '评审中', settings }]);
  expect((await views('gm')).savedViews.nodes).toEqual([]);
});

test('a name is taken once a list', async () => {
  await desk.creates('sales2', 'SavedView', { recordType: 'Contract', name: '我的', settings });
  await desk.creates('sales2', 'SavedView', { recordType: 'Invoice', name: '我的', settings });
  const { errors } = await asked('sales2', { recordType: 'Contract', name: '我的', settings });
  expect(errors?.[0]?.extensions.code).toBe('CONFLICT');
});

test.each([
  ['of no record', { recordType: 'Nothing', name: 'x', settings }],
  ['that is no object', { recordType: 'Contract', name: 'x', settings: '[1]' }],
  ['that is no JSON', { recordType: 'Contract', name: 'x', settings: 'where' }],
])('a view %s is refused', async (_what, input) => {
  const { errors } = await asked('gm', input);
  expect(errors?.[0]?.extensions.code).toBe('VALIDATION_FAILED');
});

async function asked(account: string, input: object) {
  const { data } = await desk.server.ask<{ login: { token: string } }>(
    'mutation($e:String!){login(email:$e,password:"tradewind-demo"){token}}',
    { e: `${account}@demo.example` },
  );
  return desk.server.ask(
    'mutation($input:CreateSavedViewInput!){createSavedView(input:$input){id}}',
    { input },
    { token: data?.login.token ?? '' },
  );
}
