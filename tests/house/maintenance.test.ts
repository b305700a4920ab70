import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '@tradewind/api/maintenance/maintain.ts';
import { startEmbeddedPostgres } from '@tradewind/api/postgres/embedded.ts';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { emptyDatabase, givenDatabase } from '../given/database.ts';
import { givenDataFolder, givenProcess } from '../given/process.ts';

// Whole processes and clusters start here; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 });

const data = givenDataFolder();
beforeAll(async () => {
  expect(await run('migrate')).toMatchObject({ code: 0, output: expect.stringContaining('Applied: ') });
});
afterAll(() => data.remove());

async function run(
  name: 'migrate' | 'reset' | 'backup' | 'restore',
  words: string[] = [],
  settings: Record<string, string> = {},
) {
  const process = givenProcess(
    { DATA_DIR: data.path, INIT_CWD: data.path, ...settings },
    `apps/api/src/maintenance/${name}.ts`,
    words,
  );
  return { code: await process.ended, output: process.output(), errors: process.errors() };
}

/** Something to lose. */
async function note(text: string) {
  const database = await startEmbeddedPostgres({ dataFolder: data.path, as: 'tool' });
  await withClient(database.url, (client) =>
    client.query(`create table if not exists note (text text); insert into note values ('${text}')`),
  );
  await database.stop();
}
async function notes(): Promise<string[] | undefined> {
  const database = await startEmbeddedPostgres({ dataFolder: data.path, as: 'tool' });
  try {
    return await withClient(database.url, async (client) => {
      const { rows } = await client.query(`select to_regclass('note') as there`);
      return rows[0].there ? (await client.query('select text from note')).rows.map((row) => row.text) : undefined;
    });
  } finally {
    await database.stop();
  }
}

test('db:migrate does nothing the second time', async () => {
  expect(await run('migrate')).toMatchObject({ code: 0, output: expect.stringContaining('Nothing to do') });
});

test('db:backup and db:restore bring back what was changed in between', async () => {
  await note('before');
  expect(await run('backup', ['one.gz'])).toMatchObject({ code: 0, output: expect.stringMatching(/^Saved \d+ rows/) });
  expect(existsSync(join(data.path, 'one.gz'))).toBe(true);
  await note('after');
  expect(await run('restore', ['one.gz', '--yes'])).toMatchObject({
    code: 0,
    output: expect.stringContaining('compared equal'),
  });
  expect(await notes()).toEqual(['before']);
});

test('db:reset and db:restore ask first, and without a terminal only --yes is an answer', async () => {
  await note('kept');
  for (const [name, words] of [
    ['reset', []],
    ['restore', ['one.gz']],
  ] as const) {
    expect(await run(name, [...words])).toMatchObject({ code: 1, errors: expect.stringContaining('--yes') });
  }
  expect(await notes()).toContain('kept');
  expect(await run('reset', ['--yes'])).toMatchObject({ code: 0 });
  expect(await notes()).toBeUndefined();
});

test('db:reset of a database of DATABASE_URL needs --yes, and does not need a superuser', async () => {
  const database = await givenDatabase();
  try {
    const there = { DATABASE_URL: database.owner.url };
    expect(await run('reset', [], there)).toMatchObject({ code: 1, errors: expect.stringContaining('--yes') });
    expect(await run('reset', ['--yes'], there)).toMatchObject({ code: 0 });
  } finally {
    await database.drop();
  }
});

test('db:reset and db:restore refuse while a server runs', async () => {
  const server = givenProcess({ DATA_DIR: data.path });
  await server.ready;
  try {
    for (const [name, words] of [
      ['reset', ['--yes']],
      ['restore', ['one.gz', '--yes']],
    ] as const) {
      expect(await run(name, [...words])).toMatchObject({ code: 1, errors: expect.stringContaining('stop it first') });
    }
  } finally {
    server.kill('SIGTERM');
    await server.ended;
  }
});

test('a missing file is one clear line', async () => {
  const database = await emptyDatabase();
  try {
    const { code, errors } = await run('restore', ['none.gz', '--yes'], { DATABASE_URL: database.owner.url });
    expect(code).toBe(1);
    expect(errors).toMatch(/^Cannot read .*none\.gz \(ENOENT\).*\n$/);
  } finally {
    await database.drop();
  }
});
