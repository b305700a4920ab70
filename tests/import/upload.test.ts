import { runImport } from '@tradewind/domain/import/run-import.ts';
import { ImportRun } from '@tradewind/domain/import/import-run.ts';
import { importLimits } from '@tradewind/api/import/limits.ts';
import { demoPassword } from '@tradewind/api/demo/people.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenServer, type TestServer } from '../given/server.ts';
import { csv, gbk, workbook } from './files.ts';

let database: TestDatabase;
let company: Company;
let server: TestServer;
const tokens = new Map<string, string>();

beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  server = await givenServer({ JOBS: 'on' }, { database });
  for (const account of ['sales.admin', 'sales1', 'admin']) {
    const { data } = await server.ask<{ login: { token: string } }>(
      'mutation($e:String!,$p:String!){login(email:$e,password:$p){token}}',
      { e: `${account}@demo.example`, p: demoPassword },
    );
    tokens.set(account, data!.login.token);
  }
}, 120_000);
afterAll(async () => {
  await server?.stop();
  await company?.close();
  await database?.drop();
});

const rows = [
  ['客户编号', '客户名称', '业务员', '国家', '备用列'],
  ['UP-1', '上传机械有限公司', 'sales1@demo.example', '中国', 'x'],
  ['UP-2', '下载机械有限公司', 'sales1@demo.example', '乌有国', 'x'],
];

async function upload(
  account: string | undefined,
  content: Buffer,
  {
    name = '客户.csv',
    headers = {},
    ...fields
  }: { name?: string; headers?: Record<string, string> } & Record<string, unknown> = {},
) {
  const form = new FormData();
  form.set('file', new File([new Uint8Array(content)], name));
  for (const [field, value] of Object.entries(fields)) form.set(field, String(value));
  const response = await fetch(`${server.url}/import`, {
    method: 'POST',
    body: form,
    headers: { ...(account ? { authorization: `Bearer ${tokens.get(account)}` } : {}), ...headers },
  });
  return {
    status: response.status,
    body: (await response.json()) as { id?: string; errors?: { message: string; extensions: { code: string } }[] },
  };
}
const ask = async <T>(account: string, query: string, variables: Record<string, unknown> = {}): Promise<T> => {
  const { data, errors } = await server.ask<T>(query, variables, { token: tokens.get(account)! });
  expect(errors, query).toBeUndefined();
  return data!;
};
const ended = (id: string, status: string) =>
  vi.waitFor(
    async () => {
      const found = await company.find(ImportRun, id);
      expect(found.failure).toBeNull();
      expect(found.status).toBe(status);
      return found;
    },
    { timeout: 60_000, interval: 100 },
  );

test('a file is uploaded, checked and applied through the API; the work is done in the background', async () => {
  const sent = await upload('sales.admin', gbk(csv(rows)), { mapping: 'customers', source: 'crm' });
  expect(sent).toMatchObject({ status: 201, body: { format: 'CSV' } });
  const id = sent.body.id!;
  await ask(
    'sales.admin',
    'mutation($id:ID!){checkImport(id:$id,input:{columns:[{header:"备用列",field:"region"}]}){status}}',
    { id },
  );
  await ended(id, 'CHECKED');
  const { importRun } = await ask<{ importRun: Record<string, unknown> }>(
    'sales.admin',
    'query($id:ID!){importRun(id:$id){status mapping source fileName totalRecords processedRecords createdRecords badRecords columns commands{name allowed}}}',
    { id },
  );
  expect(importRun).toMatchObject({
    status: 'CHECKED',
    mapping: 'customers',
    source: 'crm',
    fileName: '客户.csv',
    totalRecords: 2,
    processedRecords: 2,
    createdRecords: 1,
    badRecords: 1,
  });
  expect(importRun.columns).toContainEqual({ header: '备用列', field: 'region' });
  const { importRowProblems } = await ask<{ importRowProblems: { nodes: unknown[] } }>(
    'sales.admin',
    'query($id:ID!){importRowProblems(where:{runId:{eq:$id}}){nodes{row column value reason reasonEn}}}',
    { id },
  );
  expect(importRowProblems.nodes).toEqual([
    {
      row: 3,
      column: '国家',
      value: '乌有国',
      reason: '不是已知的国家或 ISO 3166-1 代码',
      reasonEn: 'is not a country or ISO 3166-1 code',
    },
  ]);

  const refused = await server.ask(
    'mutation($id:ID!){applyImport(id:$id,input:{}){status}}',
    { id },
    { token: tokens.get('sales.admin')! },
  );
  expect(refused.errors![0]!.extensions).toMatchObject({
    code: 'REFUSED',
    refusals: [{ code: 'IMPORT_HAS_BAD_ROWS' }],
  });
  await ask('sales.admin', 'mutation($id:ID!){applyImport(id:$id,input:{skipBad:true}){status}}', { id });
  expect(await ended(id, 'DONE')).toMatchObject({ createdRecords: 1, badRecords: 1 });
  const { customers } = await ask<{ customers: { nodes: unknown[] } }>(
    'sales1',
    '{customers(where:{importedFrom:{eq:"crm"}}){nodes{name region externalId owner{name}}}}',
  );
  expect(customers.nodes).toEqual([
    { name: '上传机械有限公司', region: 'x', externalId: 'UP-1', owner: { name: '王建国' } },
  ]);
});

