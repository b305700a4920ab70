import { join } from 'node:path';
import { repository } from '@tradewind/api/configuration.ts';
import { databaseAccount } from '@tradewind/api/postgres/account.ts';
import { clusterFolder } from '@tradewind/api/postgres/folder.ts';
import { readClaim } from '@tradewind/api/postgres/postmaster.ts';
import { expect, test, vi } from 'vitest';
import { givenDataFolder, givenProcess } from '../given/process.ts';

test('an unknown command is one clear line', async () => {
  const start = givenProcess({}, 'start.mjs', ['strat']);
  expect(await start.ended).toBe(1);
  expect(start.errors()).toMatch(/^Unknown command "strat"\. Known: start dev test .*\n$/);
});

test('npm start: steps with their times, the address, the demonstration accounts; a stop leaves nothing running', async () => {
  const data = givenDataFolder();
  const start = givenProcess({ DATA_DIR: data.path, DEMO: 'people', LOG_LEVEL: 'warn' }, 'start.mjs');
  try {
    const ready = vi.waitFor(() => expect(start.output()).toContain('is ready after'), {
      timeout: 150_000,
      interval: 100,
    });
    expect(await Promise.race([ready.then(() => 'ready'), start.ended.then(() => start.errors())])).toBe('ready');
    for (const step of [
      'console and generated code',
      'embedded PostgreSQL',
      'migrations',
      'demonstration company',
      'GraphQL schema',
    ]) {
      expect(start.output()).toMatch(new RegExp(`\\d\\.\\d+ s {2}${step}`));
    }
    for (const account of ['admin', 'sales.director', 'bi', 'tradewind-demo'])
      expect(start.output()).toContain(account);
    const address = /is ready after .*: (http:\S+)/.exec(start.output())?.[1];
    const page = await fetch(`${address}/`, { headers: { accept: 'text/html' } });
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toContain('text/html');
    start.kill('SIGTERM');
    expect(await start.ended).toBe(0);
    expect(readClaim(clusterFolder(data.path, databaseAccount()).folder)).toBeUndefined();
  } finally {
    start.kill('SIGTERM');
    await start.ended;
    data.remove();
  }
}, 200_000);

test('the two commands of the README are those of package.json', async () => {
  const { default: manifest } = (await import(join(repository, 'package.json'), { with: { type: 'json' } })) as {
    default: { scripts: Record<string, string> };
  };
  expect(manifest.scripts['start']).toContain('node start.mjs');
  expect(manifest.scripts['test']).toBe('node start.mjs test');
});
