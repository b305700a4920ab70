/// <reference lib="dom" />
import { fileURLToPath } from 'node:url';
import { demoPassword } from '@tradewind/api/demo/people.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BrowserDesk, openBrowser } from '../given/browser.ts';
import { type Company, givenCompany } from '../given/company.ts';
import { givenDatabase, type TestDatabase } from '../given/database.ts';
import { givenServer, type TestServer } from '../given/server.ts';

const customers = fileURLToPath(new URL('../import/northwind/customers.csv', import.meta.url));
let database: TestDatabase;
let company: Company;
let server: TestServer;
let browser: BrowserDesk;

beforeAll(async () => {
  database = await givenDatabase();
  company = await givenCompany(database);
  // The check and the import are done in the background.
  server = await givenServer({ JOBS: 'on' }, { database, clock: company.clock });
  browser = await openBrowser(server.url, async (account) => {
    const { data } = await server.ask<{ login: { token: string } }>(
      'mutation($e:String!,$p:String!){login(email:$e,password:$p){token}}',
      { e: `${account}@demo.example`, p: demoPassword },
    );
    return String(data?.login.token);
  });
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await company?.close();
  await database?.drop();
});

test('the customers of Northwind come in: the file is chosen, its columns are matched, a bad row is told, and ninety-one are there', async () => {
  const { page, complaints } = await browser.look('/import', { as: 'sales.admin', locale: 'en' });
  await page.locator('input[type=file]').setInputFiles(customers);
  const field = (column: string) => page.getByRole('combobox', { name: new RegExp(`^${column}: `) });
  // What the headers say is guessed; what a contact is called is not the customer's own, and is left out.
  await field('company_name').waitFor();
  await expect.poll(() => field('customer_id').textContent()).toMatch(/Number in that system/);
  await expect.poll(() => field('country').textContent()).toMatch(/Country/);
  await field('company_name').click();
  await page.getByRole('option', { name: /^Name en/ }).click();
  await page.getByText('Still missing: Name').waitFor();
  await field('company_name').click();
  await page.getByRole('option', { name: /^Name \*/ }).click();
  await page.getByLabel('Comes from').fill('northwind');
  await page.getByRole('button', { name: 'Check all rows' }).click();
  await page.getByRole('button', { name: 'Import', exact: true }).click({ timeout: 30_000 });
  await page.getByRole('dialog').getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText('Done', { exact: true }).first().waitFor({ timeout: 30_000 });
  await page.goto(`${server.url}/customers?filter=${encodeURIComponent(JSON.stringify({ q: 'Ernst Handel' }))}`);
  await page.getByRole('cell', { name: 'Ernst Handel' }).waitFor();
  const [{ count }] = (await company.sql(
    "select count(*) from customer where imported_from = 'northwind' and owner_id = $1",
    [company.person('sales.admin').id],
  )) as [{ count: string }];
  expect(count).toBe('91');
  expect(complaints).toEqual([]);
}, 90_000);
