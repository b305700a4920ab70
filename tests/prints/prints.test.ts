// Threats and faults: A8, B5, B10.
import { printDocuments } from '@tradewind/api/prints/documents/index.ts';
import { issueExitPass } from '@tradewind/domain/shipment/issue-exit-pass.ts';
import { voidDelivery } from '@tradewind/domain/shipment/void-delivery.ts';
import { voidExitPass } from '@tradewind/domain/shipment/void-exit-pass.ts';
import { buildTradewindSchema } from '@tradewind/schema/build-schema.ts';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringDelivery, givenDelivery, givenSale, passOf, type Sale } from '../given/delivery.ts';
import { type Desk, givenDesk } from '../given/desk.ts';
import { pagesOf } from '../given/pdf.ts';
import { givenQuotation } from '../given/quotation.ts';

/** 打印 — the papers of SHIP-05, SHIP-13 and PRICE-16, opened and read back. */
let desk: Desk;
let sale: Sale;
const tokens = new Map<string, string>();

beforeAll(async () => {
  desk = await givenDesk();
  sale = await givenSale(desk.company);
}, 120_000);
afterAll(() => desk?.close());

async function print(
  account: string | undefined,
  path: string,
  headers: Record<string, string> = {},
): Promise<Response> {
  if (account && !tokens.has(account)) {
    const { data } = await desk.server.ask<{ login: { token: string } }>(
      'mutation($e:String!){login(email:$e,password:"tradewind-demo"){token}}',
      { e: `${account}@demo.example` },
    );
    tokens.set(account, data!.login.token);
  }
  return fetch(`${desk.server.url}/prints/${path}`, {
    headers: { ...headers, ...(account ? { authorization: `Bearer ${tokens.get(account)}` } : {}) },
  });
}
const code = async (response: Response) =>
  ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]!.extensions.code;
/** The one reason for which there is no such paper. */
const refusal = async (response: Response) => {
  expect(response.status).toBe(409);
  const { errors } = (await response.json()) as {
    errors: { extensions: { code: string; refusals: { code: string; message: string }[] } }[];
  };
  expect(errors[0]!.extensions.code).toBe('REFUSED');
  expect(errors[0]!.extensions.refusals).toHaveLength(1);
  return errors[0]!.extensions.refusals[0]!;
};
const read = async (response: Response) => {
  expect(response.status, response.status === 200 ? '' : await response.clone().text()).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  return pagesOf(await response.arrayBuffer());
};

test('what every paper asks for is in the schema', async () => {
  const schema = await buildTradewindSchema();
  for (const { root, selection, name } of printDocuments) {
    const errors = validate(schema, parse(`query($id: ID!) { record: ${root}(id: $id) { ${selection} } }`));
    expect(errors.map((each) => `${name}: ${each.message}`)).toEqual([]);
  }
});

describe('a delivery order', () => {
  test('is printed in five named copies with its goods, and without prices', async () => {
    const delivery = await bringDelivery(desk.company, await givenDelivery(desk.company, sale), 'APPROVED');
    const pages = await read(await print('sales.admin', `delivery-order/${delivery.id}`));
    expect(pages).toHaveLength(5);
    for (const [index, copy] of ['存根联', '仓库联', '财务联', '保卫联', '客户联'].entries()) {
      expect(pages[index]).toContain(copy);
      expect(pages[index]).toContain(delivery.number);
      expect(pages[index]).toContain(sale.trade.bearing.code);
      expect(pages[index]).toContain(sale.trade.customer.name);
    }
    expect(pages.join('')).not.toContain(sale.contract.amount);
    const english = await read(await print('sales.admin', `delivery-order/${delivery.id}?language=en`));
    expect(english[4]).toContain('Customer (return signed)');
    expect(english[0]).not.toContain('存根联');
    const both = await read(await print('sales.admin', `delivery-order/${delivery.id}?language=both`));
    expect(both[0]).toContain('发货单 Delivery order');
  });

  test('is not printed before its release', async () => {
    const draft = await givenDelivery(desk.company, await givenSale(desk.company));
    expect(await refusal(await print('sales.admin', `delivery-order/${draft.id}`))).toMatchObject({
      code: 'DELIVERY_NOT_RELEASED',
      message: `发货单 ${draft.number} 放行后才能打印`,
      facts: { delivery: draft.number, state: 'DRAFT' },
      requirement: 'SHIP-05',
      clearedBy: ['SALES_MANAGER'],
    });
    const english = await print('sales.admin', `delivery-order/${draft.id}`, { 'accept-language': 'en' });
    expect((await refusal(english)).message).toBe(`The delivery order ${draft.number} is printed once it is released`);
  });

  test('is not printed any more once it is void', async () => {
    const delivery = await givenDelivery(desk.company, await givenSale(desk.company));
    await desk.company.run('sales.manager', voidDelivery, delivery.id, { reason: '客户取消' });
    expect((await refusal(await print('sales.admin', `delivery-order/${delivery.id}`))).code).toBe(
      'DELIVERY_NOT_RELEASED',
    );
  });
});

