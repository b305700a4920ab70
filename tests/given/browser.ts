/// <reference lib="dom" />
import { existsSync } from 'node:fs';
import { join } from 'node:path';
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
  return openBrowser(desk.server.url, async (account) => {
    const { data } = await desk.server.ask<{ login: { token: string } }>(
      'mutation($email:String!,$password:String!){login(email:$email,password:$password){token}}',
      { email: `${account}@demo.example`, password: demoPassword },
    );
    if (!data) throw new Error(`${account} cannot sign in`);
    return data.login.token;
  });
}

/** 打开浏览器 — in front of any running console; `signIn` answers the session of an account. */
export async function openBrowser(url: string, signIn: (account: string) => Promise<string>): Promise<BrowserDesk> {
  if (!existsSync(join(repository, 'apps/admin/dist/index.html')))
    throw new Error('The console is not built: run `npm run build`');
  const browser: Browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu'],
    headless: true,
  });
  const sessions = new Map<string, string>();

  const session = async (account: string): Promise<string> => {
    let known = sessions.get(account);
    if (!known) {
      known = await signIn(account);
      sessions.set(account, known);
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
      await page.goto(url + path);
      return { page, complaints, close: () => context.close() };
    },
    close: () => browser.close(),
  };
}

/** How far a page reaches beyond its window; 0 when nothing must be scrolled sideways. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
