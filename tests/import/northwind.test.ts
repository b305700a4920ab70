import { fileURLToPath } from 'node:url';
import { importNorthwind } from '@tradewind/api/import/northwind/import-northwind.ts';
import { addDays } from '@tradewind/domain/kernel/clock.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, givenDesk } from '../given/desk.ts';

/** The order book of Northwind comes in through the importer, and its figures come out of the API. */
const folder = fileURLToPath(new URL('./northwind/', import.meta.url));
let desk: Desk;
const results: { new: number; changed: number; same: number; bad: number }[] = [];

async function importing() {
  const { company } = desk;
  const done = await importNorthwind(company.system(), folder);
  expect(done.map(({ run, problems }) => [run.status, problems.map((each) => each.reasonEn)])).toEqual(
    done.map(() => ['DONE', []]),
  );
  const sum = (field: 'createdRecords' | 'updatedRecords' | 'unchangedRecords' | 'badRecords') =>
    done.reduce((total, { run }) => total + run[field]!, 0);
  results.push({
    new: sum('createdRecords'),
    changed: sum('updatedRecords'),
    same: sum('unchangedRecords'),
    bad: sum('badRecords'),
  });
}

beforeAll(async () => {
  desk = await givenDesk();
  await importing();
}, 240_000);
afterAll(() => desk?.close());

type Stats = {
  key: Record<string, string>;
  count: number;
  sum: Record<string, string>;
  min: Record<string, string>;
  max: Record<string, string>;
};
const stats = async (query: string): Promise<Stats[]> =>
  (await desk.as<{ contractStats: Stats[] }>('gm', `{contractStats${query}}`)).contractStats;

