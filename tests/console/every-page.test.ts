/// <reference lib="dom" />
// Threats and faults: B6.
import { type EntityProperty, ReferenceKind } from '@mikro-orm/core';
import { systemUserId } from '@tradewind/domain/access/caller.ts';
import { roleCodes } from '@tradewind/domain/access/roles.ts';
import { fieldKind } from '@tradewind/domain/kernel/fields.ts';
import { metaOf } from '@tradewind/domain/kernel/meta-of.ts';
import { recordOf } from '@tradewind/domain/kernel/record.ts';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resourceOf } from '../../apps/admin/src/api/names.ts';
import { listed } from '../../apps/admin/src/generated/names.ts';
import { rows } from '../access/rows.ts';
import { type BrowserDesk, barriers, givenBrowser, type Window } from '../given/browser.ts';
import { type Desk, givenDesk } from '../given/desk.ts';
import { having, standing } from '../given/places.ts';

/** Every list, page and form of every record, each text of it filled with markup (reliability B6): it opens, fits, says what it has to say, and nothing of it runs. */
let desk: Desk;
let browser: BrowserDesk;
let window: Window;
const made = new Map<string, string>();
const asked: string[] = [];

let count = 0;
const markup = (name: string): string =>
  name === 'website' ? `javascript:alert(${++count})` : `"><img src=x onerror=alert(${++count})>`;

/** A text of every field that takes one and is long enough for it. */
const marked = (type: string): Record<string, string> => {
  const { properties } = metaOf(desk.company.orm.getMetadata(), recordOf(type).entity);
  return Object.fromEntries(
    (Object.values(properties) as EntityProperty[]).flatMap((property) => {
      const takes =
        property.kind === ReferenceKind.SCALAR &&
        property.persist !== false &&
        !property.generated &&
        fieldKind(property) === 'text' &&
        !property.columnTypes[0]?.endsWith('[]') &&
        (property.length ?? 0) >= 40 &&
        !/^(searchText|recordType|entity|subjectType|settings|passwordHash|tokenHash)$/.test(property.name);
      return takes ? [[property.name, markup(property.name)]] : [];
    }),
  );
};

beforeAll(async () => {
  desk = await givenDesk();
  const { company } = desk;
  // Somebody who sees everything.
  const all = company.person('gm').id;
  await company.sql('update app_user set roles = $1 where id = $2', [roleCodes, all]);
  const making = rows(company.orm.getMetadata(), company.sql, systemUserId);
  for (const type of listed)
    made.set(
      type,
      await making.make(type, all, {
        full: true,
        // Of a file that has been read the columns are no longer asked for.
        set: { ...marked(type), ...(type === 'ImportRun' && { status: 'DONE' }) },
      }),
    );
  browser = await givenBrowser(desk);
  window = await browser.look('/', { as: 'gm', locale: 'en' });
  const { page } = window;
  page.on('dialog', (dialog) => {
    asked.push(`${page.url()}: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.getByRole('heading', { level: 1 }).waitFor();
}, 180_000);

afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

/** What is wrong with what is on screen. */
const wrong = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    // biome-ignore lint/performance/useDomNodeTextContent: what is seen, not all that is in the document
    const text = document.body.innerText;
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return [
      ...[...document.querySelectorAll('img[src="x"]')].map(() => 'markup became an element'),
      ...[...document.querySelectorAll<HTMLAnchorElement>('a[href]')]
        .filter(({ href }) => !/^(https?|mailto|tel|blob):/.test(href))
        .map(({ href }) => `a link to ${href}`),
      ...(/\btw\.[a-z_]+\.[a-z_]+/i.test(text) ? ['a text without words'] : []),
      ...(/\[object Object\]|\bundefined\b|\bNaN\b/.test(text) ? ['a value that is none'] : []),
      ...(wide > 0 ? [`${wide} px too wide`] : []),
    ];
  });

const places = standing.map(({ path }) => path).filter((path) => path !== '/');
const address = { List: () => '', Show: (id: string) => `/${id}/show`, Edit: (id: string) => `/${id}` } as const;
const pages = (kind: keyof typeof address): string[] =>
  listed
    .filter((type) => having(kind).has(type))
    .map((type) => `/${resourceOf(type)}${address[kind](made.get(type) ?? '')}`);

test.each([
  ['list', 'List', 60],
  ['page', 'Show', 60],
  ['form', 'Edit', 25],
] as const)(
  'every %s opens, fits its window, has words for all it says, and no text of it runs',
  async (_name, kind, least) => {
    const { page, complaints, go } = window;
    const found: string[] = [];
    const all = pages(kind);
    if (kind === 'List') all.push(...places);
    expect(all.length).toBeGreaterThan(least);
    for (const path of all) {
      const failed = await go(path).then(
        () => [] as string[],
        (error: Error) => [error.message.split('\n')[0] ?? 'did not open'],
      );
      found.push(
        ...[
          ...failed,
          ...(await wrong(page)),
          // Lists and forms are one component each, looked at elsewhere.
          ...(kind === 'Show' || places.includes(path) ? await barriers(page) : []),
          ...complaints.splice(0),
        ].map((each) => `${path}: ${each}`),
      );
    }
    expect(asked).toEqual([]);
    expect(found).toEqual([]);
  },
  240_000,
);
