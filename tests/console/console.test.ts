/// <reference lib="dom" />
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { barriers, type BrowserDesk, givenBrowser, type Looking, sideways, type Window } from '../given/browser.ts';
import { bringContract, givenContract, givenTrade } from '../given/contract.ts';
import { type Desk, givenDesk } from '../given/desk.ts';

let desk: Desk;
let browser: BrowserDesk;
let draft: { id: string; number: string };
let inReview: { id: string; number: string };
const open: Window[] = [];

beforeAll(async () => {
  desk = await givenDesk();
  const trade = await givenTrade(desk.company);
  draft = await givenContract(desk.company, trade);
  const submitted = await givenContract(desk.company, trade);
  inReview = await bringContract(desk.company, submitted.id, 'IN_REVIEW');
  browser = await givenBrowser(desk);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

const look = async (path: string, looking: Looking = {}): Promise<Window> => {
  const window = await browser.look(path, looking);
  open.push(window);
  return window;
};

/** A browser that complains about a page fails the test, whatever the test was about. */
afterEach(async () => {
  const complaints = open.flatMap((window) => window.complaints);
  await Promise.all(open.splice(0).map((window) => window.close()));
  expect(complaints).toEqual([]);
});

describe('signing in', () => {
  test('leads to the process map, and out again', async () => {
    const { page } = await look('/');
    await page.getByLabel('邮箱').fill('sales1@demo.example');
    await page.getByLabel('口令').fill('tradewind-demo');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '今天的流程' }).waitFor();
    await page.getByRole('button', { name: /^个人/ }).click();
    await page.getByRole('menuitem', { name: '退出' }).click();
    await page.getByRole('button', { name: '登录' }).waitFor();
  });

  test('tells in place when the password is wrong', async () => {
    const window = await look('/login', { locale: 'en' });
    await window.page.getByLabel('Email').fill('sales1@demo.example');
    await window.page.getByLabel('Password').fill('not this');
    await window.page.getByRole('button', { name: 'Sign in' }).click();
    await window.page.getByRole('alert').waitFor();
    // The browser itself reports the refused request.
    window.complaints.splice(
      0,
      window.complaints.length,
      ...window.complaints.filter((each) => !/status of 401/.test(each)),
    );
  });

  test('keeps nothing but preferences in the browser', async () => {
    const { page } = await look('/contracts', { as: 'sales1' });
    await page.getByRole('heading', { name: '合同' }).waitFor();
    const kept = await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), document.cookie]),
    );
    expect(kept).not.toMatch(/sales1|tradewind=|远东机械|SC-/);
  });
});

