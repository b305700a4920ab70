import { readFileSync } from 'node:fs';
import { configurationTable } from '@tradewind/api/print-configuration.ts';
import { allCommands } from '@tradewind/domain/kernel/command.ts';
import { metaOf } from '@tradewind/domain/kernel/meta-of.ts';
import { refusalCatalogue } from '@tradewind/domain/kernel/refusal.ts';
import { allRecords } from '@tradewind/domain/kernel/record.ts';
import { handbookPath, processHandbook } from '@tradewind/domain/print-process.ts';
import { permissionTable } from '@tradewind/domain/access/permissions.ts';
import { openDatabase } from '@tradewind/domain/kernel/database.ts';
import { stages } from '@tradewind/domain/process.ts';
import { buildTradewindSchema } from '@tradewind/schema/build-schema.ts';
import { printSdl } from '@tradewind/schema/print-sdl.ts';
import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { requirementList, requirementListPath, requirementPage } from './requirement-list.ts';
import { answers, threatListPath, threatPage } from './threat-list.ts';

test('the process handbook is what the commands say', () => {
  expect(readFileSync(handbookPath, 'utf8')).toBe(processHandbook());
});

test('the list of requirements is what code and tests say', () => {
  expect(readFileSync(requirementListPath, 'utf8')).toBe(requirementPage());
});

test('the list of threats is what the tests say, and none is without a test', () => {
  expect(readFileSync(threatListPath, 'utf8')).toBe(threatPage());
  expect([...answers()].filter(([, tests]) => tests.length === 0)).toEqual([]);
});

test('every requirement the code cites has a test that names it, its command, its refusal or its module', () => {
  expect(
    requirementList()
      .filter(({ tests }) => tests.length === 0)
      .map(({ id, code }) => `${id} ${code.join(' ')}`),
  ).toEqual([]);
});

test('every refusal can be reached: a test names it', () => {
  const named = new Set(
    requirementList()
      .flatMap(({ tests }) => tests)
      .map((path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'))
      .join('\n')
      .match(/[A-Z][A-Z_]+/g),
  );
  expect([...refusalCatalogue().keys()].filter((code) => !named.has(code))).toEqual([]);
});

test('every command and record asks for a permission that is in the table', () => {
  const asked = [
    ...allCommands().map((each) => each.permission),
    ...allRecords().flatMap((each) => [
      each.readPermission,
      ...Object.values(each.permissions ?? {}),
      ...Object.values(each.restricted ?? {}),
    ]),
  ];
  expect([...new Set(asked)].filter((name) => !permissionTable().has(name))).toEqual([]);
});

test('every permission of a stage is granted to somebody', () => {
  expect(
    [...permissionTable()].filter(([, { grant }]) => Object.keys(grant).length === 0).map(([name]) => name),
  ).toEqual([]);
});

test('every command cites a requirement and starts and ends in states its document has', () => {
  const metadata = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' }).getMetadata();
  const wrong = allCommands().flatMap((command) => {
    const states = metaOf(metadata, command.on).properties['status']?.items?.map(String) ?? [];
    const named = [...command.from, ...(command.to === undefined ? [] : [command.to].flat())];
    return [
      ...named.filter((state) => !states.includes(state)).map((state) => `${command.name}: ${state}`),
      ...(/[A-Z]+-\d+/.test(command.source) ? [] : [`${command.name}: no source`]),
    ];
  });
  expect(wrong).toEqual([]);
});

test('every stage has records', () => {
  expect(Object.keys(stages).filter((stage) => !allRecords().some((each) => each.stage === stage))).toEqual([]);
});

test('both READMEs list every setting as the configuration declares it', () => {
  for (const name of ['README.md', 'README.zh-CN.md'])
    expect(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')).toContain(configurationTable());
});

test('the SDL is what the records and commands say', async () => {
  const committed = readFileSync(new URL('../../packages/schema/schema.graphql', import.meta.url), 'utf8');
  expect(committed).toBe(printSdl(await buildTradewindSchema()));
});

test.each(['README.md', 'README.zh-CN.md'])('the requests of the tour in %s fit the schema', async (name) => {
  const text = readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');
  const asked = [...text.matchAll(/ask '(\{"query".+\})'/g)].map(
    ([, body]) => (JSON.parse(body!) as { query: string }).query,
  );
  expect(asked.length).toBeGreaterThan(5);
  const schema = await buildTradewindSchema();
  expect(asked.flatMap((query) => validate(schema, parse(query)).map(({ message }) => `${query}: ${message}`))).toEqual(
    [],
  );
});
