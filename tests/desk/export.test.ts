import { demoPassword } from '@tradewind/api/demo/people.ts';
import { readTable } from '@tradewind/api/import/read-table.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { givenCustomer } from '../given/customer.ts';
import { type Desk, givenDesk } from '../given/desk.ts';

let desk: Desk;
const tokens = new Map<string, string>();

/** Names a spreadsheet would compute, and some it may keep. */
const live = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '\t=1',
  ' =1+1',
  '＝1+1',
  '=HYPERLINK("http://x","y")',
  '"=1+1',
  '\u200b=1',
];
const usable = ['+86 21 5555 0101', '-12.50', '宁波, "特" 机械'];

beforeAll(async () => {
  desk = await givenDesk();
  for (const shortName of [...live, ...usable]) await givenCustomer(desk.company, { shortName });
  await givenCustomer(desk.company, { by: 'sales2', name: '他人客户有限公司' });
  for (const account of ['sales1', 'gm', 'gate', 'admin']) {
    const { data } = await desk.server.ask<{ login: { token: string } }>(
      'mutation($e:String!,$p:String!){login(email:$e,password:$p){token}}',
      { e: `${account}@demo.example`, p: demoPassword },
    );
    tokens.set(account, data?.login.token ?? '');
  }
}, 120_000);
afterAll(() => desk?.close());

const columns = [
  { field: 'number', label: '客户编号' },
  { field: 'name', label: '客户名称' },
  { field: 'status', label: '状态' },
  { field: 'owner', label: '业务员' },
];
const take = (account: string | undefined, body: object, headers: Record<string, string> = {}) =>
  fetch(`${desk.server.url}/export`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(account && { authorization: `Bearer ${tokens.get(account)}` }),
      ...headers,
    },
    body: JSON.stringify({ type: 'Customer', format: 'CSV', columns, ...body }),
  });
const table = async (response: Response) => readTable(new Uint8Array(await response.arrayBuffer()));
const logged = () =>
  desk.company.sql(
    'select record_type, format, columns, records, conditions from export_run order by created_at',
  ) as Promise<{ record_type: string; format: string; columns: string[]; records: number; conditions: object }[]>;

describe('a list as a file', () => {
  test('holds what its list shows, under the names on screen, in the words of the language', async () => {
    const response = await take('gm', { search: '他人客户' }, { 'accept-language': 'zh-CN' });
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="customer-\d{4}-\d\d-\d\d\.csv"$/,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { headers, rows } = await table(response);
    expect(headers).toEqual(columns.map(({ label }) => label));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.cells.slice(1)).toEqual(['他人客户有限公司', '潜在', expect.stringMatching(/\p{Script=Han}/u)]);
  });

  test('is written down before its first row goes out: who, which list, which columns, how many', async () => {
    const before = (await logged()).length;
    await (await take('gm', { where: { country: { eq: 'CN' } } })).text();
    const after = await logged();
    expect(after).toHaveLength(before + 1);
    expect(after.at(-1)).toMatchObject({
      record_type: 'Customer',
      format: 'CSV',
      columns: columns.map(({ field }) => field),
      conditions: { where: { country: { eq: 'CN' } } },
    });
    expect(Number(after.at(-1)?.records)).toBeGreaterThanOrEqual(live.length + usable.length + 1);
  });

  test.each(['CSV', 'XLSX'])(
    'holds no live cell and keeps telephone numbers and amounts as they are: %s',
    async (format) => {
      const response = await take('sales1', { format, columns: [{ field: 'shortName', label: '=cmd' }] });
      const { headers, rows } = await table(response);
      expect(headers).toEqual(["'=cmd"]);
      const names = rows.map(({ cells }) => cells[0] ?? '');
      for (const each of names) expect(each).not.toMatch(/^[\s\u200b"]*[=+\-@＝](?!\d+([.,]\d+)*$|\d[\d ()]*$)/);
      for (const each of usable) expect(names).toContain(each);
    },
  );

  test('holds the rows and fields of its caller alone', async () => {
    const mine = (await table(await take('sales1', {}))).rows.map(({ cells }) => cells[1]);
    expect(mine).not.toContain('他人客户有限公司');
    expect(mine.length).toBeGreaterThanOrEqual(live.length);
    const all = (await table(await take('gm', {}))).rows.map(({ cells }) => cells[1]);
    expect(all).toContain('他人客户有限公司');
  });
});

describe('is refused', () => {
  test.each([
    ['nobody', undefined, {}, 401, 'UNAUTHENTICATED'],
    [
      'who may not read the list',
      'gate',
      { type: 'Invoice', columns: [{ field: 'number', label: 'n' }] },
      403,
      'FORBIDDEN',
    ],
    ['a kind that is none', 'gm', { type: 'Nothing' }, 400, 'VALIDATION_FAILED'],
    ['a column that is none', 'gm', { columns: [{ field: 'password', label: 'x' }] }, 400, 'VALIDATION_FAILED'],
    ['lines of a record', 'gm', { columns: [{ field: 'commands', label: 'x' }] }, 400, 'VALIDATION_FAILED'],
    ['no columns', 'gm', { columns: [] }, 400, 'VALIDATION_FAILED'],
  ] as const)('%s', async (_what, account, body, status, code) => {
    const before = (await logged()).length;
    const response = await take(account, body);
    expect(response.status).toBe(status);
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe(code);
    expect(await logged()).toHaveLength(before);
  });

  test('a request of a foreign page, and one that is no JSON', async () => {
    expect((await take('gm', {}, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await take('gm', {}, { 'content-type': 'text/plain' })).status).toBe(415);
  });

  test('more than a thousand records without the right to it', async () => {
    await desk.company.sql(
      `with actor as materialized (
         select set_config('tradewind.actor', owner_id::text, true), set_config('tradewind.actor_name', 'test', true),
           set_config('tradewind.now', now()::text, true), set_config('tradewind.request', 'test', true),
           set_config('tradewind.command', 'test', true), set_config('tradewind.reason', '', true)
         from customer limit 1)
       insert into calendar_day (id, version, created_at, updated_at, day, kind, name, official)
       select gen_random_uuid(), 1, now(), now(), date '2060-01-01' + n, 'HOLIDAY', 'n', false from generate_series(1, 1001) n, actor`,
    );
    const list = { type: 'CalendarDay', columns: [{ field: 'day', label: '日期' }] };
    expect((await take('sales1', list)).status).toBe(403);
    const all = await take('gm', list);
    expect(all.status).toBe(200);
    expect((await table(all)).rows.length).toBeGreaterThan(1_000);
  });
});
