import { configurationSchema, readConfiguration, withoutSecrets } from '@tradewind/api/configuration.ts';
import { configurationTable } from '@tradewind/api/print-configuration.ts';
import { expect, test } from 'vitest';

test('an empty environment is a valid configuration', () => {
  expect(readConfiguration({})).toMatchObject({
    PORT: 4000,
    HOST: '127.0.0.1',
    SESSION_IDLE_MINUTES: 30,
    LIMIT_DEPTH: 10,
    JOBS: true,
  });
});

test('an empty variable counts as not set', () => {
  expect(readConfiguration({ PORT: '', DATABASE_URL: '' })).toMatchObject({ PORT: 4000, DATABASE_URL: undefined });
});

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['PORT', '40.5'],
  ['DATABASE_URL', 'mysql://host/name'],
  ['DATABASE_URL', 'not a url'],
  ['LOG_LEVEL', 'loud'],
  ['SESSION_IDLE_MINUTES', '0'],
  ['DB_POOL_SIZE', '-1'],
  ['JOBS', 'yes'],
  ['METRICS_TOKEN', 'short'],
  ['PUBLIC_ORIGIN', 'ftp://x'],
])('%s=%s is refused by name', (name, value) => {
  expect(() => readConfiguration({ [name]: value })).toThrow(new RegExp(`Wrong configuration: .*${name}`));
});

test('every wrong setting is told at once, in one line, without its value', () => {
  const wrong = { PORT: 'abc', METRICS_TOKEN: 'hush', DATABASE_URL: 'mysql://root:hush@host/name' };
  const message = (() => {
    try {
      readConfiguration(wrong);
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  })();
  for (const name of Object.keys(wrong)) expect(message).toContain(name);
  expect(message).not.toContain('hush');
  expect(message).not.toContain('\n');
});

test('the effective configuration can be logged without giving anything away', () => {
  const told = JSON.stringify(
    withoutSecrets(
      readConfiguration({
        DATABASE_URL: 'postgres://owner:Canary-1@db.example:5433/sales?sslkey=Canary-2',
        METRICS_TOKEN: 'Canary-3-and-more',
      }),
    ),
  );
  expect(told).toContain('db.example:5433/sales');
  expect(told).not.toContain('Canary');
  expect(told).not.toContain('owner');
});

test('the table of settings names and describes each of them', () => {
  const table = configurationTable();
  for (const [name, setting] of Object.entries(configurationSchema.shape)) {
    expect(setting.description, name).toBeTruthy();
    expect(table).toContain(`| \`${name}\` |`);
  }
});
