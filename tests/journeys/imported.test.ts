import { fileURLToPath } from 'node:url';
import { importNorthwind } from '@tradewind/api/import/northwind/import-northwind.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, givenDesk } from '../given/desk.ts';
import { codes, givenWalk, type Walk } from '../given/walk.ts';

/** A customer that came with the order book of Northwind: its past stays as it was, and its next contract walks the whole job like anybody’s. */
let desk: Desk;
let walk: Walk;
const northwind = fileURLToPath(new URL('../import/northwind/', import.meta.url));
const first = async (account: string, query: string): Promise<{ id: string } & Record<string, unknown>> =>
  Object.values(
    await desk.as<Record<string, { nodes: ({ id: string } & Record<string, unknown>)[] }>>(account, query),
  )[0]!.nodes[0]!;

beforeAll(async () => {
  desk = await givenDesk();
  const imported = await importNorthwind(desk.company.system(), northwind);
  expect(imported.map(({ run }) => run.status)).toEqual(imported.map(() => 'DONE'));
  walk = givenWalk(desk, { seller: 'sales2', currency: 'USD', kind: 'EXPORT' });
}, 240_000);
afterAll(() => desk?.close());

test('its salesperson is no longer here: the customer is handed to somebody who is', async () => {
  const customer = await first(
    'gm',
    '{customers(where:{name:{eq:"Vins et alcools Chevalier"}}){nodes{id owner{name}}}}',
  );
  const product = await first('gm', '{products(where:{name:{eq:"Queso Cabrales"}}){nodes{id}}}');
  Object.assign(walk.known, { customer: customer.id, product: product.id });
  const { customer: hidden } = await desk.as<{ customer: null }>('sales2', 'query($id:ID!){customer(id:$id){id}}', {
    id: customer.id,
  });
  expect(hidden).toBeNull();
  const transfer = await desk.creates<{ id: string }>('sales.manager', 'CustomerTransfer', {
    customerId: customer.id,
    toOwnerId: desk.company.person('sales2').id,
    reason: '原业务员已离职',
  });
  await desk.does('sales.manager', 'submitCustomerTransfer', transfer.id);
  expect(codes(await desk.isRefused('sales.manager', 'approveCustomerTransfer', transfer.id, {}))).toEqual([
    'SELF_APPROVAL_FORBIDDEN',
  ]);
  await desk.does('sales.director', 'approveCustomerTransfer', transfer.id, {});
  expect(await desk.as('sales2', 'query($id:ID!){customer(id:$id){status owner{name}}}', { id: customer.id })).toEqual({
    customer: { status: 'WON', owner: { name: '李思雨' } },
  });
});

test('past money gives no credit: on account nothing is sold before the customer is assessed', async () => {
  await walk.decidesPrices('20');
  await walk.applies({
    lines: [{ productId: walk.id('product'), quantity: '100', unitPrice: '20' }],
    instalments: [
      { kind: 'ADVANCE', percent: '60', trigger: 'SIGNING', days: 7 },
      { kind: 'BALANCE', percent: '40', trigger: 'SIGN_OFF', days: 30 },
    ],
    tradeTerm: 'FOB',
    tradePlace: 'Shanghai',
  });
  await walk.applicationIsApproved();
  await walk.drafts();
  await walk.isSubmitted();
  for (const account of ['legal', 'finance', 'technical']) await walk.does(account, 'approveContract', 'contract', {});
  expect(codes(await walk.isRefused('sales.director', 'approveContract', 'contract', {}))).toContain(
    'NO_CREDIT_ASSESSMENT',
  );
  await walk.isRated('100000');
  await walk.does('sales.director', 'approveContract', 'contract', {});
  await walk.isCountersigned();
  await walk.textIsChecked();
  await walk.isSealed();
  await walk.checklistIsDone();
  await walk.isSigned();
  expect(await walk.contract('number status')).toEqual({ number: 'SC-2026-000001', status: 'SIGNED' });
});

test('ordered, paid, made, stored, shipped, signed for, invoiced and collected', async () => {
  await walk.isOrdered({
    lines: [{ contractLineId: walk.id('line'), productId: walk.id('product'), quantity: '100', unitPrice: '20' }],
  });
  await walk.pays('ADVANCE', '1200.00');
  await walk.isStored();
  await walk.isShipped();
  await walk.isSignedFor({ proofKind: 'FORWARDER_PROOF' });
  await walk.does('finance', 'bookReceivable', 'delivery');
  await walk.asksForInvoice({ title: 'Vins et alcools Chevalier', taxNumber: 'FR12345678901' });
  await walk.does('sales.admin', 'submitInvoice', 'invoice');
  await walk.does('finance.director', 'approveInvoice', 'invoice', {});
  await walk.invoiceIsReady();
  await walk.does('finance', 'issueInvoice', 'invoice');
  expect(await walk.receivables()).toMatchObject([{ kind: 'BALANCE', amount: '800.00', status: 'OPEN' }]);
  await walk.pays('BALANCE', '800.00');
  expect(await walk.contract('status collectedAmount')).toEqual({ status: 'FULFILLED', collectedAmount: '2000.00' });
  expect((await walk.does('finance', 'closeContract', 'contract')).status).toBe('CLOSED');
});

test('its past stands beside it, untouched', async () => {
  expect(
    await desk.as(
      'gm',
      'query($c:ID!){contracts(where:{customerId:{eq:$c}},orderBy:[{number:ASC}]){totalCount nodes{number status}}}',
      {
        c: walk.id('customer'),
      },
    ),
  ).toEqual({
    contracts: {
      totalCount: 6,
      nodes: [
        ...['NW-10248', 'NW-10274', 'NW-10295', 'NW-10737', 'NW-10739'].map((number) => ({
          number,
          status: 'FULFILLED',
        })),
        { number: 'SC-2026-000001', status: 'CLOSED' },
      ],
    },
  });
});
