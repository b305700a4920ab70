import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@tradewind/api/configuration.ts';
import { demoPassword } from '@tradewind/api/demo/people.ts';
import { resourceOf } from '../../apps/admin/src/api/names.ts';
import { documents } from '../../apps/admin/src/generated/records.ts';
import { barriers, type Looking, openBrowser, sideways } from '../given/browser.ts';
import { having, openedBy, type Place, standing } from '../given/places.ts';

/**
 * 截图 — `npm run screenshots [--url=http://localhost:4000] [--only=/contracts] [--zh] [--en] [--desk] [--phone] [--dark]`: every page of the running
 * demonstration in both languages, at a desk and on a phone, into `screenshots/`. Tells what a browser complains about and which page scrolls sideways.
 */
const words = process.argv.slice(2);
const flag = (name: string) => words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const url = flag('url') ?? 'http://localhost:4000';
const only = flag('only');
const wants = (name: string, among: readonly string[]) =>
  words.includes(`--${name}`) || !among.some((each) => words.includes(`--${each}`));
const folder = join(repository, 'screenshots');

const sessions = new Map<string, string>();
async function session(account: string): Promise<string> {
  const known = sessions.get(account);
  if (known) return known;
  const token = (
    (await ask('mutation($e:String!,$p:String!){login(email:$e,password:$p){token}}', {
      e: `${account}@demo.example`,
      p: demoPassword,
    })) as { login: { token: string } }
  ).login.token;
  sessions.set(account, token);
  return token;
}

async function ask(query: string, variables: object, token?: string): Promise<Record<string, unknown>> {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data?: Record<string, unknown>; errors?: { message: string }[] };
  if (!data) throw new Error(errors?.[0]?.message ?? `${answer.status}`);
  return data;
}

/** The list of every record, the page of one of them, and its forms. */
async function places(): Promise<Place[]> {
  const found: Place[] = [{ path: '/login', as: '' }, ...standing];
  for (const [type, operations] of Object.entries(documents)) {
    const path = `/${resourceOf(type)}`;
    if ((only && !only.startsWith(path)) || !having('List').has(type)) continue;
    const as = openedBy(path);
    const known = operations as Record<string, { toString(): string }>;
    found.push({ path, as });
    if (known['list'] && known['page']) {
      const { page } = (await ask(known['list'].toString(), { first: 1 }, await session(as))) as {
        page: { nodes: { id: string }[] };
      };
      const id = page.nodes[0]?.id;
      if (id) found.push({ path: `${path}/${id}/show`, as });
      if (id && known['update']) found.push({ path: `${path}/${id}`, as });
    }
    if (known['create']) found.push({ path: `${path}/create`, as });
  }
  return found.filter((each) => !only || each.path === only || (each.path.startsWith(only) && only !== '/'));
}

const looks: (Looking & { name: string })[] = (['zh', 'en'] as const)
  .filter((locale) => wants(locale, ['zh', 'en']))
  .flatMap((locale) => [
    ...(wants('desk', ['desk', 'phone']) ? [{ name: `${locale}-desk`, locale, width: 1366, height: 768 }] : []),
    ...(wants('phone', ['desk', 'phone']) ? [{ name: `${locale}-phone`, locale, width: 390, height: 844 }] : []),
  ])
  .map((each) => (words.includes('--dark') ? { ...each, name: `${each.name}-dark`, theme: 'dark' as const } : each));

if (!only) rmSync(folder, { recursive: true, force: true });
const browser = await openBrowser(url, session);
let troubles = 0;
try {
  const all = await places();
  for (const { name, ...looking } of looks) {
    mkdirSync(join(folder, name), { recursive: true });
    for (const as of new Set(all.map((place) => place.as))) {
      const window = await browser.look(as ? '/' : '/login', { ...looking, ...(as && { as }) });
      await window.page.getByRole('heading').first().waitFor();
      for (const { path } of all.filter((place) => place.as === as)) {
        const failed = as
          ? await window.go(path).then(
              () => [],
              (error: Error) => [error.message.split('\n')[0]],
            )
          : await window.settled().then(() => []);
        const file = `${
          path === '/'
            ? 'home'
            : path
                .slice(1)
                .replace(/[0-9a-f-]{36}/, 'one')
                .replaceAll('/', '.')
        }${path === '/' ? `.${as}` : ''}.png`;
        await window.page.screenshot({ path: join(folder, name, file), fullPage: looking.width === 390 });
        const beyond = await sideways(window.page);
        for (const each of [
          ...failed,
          ...window.complaints.splice(0),
          ...(beyond > 0 ? [`reaches ${beyond} px beyond its window`] : []),
          ...(await barriers(window.page)),
        ]) {
          troubles++;
          process.stdout.write(`${name} ${path}: ${each}\n`);
        }
      }
      await window.close();
    }
  }
} finally {
  await browser.close();
}
process.stdout.write(`${folder}: ${troubles} complaints\n`);
process.exitCode = troubles > 0 ? 1 : 0;