test('a proforma invoice is printed of what the customer accepted, and of nothing else', async () => {
  const sent = await givenQuotation(desk.company, sale.trade, { status: 'SENT' });
  expect(await refusal(await print('sales1', `proforma-invoice/${sent.id}`))).toMatchObject({
    code: 'QUOTATION_NOT_ACCEPTED',
    facts: { number: sent.number, revision: 1, state: 'SENT' },
    requirement: 'PRICE-16',
  });
  expect((await read(await print('sales1', `quotation/${sent.id}`)))[0]).toContain(sent.number);
  const accepted = await givenQuotation(desk.company, sale.trade, { status: 'ACCEPTED' });
  expect((await read(await print('sales1', `proforma-invoice/${accepted.id}`)))[0]).toContain(
    `PI-${accepted.number}-1`,
  );
});

test('an exit pass that is void is not printed', async () => {
  const delivery = await bringDelivery(
    desk.company,
    await givenDelivery(desk.company, await givenSale(desk.company)),
    'ISSUED',
  );
  await desk.company.run('warehouse', issueExitPass, delivery.id);
  const pass = await passOf(desk.company, delivery.id);
  await desk.company.run('warehouse', voidExitPass, pass.id, { reason: '换车' });
  expect(await refusal(await print('warehouse', `exit-pass/${pass.id}`))).toMatchObject({
    code: 'EXIT_PASS_VOID',
    facts: { passNumber: pass.number },
    requirement: 'SHIP-04',
  });
});

test('an exit pass carries the code the guard reads', async () => {
  const other = await givenSale(desk.company);
  const delivery = await bringDelivery(desk.company, await givenDelivery(desk.company, other), 'LEFT_PLANT');
  const pass = await passOf(desk.company, delivery.id);
  const pages = await read(await print('warehouse', `exit-pass/${pass.id}`));
  expect(pages[0]).toContain('出门证');
  expect(pages[0]).toContain(pass.number);
  expect(pages[0]).toContain(pass.vehicle);
});

test('a contract is printed on as many pages as it needs, whatever stands in its texts', async () => {
  const [page] = await read(await print('sales1', `contract/${sale.contract.id}?language=both`));
  expect(page).toContain(sale.contract.number);
  expect(page).toContain('销售合同 Sales contract');
  await desk.company.sql(`update contract set quality_standard = $2, breach_liability = $2 where id = $1`, [
    sale.contract.id,
    `<b>粗</b> {{x}} ${'龘靐齉爩长文本。'.repeat(390)}`,
  ]);
  const pages = await read(await print('sales1', `contract/${sale.contract.id}`));
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.join('')).toContain('<b>粗</b> {{x}}');
  expect(pages.join('')).toContain('龘');
});

test('twenty at once are all printed', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => print('sales1', `contract/${sale.contract.id}`)));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
});

test.each([
  ['nobody signed in', undefined, 'contract/ID', 401, 'UNAUTHENTICATED'],
  ['another salesperson', 'sales2', 'contract/ID', 404, 'NOT_FOUND'],
  ['a paper that does not exist', 'sales1', 'love-letter/ID', 404, 'NOT_FOUND'],
  ['an id that is none', 'sales1', 'contract/1', 404, 'NOT_FOUND'],
  ['a record that is not there', 'sales1', 'contract/00000000-0000-7000-8000-0000000000ff', 404, 'NOT_FOUND'],
  ['a role without the right', 'gate', 'contract/ID', 403, 'FORBIDDEN'],
  ['a language we do not print', 'sales1', 'contract/ID?language=fr', 400, 'VALIDATION_FAILED'],
])('%s gets no paper', async (_, account, path, status, expected) => {
  const answer = await print(account, path.replace('ID', sale.contract.id));
  expect(answer.status).toBe(status);
  expect(await code(answer)).toBe(expected);
});