describe('the frame', () => {
  test('shows only what a role may see', async () => {
    const gate = await look('/', { as: 'gate' });
    const navigation = gate.page.getByRole('navigation', { name: '流程导航' });
    await navigation.getByRole('link', { name: '发货单' }).waitFor();
    expect(await navigation.getByRole('link', { name: '发票' }).count()).toBe(0);
    expect(await navigation.getByRole('link', { name: '销售政策' }).count()).toBe(0);
  });

  test('finds a contract from anywhere by its number', async () => {
    const { page } = await look('/', { as: 'gm' });
    await page.getByRole('heading', { name: '今天的流程' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(inReview.number);
    await page.getByRole('option', { name: new RegExp(inReview.number) }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: inReview.number }).waitFor();
  });

  test('speaks the other language at once', async () => {
    const { page } = await look('/contracts', { as: 'gm' });
    await page.getByRole('heading', { name: '合同' }).waitFor();
    await page.getByRole('button', { name: /Switch language/ }).click();
    await page.getByRole('heading', { name: 'Contracts' }).waitFor();
    await page.getByRole('columnheader', { name: 'Delivery date' }).waitFor();
    await page.getByText('In review').first().waitFor();
  });
});

describe('the process map', () => {
  test('counts what is under way in each stage and leads there', async () => {
    const { page } = await look('/', { as: 'gm' });
    const map = page.getByRole('list', { name: '流程图' });
    await map.getByRole('link', { name: /评审中\s*1/ }).click();
    await page.getByRole('link', { name: inReview.number }).waitFor();
    expect(await page.getByRole('link', { name: draft.number }).count()).toBe(0);
  });
});

describe('a list', () => {
  test('searches on the server, narrows by conditions that read like sentences, and opens a row', async () => {
    const { page } = await look('/contracts', { as: 'gm' });
    await page.getByRole('link', { name: draft.number }).waitFor();
    await page.getByRole('searchbox', { name: '搜索合同' }).fill(inReview.number);
    await page.getByRole('link', { name: draft.number }).waitFor({ state: 'detached' });
    await page.getByRole('cell', { name: inReview.number }).click();
    await page.getByRole('heading', { name: inReview.number }).waitFor();
  });

  test('totals money when all rows share a currency', async () => {
    const { page } = await look('/contracts', { as: 'gm' });
    await page.getByRole('cell', { name: '合计' }).waitFor();
    await page.getByRole('cell', { name: /15,820\.00\s*CNY/ }).waitFor();
  });

  test('says what it is for when it is empty', async () => {
    const { page } = await look('/receipts', { as: 'finance' });
    await page.getByText('客户的来款，核销到合同的付款计划。').waitFor();
    await page.getByRole('link', { name: '新建收款' }).first().waitFor();
  });
});

describe('a record', () => {
  test('offers an open command, says what will happen, and what has happened', async () => {
    const { page } = await look(`/contracts/${draft.id}/show`, { as: 'sales1' });
    // At the top of the page, and again in the step of the journey it leads on.
    await page.getByRole('button', { name: '送审', exact: true }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(draft.number).waitFor();
    await dialog.getByRole('button', { name: '送审', exact: true }).click();
    await page.getByText('评审中').first().waitFor();
    await dialog.waitFor({ state: 'detached' });
    const [{ status }] = (await desk.company.sql('select status from contract where id = $1', [draft.id])) as [
      { status: string },
    ];
    expect(status).toBe('IN_REVIEW');
  });

  test('shows a closed command with every reason, its rule and who can clear it', async () => {
    const { page } = await look(`/contracts/${inReview.id}/show`, { as: 'legal' });
    await page
      .getByRole('button', { name: /下一步|更多/ })
      .first()
      .click();
    const closed = page
      .getByRole('menuitem')
      .filter({ has: page.locator('svg') })
      .first();
    await closed.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/不能执行，原因有/).waitFor();
    await dialog.getByText(/依据/).first().waitFor();
    await expect.poll(() => dialog.getByRole('button').count()).toBe(1);
  });

  test('tells its history in sentences', async () => {
    const { page } = await look(`/contracts/${inReview.id}/show?tab=history`, { as: 'gm' });
    await page.getByRole('tabpanel').getByText(/送审/).first().waitFor();
    await page
      .getByRole('tabpanel')
      .getByText(/评审中/)
      .first()
      .waitFor();
  });

  test('that nobody may see or that is not there is told apart by nothing', async () => {
    const { page } = await look(`/contracts/${inReview.id}/show`, { as: 'sales2' });
    await page.getByText('没有找到该合同').waitFor();
  });
});

describe('tasks', () => {
  test('are decided many at once, with a result for each', async () => {
    const { page } = await look('/tasks', { as: 'technical' });
    await page.getByRole('checkbox', { name: '全选' }).check();
    await page.getByRole('button', { name: /^同意/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^同意/ }).click();
    await page.getByText(/已同意 \d+ 项/).waitFor();
    const [{ count }] = (await desk.company.sql(
      "select count(*) from task where status = 'OPEN' and role = 'TECHNICAL'",
    )) as [{ count: string }];
    expect(Number(count)).toBe(0);
  });
});

describe('a form', () => {
  test('shows what the API says at its field and saves when it is right', async () => {
    const window = await look('/customers/create', { as: 'sales1', locale: 'en' });
    const { page } = window;
    await page.getByLabel('Name', { exact: false }).first().waitFor();
    await page.locator('input[name=name]').fill('Harbour Gearing Ltd');
    await page.locator('input[name=country]').fill('ZZ');
    await page.getByRole('button', { name: 'Save customer' }).click();
    await page.getByText('must be an ISO 3166-1 alpha-2 country', { exact: true }).waitFor();
    await page.locator('input[name=country]').fill('GB');
    await page.getByRole('button', { name: 'Save customer' }).click();
    await page.getByRole('heading', { name: 'Harbour Gearing Ltd' }).waitFor();
  });

  test('adds up its lines while one types', async () => {
    const { page } = await look('/contract-applications/create', { as: 'sales.admin' });
    await page.getByRole('textbox', { name: '数量 1' }).fill('3');
    await page.getByRole('textbox', { name: '单价 1' }).fill('1234.555');
    await page.getByText('3,703.67').first().waitFor();
    await page.getByRole('textbox', { name: '数量 1' }).press('Enter');
    await page.getByRole('textbox', { name: '数量 2' }).waitFor();
  });
});

describe('every screen', () => {
  const places = () => [
    '/',
    '/contracts',
    `/contracts/${inReview.id}/show`,
    `/contracts/${inReview.id}/show?tab=lines`,
    '/receivables',
    '/delivery-orders',
    '/products',
    '/tasks',
    '/policy',
  ];

  test('fits an office screen without scrolling sideways', async () => {
    const { page, go } = await look('/', { as: 'gm' });
    await page.getByRole('heading').first().waitFor();
    for (const place of places()) {
      await go(place);
      expect(await sideways(page), place).toBe(0);
    }
  }, 60_000);

  test('is cards on a phone', async () => {
    const { page, go } = await look('/contracts', { as: 'gm', width: 390, height: 844 });
    await page.getByRole('link', { name: new RegExp(inReview.number) }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    for (const place of places()) {
      await go(place);
      expect(await sideways(page), place).toBe(0);
    }
  }, 60_000);

  test.each([
    ['sign-in', '/login', {}],
    ['process map', '/', { as: 'gm' }],
    ['list of contracts', '/contracts', { as: 'gm', theme: 'dark' }],
    ['page of a contract', 'CONTRACT', { as: 'gm', locale: 'en' }],
    ['form', '/contract-applications/create', { as: 'sales.admin' }],
  ] as const)('%s: axe finds nothing serious', async (_name, path, looking) => {
    const { page, settled } = await look(
      path === 'CONTRACT' ? `/contracts/${inReview.id}/show?tab=lines` : path,
      looking,
    );
    await page.getByRole('heading').first().waitFor();
    await settled();
    expect(await barriers(page)).toEqual([]);
  });
});

describe('the explorer', () => {
  test('shows the schema and answers from our own origin alone', async () => {
    const { page } = await look('/graphql', { as: 'admin' });
    // The editor is drawn after the page: until it holds the example there is nothing to execute.
    await page.locator('.graphiql-query-editor .view-lines').getByText('totalCount').waitFor();
    await page.getByRole('button', { name: /Execute query/ }).click();
    await page.locator('.result-window').getByText('"totalCount"').waitFor({ timeout: 20_000 });
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('graphiql')))).toEqual(
      [],
    );
  }, 60_000);

  test('asks a stranger to sign in', async () => {
    const { page } = await look('/graphql', { locale: 'en' });
    await page.getByText('Sign in to explore the API.').waitFor();
  });
});
