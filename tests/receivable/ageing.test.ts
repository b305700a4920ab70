import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenBuyer, givenRate, givenTrade, type Trade } from '../given/contract.ts';
import { type Desk, givenDesk } from '../given/desk.ts';
import { givenDeliveryIn, givenSale } from '../given/delivery.ts';
import { givenInvoice } from '../given/invoice.ts';

interface Row {
  group: string;
  groupId: string | null;
  currency: string;
  outstanding: string;
  baseOutstanding: string | null;
  rateMissing: boolean;
  buckets: { from: number | null; to: number | null; amount: string; baseAmount: string | null }[];
}

let desk: Desk;
let trade: Trade;
beforeAll(async () => {
  desk = await givenDesk();
  const { company } = desk;
  for (const [currency, rate] of [
    ['USD', '7.123456'],
    ['JPY', '0.0467'],
  ] as const)
    await givenRate(company, currency, rate);
  trade = await givenTrade(company, { limit: '100000000', currencies: ['CNY', 'USD', 'JPY'] });
  for (const currency of ['CNY', 'USD', 'JPY']) {
    const sale = await givenSale(company, {
      trade,
      paid: 0,
      application: { currency, instalments: [{ kind: 'BALANCE', percent: '100', trigger: 'SIGN_OFF', days: 30 }] },
    });
    await givenDeliveryIn(company, sale, 'BOOKED', ['1', '0']);
    await givenDeliveryIn(company, sale, 'BOOKED', ['2', '0']);
  }
  // Of each currency one claim of one bearing, 45 days late, and one of two bearings that is not due.
  await company.sql(`update receivable set due_on = '2026-10-06', status = 'DEDUCTION' where amount in (113)`);
}, 120_000);
afterAll(() => desk.close());

const ask = async (account: string, by: string) =>
  (
    await desk.as<{ receivableAgeing: Row[] }>(
      account,
      `{receivableAgeing(by:${by}){group groupId currency outstanding baseOutstanding rateMissing buckets{from to amount baseAmount}}}`,
    )
  ).receivableAgeing;

test('three currencies, each in its own and beside it in that of the books: nothing is added blindly', async () => {
  const rows = await ask('finance', 'CUSTOMER');
  expect(rows.map((row) => [row.group, row.groupId, row.currency, row.outstanding, row.baseOutstanding])).toEqual([
    [trade.customer.name, trade.customer.id, 'CNY', '339.00', '339.00'],
    [trade.customer.name, trade.customer.id, 'JPY', '339', '15.83'],
    [trade.customer.name, trade.customer.id, 'USD', '339.00', '2414.85'],
  ]);
  const usd = rows.find((row) => row.currency === 'USD')!;
  expect(usd.buckets).toEqual([
    { from: null, to: null, amount: '226.00', baseAmount: '1609.90' },
    { from: 0, to: 30, amount: '0.00', baseAmount: '0.00' },
    { from: 30, to: 60, amount: '113.00', baseAmount: '804.95' },
    { from: 60, to: 90, amount: '0.00', baseAmount: '0.00' },
    { from: 90, to: 180, amount: '0.00', baseAmount: '0.00' },
    { from: 180, to: null, amount: '0.00', baseAmount: '0.00' },
  ]);
});

test('by salesperson, region and currency the same money is grouped otherwise', async () => {
  expect((await ask('finance', 'SALESPERSON')).map((row) => row.groupId)).toEqual(
    Array(3).fill(desk.company.person('sales1').id),
  );
  expect((await ask('finance', 'REGION')).map((row) => [row.group, row.currency])).toEqual([
    ['CN', 'CNY'],
    ['CN', 'JPY'],
    ['CN', 'USD'],
  ]);
  expect((await ask('finance', 'CURRENCY')).map((row) => row.group)).toEqual(['CNY', 'JPY', 'USD']);
});

test('a salesperson sees the ageing of his own receivables only; the gate sees none', async () => {
  expect(await ask('sales1', 'CUSTOMER')).toHaveLength(3);
  expect(await ask('sales2', 'CUSTOMER')).toEqual([]);
  const { errors } = await desk.server.ask('{receivableAgeing(by:CUSTOMER){group}}');
  expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
});

test('without a rate the books say so instead of guessing', async () => {
  await desk.company.sql(`delete from exchange_rate where from_currency = 'USD'`);
  const usd = (await ask('finance', 'CURRENCY')).find((row) => row.currency === 'USD')!;
  expect([usd.rateMissing, usd.baseOutstanding, usd.buckets[2]!.baseAmount]).toEqual([true, null, null]);
});

test('days overdue stand on each receivable', async () => {
  const { receivables } = await desk.as<{ receivables: { nodes: { daysOverdue: number }[] } }>(
    'finance',
    '{receivables(orderBy:[{amount:ASC}]){nodes{daysOverdue}}}',
  );
  expect(receivables.nodes.map((each) => each.daysOverdue)).toEqual([45, 45, 45, 0, 0, 0]);
});

test('a request for an invoice shows terms, what the customer asks for, completion, shipment and money side by side', async () => {
  const sale = await givenSale(desk.company, {
    trade: { ...trade, customer: await givenBuyer(desk.company) },
    paid: 2,
  });
  await givenDeliveryIn(desk.company, sale, 'CUSTOMER_SIGNED', ['0', '1']);
  const { id } = await givenInvoice(desk.company, sale.contract, undefined, { customerRequest: '分两张开具' });
  const { invoice } = await desk.as<{ invoice: Record<string, unknown> }>(
    'finance.director',
    'query($id:ID!){invoice(id:$id){customerRequest title taxNumber billingAddress bankAccount collectedPercent shippedPercent signedForPercent invoicedPercent contractTerms completion}}',
    { id },
  );
  expect(invoice).toMatchObject({
    customerRequest: '分两张开具',
    collectedPercent: '90.00',
    shippedPercent: '42.85',
    signedForPercent: '42.85',
    invoicedPercent: '0.00',
  });
  expect(
    (invoice['contractTerms'] as { kind: string; status: string }[]).map((each) => [each.kind, each.status]),
  ).toEqual([
    ['ADVANCE', 'RECEIVED'],
    ['BEFORE_SHIPMENT', 'RECEIVED'],
    ['BALANCE', 'DUE'],
  ]);
  expect(invoice['completion']).toMatchObject([{ number: expect.stringMatching(/^SO-/) }]);
});
