/// <reference lib="dom" />
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import chromium from '@sparticuz/chromium';
import { repository } from '@tradewind/api/configuration.ts';
import { demoPassword } from '@tradewind/api/demo/people.ts';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
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
      const context: BrowserContext = await browser.newContext({
        viewport: { width, height },
        locale: 'zh-CN',
        reducedMotion: 'reduce',
      });
      if (as)
        await context.addCookies([
          { name: 'tradewind', value: await session(as), url, httpOnly: true, sameSite: 'Lax' },
        ]);
      await context.addInitScript(
        ([chosen, shade]) => {
          localStorage.setItem('tradewind.locale', chosen);
          localStorage.setItem('RaStoretradewind.theme', JSON.stringify(shade));
        },
        [locale, theme] as const,
      );
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url()))
          complaints.push(`a request left the origin: ${request.url()}`);
      });
      const pending = new Set<unknown>();
      // News of changes never ends.
      page.on('request', (request) => !request.url().endsWith('/live') && pending.add(request));
      const calm: (() => void)[] = [];
      const ended = (request: unknown) => {
        pending.delete(request);
        if (pending.size === 0) for (const each of calm.splice(0)) each();
      };
      page.on('requestfinished', ended);
      page.on('requestfailed', ended);
      const calmed = () => (pending.size === 0 ? undefined : new Promise<void>((done) => calm.push(done)));
      const settled = async () => {
        // What was just drawn asks for more; that too shall have come.
        for (let quiet = 0; quiet < 2; quiet++) {
          await calmed();
          await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn))));
        }
      };
      const go = async (to: string) => {
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
        await settled();
      };
      await page.goto(url + path);
      return { page, complaints, go, settled, close: () => context.close() };
    },
    close: () => browser.close(),
  };
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
