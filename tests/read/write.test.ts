import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenTrade, id, people, type Trade } from './trade.ts';

let trade: Trade;
beforeAll(async () => {
  trade = await givenTrade();
});
afterAll(() => trade?.close());

test('a created record is answered from inside its transaction, in the selection that was asked for', async () => {
  const context = trade.context('anna');
  const { data, errors } = await trade.objects(
    context,
    `mutation ($input: CreateCustomerInput!) { made: createCustomer(input: $input) { id version called: name owner { name } contacts { id } status } }`,
    { input: { name: '北京齿轮厂', country: 'CN', kinds: ['AGENT'] } },
  );
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    made: { version: 1, called: '北京齿轮厂', owner: { name: '安娜' }, contacts: [], status: 'POTENTIAL' },
  });
});

test('an update takes the version that was read', async () => {
  const context = trade.context('anna');
  const mine = (
    await trade.rows(`select id, version from customer where owner_id = '${people.anna}' order by id limit 1`)
  )[0]!;
  const source = `mutation ($id: ID!, $version: Int!) { updateCustomer(id: $id, version: $version, input: { city: "Hamburg" }) { version city } }`;
  expect((await trade.objects(context, source, mine)).data).toEqual({
    updateCustomer: { version: 2, city: 'Hamburg' },
  });
  const { errors } = await trade.objects(context, source, mine);
  expect(errors?.[0]?.originalError).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
});

test('input problems name their fields', async () => {
  const { errors } = await trade.objects(
    trade.context('anna'),
    `mutation { createCustomer(input: { name: "", country: "XX" }) { id } }`,
  );
  expect(errors?.[0]?.originalError).toMatchObject({
    code: 'VALIDATION_FAILED',
    fields: [{ path: 'name' }, { path: 'country' }],
  });
});

test('what nobody allowed is refused before anything is written', async () => {
  const deny = async (context: ReturnType<Trade['context']>) =>
    (await trade.objects(context, `mutation { deleteCustomer(id: "${id(3, 1)}", version: 1) }`)).errors?.[0]
      ?.originalError;
  expect(await deny(trade.context('anna'))).toMatchObject({ code: 'FORBIDDEN', permission: 'customer.delete' });
  expect(await deny(trade.context('nobody'))).toMatchObject({ code: 'UNAUTHENTICATED' });
});
