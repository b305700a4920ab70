/// <reference lib="dom" />
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import chromium from '@sparticuz/chromium';
import { repository } from '@tradewind/api/configuration.ts';
import { demoPassword } from '@tradewind/api/demo/people.ts';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import type { Desk } from './desk.ts';

/** 浏览器 — a Chromium that needs no system package, in front of a desk. */
export interface Window {
  page: Page;
  /** What a browser complains about: errors on the console, exceptions, violations of the content security policy, foreign requests. */
  complaints: string[];
  /** Goes to another place as a click would, and waits until everything asked for has come. */
  go(path: string): Promise<void>;
  /** Everything asked for has come. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export interface Looking {
  /** Who is signed in; nobody when left out. */
  as?: string;
  locale?: 'zh' | 'en';
  width?: number;
  height?: number;
  theme?: 'light' | 'dark';
}

export interface BrowserDesk {
  look(path: string, looking?: Looking): Promise<Window>;
  close(): Promise<void>;
}

/** 给定浏览器 — the built console in a real browser; one for a test file. */
export function givenBrowser(desk: Desk): Promise<BrowserDesk> {
  // Nobody stays signed in overnight: a test may let years pass.
  const today = () => desk.company.clock.now().toISOString().slice(0, 10);
  const signIn = async (account: string) => {
    const { data } = await desk.server.ask<{ login: { token: string } }>(
      'mutation($email:String!,$password:String!){login(email:$email,password:$password){token}}',
      { email: `${account}@demo.example`, password: demoPassword },
    );
    if (!data) throw new Error(`${account} cannot sign in`);
    return data.login.token;
  };
  return openBrowser(desk.server.url, signIn, today);
}

/** 打开浏览器 — in front of any running console; `signIn` answers the session of an account, good for a day. */
export async function openBrowser(
  url: string,
  signIn: (account: string) => Promise<string>,
  today: () => string = () => '',
): Promise<BrowserDesk> {
  if (!existsSync(join(repository, 'apps/admin/dist/index.html')))
    throw new Error('The console is not built: run `npm run build`');
  const browser: Browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu'],
    headless: true,
  });
  const sessions = new Map<string, string>();
  /** Those nobody looks through just now: where the console has been, its scripts need not be read again. */
  const idle: Pane[] = [];

  const session = async (account: string): Promise<string> => {
    const key = `${account} ${today()}`;
    let known = sessions.get(key);
    if (!known) {
      known = await signIn(account);
      sessions.set(key, known);
    }
    return known;
  };

  return {
    async look(path, { as, locale = 'zh', width = 1366, height = 768, theme = 'light' } = {}) {
      const pane = idle.pop() ?? (await openPane(browser, url));
      const { page } = pane;
      if (as)
        await page
          .context()
          .addCookies([{ name: 'tradewind', value: await session(as), url, httpOnly: true, sameSite: 'Lax' }]);
      await page.setViewportSize({ width, height });
      await page.evaluate(
        ([chosen, shade]) => {
          localStorage.setItem('tradewind.locale', chosen);
          localStorage.setItem('RaStoretradewind.theme', JSON.stringify(shade));
        },
        [locale, theme] as const,
      );
      const complaints: string[] = [];
      pane.complaints = complaints;
      await page.goto(url + path);
      const close = async () => {
        await leave(pane, url);
        idle.push(pane);
      };
      return { page, complaints, go: (to) => go(pane, to), settled: () => settled(pane), close };
    },
    close: () => browser.close(),
  };
}

/** 窗格 — a page of a browser in which one person after the other looks at the console; nothing of one is left to the next. */
interface Pane {
  page: Page;
  /** What it complains about goes to whoever looks through it now. */
  complaints: string[];
  /** Resolves when everything asked for has come. */
  calmed(): Promise<void> | undefined;
}

/** Of the console's origin, but without the console. */
const nowhere = '/healthz';

async function openPane(browser: Browser, url: string): Promise<Pane> {
  const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(url + nowhere);
  const pending = new Set<unknown>();
  const calm: (() => void)[] = [];
  const pane: Pane = {
    page,
    complaints: [],
    calmed: () => (pending.size === 0 ? undefined : new Promise<void>((done) => calm.push(done))),
  };
  page.on('console', (message) => {
    if (message.type() === 'error') pane.complaints.push(message.text());
  });
  page.on('pageerror', (error) => pane.complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url()))
      pane.complaints.push(`a request left the origin: ${request.url()}`);
    // News of changes never ends.
    if (!request.url().endsWith('/live')) pending.add(request);
  });
  const ended = (request: unknown) => {
    pending.delete(request);
    if (pending.size === 0) for (const each of calm.splice(0)) each();
  };
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  return pane;
}

async function leave(pane: Pane, url: string): Promise<void> {
  const { page } = pane;
  pane.complaints = [];
  page.removeAllListeners('dialog');
  page.removeAllListeners('response');
  // Forms ask before they are left.
  page.on('dialog', (dialog) => dialog.accept());
  await Promise.all(
    page
      .context()
      .pages()
      .filter((each) => each !== page)
      .map((each) => each.close()),
  );
  await page.goto(url + nowhere);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  page.removeAllListeners('dialog');
  await page.context().clearCookies();
}

async function settled({ page, calmed }: Pane): Promise<void> {
  // What was just drawn asks for more; that too shall have come.
  for (let quiet = 0; quiet < 2; quiet++) {
    await calmed();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
  }
}

async function go(pane: Pane, to: string): Promise<void> {
  const { page } = pane;
  const left = await page.evaluate((place) => {
    const elsewhere = new URL(place, location.href).pathname !== location.pathname;
    const title = document.querySelector('h1');
    if (elsewhere) title?.setAttribute('data-left', '');
    history.pushState(null, '', place);
    dispatchEvent(new PopStateEvent('popstate'));
    return elsewhere ? (title?.textContent ?? '') : undefined;
  }, to);
  // Two forms of one record may share the element their titles stand in.
  if (left !== undefined)
    await page.waitForFunction((before) => {
      const title = document.querySelector('h1');
      return title && (!title.hasAttribute('data-left') || title.textContent !== before);
    }, left);
  await settled(pane);
}

/** How far a page reaches beyond its window; 0 when nothing must be scrolled sideways. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What keeps somebody from using a page (WCAG 2.2), as axe sees it: the rule and what breaks it. */
export async function barriers(page: Page): Promise<string[]> {
  // Pages have no frames: one call instead of one for every frame and a page of its own to sum up.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
}