describe('the figures of Northwind, asked through GraphQL', () => {
  test('customers, products, contracts, lines, salespeople', async () => {
    const data = await desk.as<Record<string, { totalCount: number }>>(
      'gm',
      '{customers(where:{importedFrom:{eq:"northwind"}}){totalCount} products(where:{importedFrom:{eq:"northwind"}}){totalCount} contracts(where:{importedFrom:{eq:"northwind"}}){totalCount} contractLines(where:{importedFrom:{eq:"northwind"}}){totalCount} users(where:{importedFrom:{eq:"northwind"}}){totalCount}}',
    );
    expect(Object.fromEntries(Object.entries(data).map(([name, page]) => [name, page.totalCount]))).toEqual({
      customers: 91,
      products: 77,
      contracts: 830,
      contractLines: 2155,
      users: 9,
    });
  });

  test('gross, net and freight to the cent', async () => {
    const [row] = await stats('(where:{importedFrom:{eq:"northwind"}}){count sum{grossAmount amount freightAmount}}');
    expect(row).toEqual({
      count: 830,
      sum: { grossAmount: '1354458.59', amount: '1265793.29', freightAmount: '64942.69' },
    });
  });

  test('what is not shipped is in execution and open; what is shipped is fulfilled and paid; what was late is late', async () => {
    expect(
      await stats(
        '(where:{importedFrom:{eq:"northwind"}},groupBy:[{field:STATUS},{field:SHIPMENT_PROGRESS}],orderBy:[{key:{status:ASC}}]){key{status shipmentProgress} count}',
      ).catch(() =>
        stats(
          '(where:{importedFrom:{eq:"northwind"}},groupBy:[{field:STATUS},{field:SHIPMENT_PROGRESS}]){key{status shipmentProgress} count}',
        ),
      ),
    ).toEqual(
      expect.arrayContaining([
        { key: { status: 'FULFILLED', shipmentProgress: 'FULL' }, count: 809 },
        { key: { status: 'IN_EXECUTION', shipmentProgress: 'NONE' }, count: 21 },
      ]),
    );
    const [late] = await stats('(where:{importedFrom:{eq:"northwind"},shippedLate:{eq:true}}){count}');
    expect(late!.count).toBe(37);
    const [open] = await stats(
      '(where:{importedFrom:{eq:"northwind"},shipmentProgress:{eq:NONE}}){sum{collectedAmount}}',
    );
    expect(open!.sum.collectedAmount).toBe('0.00');
  });

  test('net by country and month adds up, in ISO codes and first days of months', async () => {
    const rows = await stats(
      '(where:{importedFrom:{eq:"northwind"}},groupBy:[{field:CUSTOMER_COUNTRY},{field:SIGNED_ON,bucket:MONTH}],first:1000){key{customerCountry signedOn} count sum{amount}}',
    );
    const cents = (text: string) => Math.round(Number(text) * 100);
    expect(rows.reduce((sum, row) => sum + cents(row.sum.amount!), 0)).toBe(126_579_329);
    expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(830);
    expect(new Set(rows.map((row) => row.key.customerCountry))).toEqual(
      new Set('AR AT BE BR CA DK FI FR DE IE IT MX NO PL PT ES SE CH GB US VE'.split(' ')),
    );
    expect(rows.every((row) => row.key.signedOn!.endsWith('-01'))).toBe(true);
    expect(rows.map((row) => row.key.signedOn).sort()[0]).toBe('1996-07-01');
    const germany = await stats(
      '(where:{importedFrom:{eq:"northwind"},customer:{country:{eq:"DE"}},signedOn:{gte:"1997-05-01",lt:"1997-06-01"}}){sum{amount}}',
    );
    expect(rows.find((row) => row.key.customerCountry === 'DE' && row.key.signedOn === '1997-05-01')!.sum.amount).toBe(
      germany[0]!.sum.amount,
    );
  });

  test('a customer belongs to the salesperson with most of its orders, who reports to a manager; one past order is as it was', async () => {
    const { contracts } = await desk.as<{ contracts: { nodes: unknown[] } }>(
      'gm',
      '{contracts(where:{number:{eq:"NW-10248"}},first:1){nodes{importedFrom signedOn deliveryOn shippedOn status currency amount freightAmount owner{name manager{name}} customer{name country city owner{name} status} lines(orderBy:[{position:ASC}]){product{name category{name}} quantity unitPrice discountPercent amount shippedQuantity} instalments{kind amount receivedAmount status}}}}',
    );
    expect(contracts.nodes).toEqual([
      {
        importedFrom: 'northwind',
        signedOn: '1996-07-04',
        deliveryOn: '1996-08-01',
        shippedOn: '1996-07-16',
        status: 'FULFILLED',
        currency: 'USD',
        amount: '440.00',
        freightAmount: '32.38',
        owner: { name: 'Steven Buchanan', manager: { name: 'Andrew Fuller' } },
        customer: {
          name: 'Vins et alcools Chevalier',
          country: 'FR',
          city: 'Reims',
          owner: { name: expect.any(String) },
          status: 'WON',
        },
        lines: [
          {
            product: { name: 'Queso Cabrales', category: { name: 'Dairy Products' } },
            quantity: '12',
            unitPrice: '14.00',
            discountPercent: '0',
            amount: '168.00',
            shippedQuantity: '12',
          },
          {
            product: { name: expect.any(String), category: { name: expect.any(String) } },
            quantity: '10',
            unitPrice: '9.80',
            discountPercent: '0',
            amount: '98.00',
            shippedQuantity: '10',
          },
          {
            product: { name: expect.any(String), category: { name: expect.any(String) } },
            quantity: '5',
            unitPrice: '34.80',
            discountPercent: '0',
            amount: '174.00',
            shippedQuantity: '5',
          },
        ],
        instalments: [{ kind: 'BALANCE', amount: '440.00', receivedAmount: '440.00', status: 'RECEIVED' }],
      },
    ]);
  });

  test('imported again it changes nothing', async () => {
    await importing();
    expect(results).toEqual([
      { new: 1107, changed: 0, same: 0, bad: 0 },
      { new: 0, changed: 0, same: 1107, bad: 0 },
    ]);
  }, 120_000);

  test('a past contract that has gone on here is left alone', async () => {
    const { company } = desk;
    await company.sql(
      `update contract set subject = 'changed here', version = version + 1, updated_at = $1 where number = 'NW-11077'`,
      [addDays('2026-11-20', 0)],
    );
    await importing();
    expect(results.at(-1)).toEqual({ new: 0, changed: 0, same: 1107, bad: 0 });
    const { contracts } = await desk.as<{ contracts: { nodes: unknown[] } }>(
      'gm',
      '{contracts(where:{number:{eq:"NW-11077"}}){nodes{subject}}}',
    );
    expect(contracts.nodes).toEqual([{ subject: 'changed here' }]);
  }, 120_000);
});
