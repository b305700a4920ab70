import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { repository } from '@tradewind/api/configuration.ts';
import { buildSchema, type DocumentNode, Kind, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';

const admin = join(repository, 'apps/admin');
const schema = buildSchema(readFileSync(join(repository, 'packages/schema/schema.graphql'), 'utf8'));
const documents = globSync('src/*/*.graphql', { cwd: admin }).map((path) => ({
  path,
  document: parse(readFileSync(join(admin, path), 'utf8')),
}));
const whole: DocumentNode = {
  kind: Kind.DOCUMENT,
  definitions: documents.flatMap(({ document }) => document.definitions),
};

/** Mutations that are no command of a record; each has, or will have, a screen of its own. */
const apart =
  /^(createApiKey|changePassword|setPassword|startImport|checkImport|applyImport|createImportRun|\w*Import\w*)$/;

describe('the generated client', () => {
  test('asks only for what the schema has', () => {
    expect(documents.length).toBeGreaterThan(25);
    expect(validate(schema, whole).map((each) => each.message)).toEqual([]);
  });

  test('has a typed hook for every command, create, update and delete of the API', () => {
    const asked = new Set(
      whole.definitions.flatMap((each) =>
        each.kind === Kind.OPERATION_DEFINITION
          ? each.selectionSet.selections.flatMap((field) => (field.kind === Kind.FIELD ? [field.name.value] : []))
          : [],
      ),
    );
    const missing = Object.keys(schema.getMutationType()?.getFields() ?? {}).filter(
      (name) => !asked.has(name) && !apart.test(name),
    );
    expect(missing, 'run `npm run generate -w @tradewind/admin`').toEqual([]);
  });

  test('shows the commands of every record that has some', () => {
    const without = documents.flatMap(({ path, document }) =>
      document.definitions.flatMap((each) => {
        const type =
          each.kind === Kind.OPERATION_DEFINITION ? /^(\w+)Page$/.exec(each.name?.value ?? '')?.[1] : undefined;
        const fields = type ? (schema.getType(type) as { getFields?(): object } | undefined)?.getFields?.() : undefined;
        return fields && 'commands' in fields && !readFileSync(join(admin, path), 'utf8').includes('...CommandParts')
          ? [path]
          : [];
      }),
    );
    expect(without).toEqual([]);
  });

  test('stands on one copy of the query library, or nothing would be found in its cache', () => {
    const require = createRequire(join(admin, 'package.json'));
    const own = require.resolve('@tanstack/react-query');
    const library = createRequire(require.resolve('ra-core')).resolve('@tanstack/react-query');
    expect(library).toBe(own);
  });
});

describe('the built console', () => {
  const dist = join(admin, 'dist');
  const page = readFileSync(join(dist, 'index.html'), 'utf8');

  test('has nothing inline and nothing from elsewhere, so that the content security policy can be strict', () => {
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>/);
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
  });

  test('loads less than 350 kB of compressed script before the first page runs', () => {
    const chunk = (name: string) => readFileSync(join(dist, name), 'utf8');
    /** What a chunk needs before it runs; what it asks for later is another matter. */
    const needs = (text: string, from: string) =>
      [...text.matchAll(/(?:import|from)\s*"(\.?\.?\/[\w./-]+\.js)"/g)].map((match) =>
        join(from, '..', match[1] ?? ''),
      );
    const entry = /src="\/(assets\/[\w.-]+\.js)"/.exec(page)?.[1] ?? '';
    const app =
      /"?(assets\/App-[\w-]+\.js)"?/.exec(chunk(entry))?.[1] ??
      `assets/${/\.\/(App-[\w-]+\.js)/.exec(chunk(entry))?.[1]}`;
    const loaded = new Set<string>();
    const load = (name: string): void => {
      if (loaded.has(name)) return;
      loaded.add(name);
      for (const each of needs(chunk(name), name)) load(each);
    };
    load(entry);
    load(app);
    const size = [...loaded].reduce((sum, name) => sum + gzipSync(chunk(name)).length, 0);
    expect(loaded.size).toBeGreaterThan(4);
    expect(size).toBeGreaterThan(150_000);
    expect(size).toBeLessThan(350_000);
  });
});