test('a run that failed before it was checked is not applied', async () => {
  const { body } = await upload('sales.admin', gbk(csv(rows)), { mapping: 'customers', source: 'crm-2' });
  await company.sql(`update import_run set status = 'FAILED' where id = $1`, [body.id]);
  const refused = await server.ask(
    'mutation($id:ID!){applyImport(id:$id,input:{}){status}}',
    { id: body.id },
    { token: tokens.get('sales.admin')! },
  );
  expect((refused.errors![0]!.extensions.refusals as { code: string }[]).map(({ code }) => code)).toContain(
    'IMPORT_NOT_CHECKED',
  );
});

test('a workbook is recognised by its content; without a mapping the columns say what it is', async () => {
  const { body } = await upload(
    'sales.admin',
    await workbook([
      ['编码', '品名', '目录价', '币种'],
      ['UP-P1', '轴承', 12.5, 'CNY'],
    ]),
    { name: 'data.bin' },
  );
  await ask('sales.admin', 'mutation($id:ID!){checkImport(id:$id,input:{}){status}}', { id: body.id });
  expect(await ended(body.id!, 'CHECKED')).toMatchObject({ mapping: 'products', createdRecords: 1, badRecords: 0 });
});

test('a file whose columns fit nothing fails with the reason, and can be checked again', async () => {
  const { body } = await upload('sales.admin', Buffer.from('甲,乙\n1,2\n'), { mapping: 'customers' });
  await ask('sales.admin', 'mutation($id:ID!){checkImport(id:$id,input:{}){status}}', { id: body.id });
  const run = await vi.waitFor(
    async () => {
      const found = await company.find(ImportRun, body.id!);
      expect(found.status).toBe('FAILED');
      return found;
    },
    { timeout: 30_000, interval: 100 },
  );
  expect(run.failure).toMatch(/缺少列“客户名称”.*the column “name” is missing/s);
});

test('nobody else sees an import, and a key can do no more by importing than by writing', async () => {
  const { body } = await upload('sales.admin', gbk(csv(rows)), { mapping: 'customers', source: 'seen' });
  const { importRuns } = await ask<{ importRuns: { nodes: { id: string }[] } }>(
    'admin',
    '{importRuns(first:100){nodes{id}}}',
  );
  expect(importRuns.nodes.map((each) => each.id)).toContain(body.id);
  const hidden = await server.ask(
    'query($id:ID!){importRun(id:$id){id}}',
    { id: body.id },
    { token: tokens.get('sales1')! },
  );
  expect(hidden.errors?.[0]?.extensions.code ?? hidden.data).toEqual(hidden.errors ? 'FORBIDDEN' : { importRun: null });
  const run = await company.find(ImportRun, body.id!);
  await expect(runImport(company.as('sales1'), run.id, { headers: [], rows: [] })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('what may not come in is refused before it is kept', async () => {
  const before = await company.orm.em.fork().count(ImportRun, {});
  const code = async (answer: ReturnType<typeof upload>) => {
    const { status, body } = await answer;
    return [status, body.errors?.[0]?.extensions.code];
  };
  const small = gbk(csv(rows));
  expect(await code(upload(undefined, small))).toEqual([401, 'UNAUTHENTICATED']);
  expect(await code(upload('sales1', small))).toEqual([403, 'FORBIDDEN']);
  expect(await code(upload('sales.admin', small, { headers: { origin: 'https://elsewhere.example' } }))).toEqual([
    403,
    'FORBIDDEN',
  ]);
  expect(await code(upload('sales.admin', small, { mapping: '__proto__' }))).toEqual([400, 'VALIDATION_FAILED']);
  expect(await code(upload('sales.admin', Buffer.from('<svg onload=alert(1)>'), { name: '客户.csv' }))).toEqual([
    400,
    'VALIDATION_FAILED',
  ]);
  expect(
    await code(
      upload('sales.admin', Buffer.alloc(importLimits.bytes + 100_000, 0x61)).catch(() => ({
        status: 413,
        body: { errors: [{ message: 'cut off', extensions: { code: 'VALIDATION_FAILED' } }] },
      })),
    ),
  ).toEqual([413, 'VALIDATION_FAILED']);
  const raw = await fetch(`${server.url}/import`, {
    method: 'POST',
    body: new Uint8Array(small),
    headers: { authorization: `Bearer ${tokens.get('sales.admin')}`, 'content-type': 'text/csv' },
  });
  expect(raw.status).toBe(400);
  expect(await company.orm.em.fork().count(ImportRun, {})).toBe(before);
});

test('a name is kept as text and leads nowhere', async () => {
  const { status, body } = await upload('sales.admin', gbk(csv(rows)), {
    mapping: 'customers',
    name: '../../../../etc/passwd.csv',
  });
  expect(status).toBe(201);
  expect((await company.find(ImportRun, body.id!)).fileName).toBe('passwd.csv');
});
