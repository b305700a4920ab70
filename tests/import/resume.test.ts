import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTable } from '@tradewind/api/import/read-table.ts';
import { Customer } from '@tradewind/domain/customer/customer.ts';
import { ImportFile } from '@tradewind/domain/import/import-file.ts';
import { ImportRun } from '@tradewind/domain/import/import-run.ts';
import { runImport } from '@tradewind/domain/import/run-import.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Company, givenCompany } from '../given/company.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { csv } from './files.ts';
import { counts, imports } from './given.ts';

let database: TestDatabase;
let company: Company;
const folder = mkdtempSync(join(tmpdir(), 'tradewind-import-'));
const program = fileURLToPath(new URL('../../apps/api/src/import/main.ts', import.meta.url));

beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await company?.close();
  await database?.drop();
});

/** Phones of their own: a firm is recognised by them as well. */
const numbers: Readonly<Record<string, number>> = { BIG: 0, KILL: 500_000, TWICE: 700_000 };
const many = (count: number, tag: string) => [
  ['客户编号', '客户名称', '业务员', '国家', '城市', '联系电话'],
  ...Array.from({ length: count }, (_, index) => [
    `${tag}-${index}`,
    `${tag} 传动机械 ${String(index).padStart(5, '0')} 厂`,
    index % 2 === 0 ? 'sales1@demo.example' : 'sales2@demo.example',
    '中国',
    '上海',
    `021-6${String(index + numbers[tag]!).padStart(7, '0')}`,
  ]),
];
const countOf = (tag: string) => company.orm.em.fork().count(Customer, { externalId: { $like: `${tag}-%` } });

test('an import that is killed goes on where it stood: nothing is lost, nothing doubled', async () => {
  const file = join(folder, 'customers.csv');
  writeFileSync(file, csv(many(2_000, 'KILL')));
  const child = spawn(
    process.execPath,
    [program, 'customers', file, '--as=sales.admin@demo.example', '--source=kill'],
    { env: { ...process.env, DATABASE_URL: database.owner.url }, stdio: 'ignore' },
  );
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done());
  });
  const running = await vi.waitFor(
    async () => {
      const run = await company.orm.em.fork().findOne(ImportRun, { source: 'kill', status: 'APPLYING' });
      expect(run?.processedRecords).toBeGreaterThanOrEqual(400);
      return run!;
    },
    { timeout: 100_000, interval: 20 },
  );
  child.kill('SIGKILL');
  await ended;
  const stopped = await company.find(ImportRun, running.id);
  expect(stopped.status).toBe('APPLYING');
  expect(await countOf('KILL')).toBe(stopped.processedRecords);
  expect(stopped.processedRecords).toBeLessThan(2_000);

  const kept = await company.orm.em.fork().findOneOrFail(ImportFile, { run: running.id });
  const run = await runImport(company.as('sales.admin'), running.id, await readTable(kept.content));
  expect(run).toMatchObject({ status: 'DONE', createdRecords: 2_000, updatedRecords: 0, badRecords: 0 });
  expect(await countOf('KILL')).toBe(2_000);
}, 200_000);

test('two processes that take up the same import at once do every row once', async () => {
  const rows = many(600, 'TWICE');
  const checked = await imports(company.as('sales.admin'), 'customers', rows, { source: 'twice', checkOnly: true });
  await company.sql(
    `update import_run set status = 'APPLYING', processed_records = 0, created_records = 0 where id = $1`,
    [checked.run.id],
  );
  const table = { headers: rows[0]!, rows: rows.slice(1).map((cells, index) => ({ row: index + 2, cells })) };
  await Promise.all([1, 2].map(() => runImport(company.as('sales.admin'), checked.run.id, table)));
  const run = await vi.waitFor(async () => {
    const found = await company.find(ImportRun, checked.run.id);
    expect(found.status).toBe('DONE');
    return found;
  }, 60_000);
  expect(run.createdRecords).toBe(600);
  expect(await countOf('TWICE')).toBe(600);
}, 120_000);

test('ten thousand customers, checked and written', async () => {
  const began = performance.now();
  const result = await imports(company.as('sales.admin'), 'customers', many(10_000, 'BIG'), { source: 'big' });
  const seconds = (performance.now() - began) / 1_000;
  expect(counts(result)).toEqual({ status: 'DONE', created: 10_000, updated: 0, unchanged: 0, bad: 0 });
  console.log(`10,000 customers checked and written in ${seconds.toFixed(1)} s`);
  // The aim is a minute on a quiet machine; this bound only says that the cost of a row does not grow with their number.
  expect(seconds).toBeLessThan(400);
}, 420_000);
