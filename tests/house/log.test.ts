// Threats and faults: B11.
import { createLog } from '@tradewind/api/log.ts';
import pg from 'pg';
import { expect, inject, test } from 'vitest';

const logged = (write: (log: ReturnType<typeof createLog>) => void) => {
  const lines: string[] = [];
  write(createLog('trace', { write: (line: string) => void lines.push(line) }));
  return lines;
};

const canary = 'Canary-7f3a';

test.each([
  ['at the top', { password: canary }],
  ['in variables', { variables: { input: { newPassword: canary } } }],
  ['in headers', { req: { headers: { authorization: `Bearer ${canary}`, cookie: canary, 'x-api-key': canary } } }],
  ['deep down', { a: { b: { c: { token: canary } } } }],
])('a secret %s is not written', (_where, value) => {
  const [line = ''] = logged((log) => log.info(value, 'something'));
  expect(line).toContain('[secret]');
  expect(line).not.toContain(canary);
});

test('an error that quotes an address with a password or a bearer token loses them', () => {
  const error = new Error(`connect postgres://owner:${canary}@host/db with Bearer ${canary}`);
  const [line = ''] = logged((log) => log.error({ err: error }, 'failed'));
  expect(line).toContain('postgres://***@host/db');
  expect(line).not.toContain(canary);
});

test('an error of the database is written without the values it quotes', async () => {
  const client = new pg.Client({ connectionString: inject('cluster').superuserUrl });
  await client.connect();
  try {
    await client.query('create temp table person (email text primary key)');
    const insert = () => client.query('insert into person values ($1)', [`${canary}@demo.example`]);
    await insert();
    const error = await insert().catch((reason: unknown) => new Error(`wrapped ${canary}`, { cause: reason }));
    const [line = ''] = logged((log) => log.error({ err: error }, 'failed'));
    expect(JSON.parse(line)).toMatchObject({ err: { code: '23505', constraint: 'person_pkey', table: 'person' } });
    expect(line).not.toContain(canary);
  } finally {
    await client.end();
  }
});

test('no text can start a line of its own or speak to the terminal', () => {
  const forged = 'x\r\n{"level":"fatal","msg":"forged"}\n\u001b[2J';
  const lines = logged((log) => log.child({ operation: forged }).info({ text: forged }, forged));
  expect(lines).toHaveLength(1);
  const [line = ''] = lines;
  for (const control of ['\r', '\n', '\u001b']) expect(line.trimEnd()).not.toContain(control);
  expect(JSON.parse(line)).toMatchObject({ level: 'info', text: forged });
});
