import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { foundations, stages } from '@tradewind/domain/process.ts';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

function sources(folder: string): string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'node_modules' || name === 'dist' || name === 'generated') return [];
    if (statSync(join(root, path)).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

/** Every module a file imports, as it is written. */
const importsOf = (path: string): string[] =>
  [
    ...readFileSync(join(root, path), 'utf8').matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
    ),
  ].map((match) => (match[1] ?? match[2] ?? match[3])!);

const order = Object.keys(stages);
const domain = 'packages/domain/src/';

describe('which way things point', () => {
  const files = {
    domain: sources(domain),
    schema: sources('packages/schema/src'),
    api: sources('apps/api/src'),
    admin: sources('apps/admin/src'),
  };

  test('the walls stand around something', () => {
    expect(files.domain.length).toBeGreaterThan(100);
    expect(files.schema.length).toBeGreaterThan(20);
    expect(files.api.length).toBeGreaterThan(30);
  });

  test('domain knows no GraphQL, HTTP or React', () => {
    const strangers = files.domain.flatMap((file) =>
      importsOf(file)
        .filter((each) => /^(graphql|type-graphql|@apollo|express|react|@tradewind)|^node:http/.test(each))
        .map((each) => `${file} → ${each}`),
    );
    expect(strangers).toEqual([]);
  });

  test('schema knows domain, and neither api nor console', () => {
    const strangers = files.schema.flatMap((file) =>
      importsOf(file)
        .filter((each) => /^(@tradewind\/(api|admin)|express|react|@apollo)/.test(each))
        .map((each) => `${file} → ${each}`),
    );
    expect(strangers).toEqual([]);
  });

  test('the console knows the schema only through its generated client', () => {
    const strangers = files.admin.flatMap((file) =>
      importsOf(file)
        .filter((each) => /^@tradewind\/|^type-graphql|^@mikro-orm/.test(each))
        .map((each) => `${file} → ${each}`),
    );
    expect(strangers).toEqual([]);
  });

  test('a stage imports only stages listed before it', () => {
    const wrong = files.domain.flatMap((file) => {
      const from = order.indexOf(relative(domain, file).split('/')[0]!);
      if (from < 0) return [];
      return importsOf(file)
        .filter((each) => each.startsWith('.'))
        .map((each) => relative(join(root, domain), resolve(root, dirname(file), each)).split('/')[0]!)
        .filter((stage) => order.indexOf(stage) > from)
        .map((stage) => `${file} → ${stage}`);
    });
    expect(wrong).toEqual([]);
  });

  test('every folder of the domain is a stage or one of the closed list', () => {
    const known = new Set([...order, ...Object.keys(foundations), 'migrations', 'import']);
    const folders = readdirSync(join(root, domain)).filter((name) => statSync(join(root, domain, name)).isDirectory());
    expect(folders.filter((name) => !known.has(name))).toEqual([]);
  });

  test('no folder collects what has no name', () => {
    const all = Object.values(files).flat();
    expect(
      all.filter((file) =>
        file.split('/').some((part) => /^(utils?|common|helpers?|shared|services?|types)(\.tsx?)?$/.test(part)),
      ),
    ).toEqual([]);
  });

  test('a number series belongs to one stage: its documents alone are counted by it', () => {
    const stages = new Map<string, Set<string>>();
    for (const file of files.domain)
      for (const [, series] of readFileSync(join(root, file), 'utf8').matchAll(/nextNumber\(work, '([A-Z]+)'\)/g))
        stages.set(series!, (stages.get(series!) ?? new Set()).add(file.split('/')[3]!));
    expect(stages.size).toBeGreaterThan(20);
    expect([...stages].filter(([, found]) => found.size > 1).map(([series]) => series)).toEqual([]);
  });

  test('no value is put into SQL by a template: raw() and unsafe() appear nowhere', () => {
    const all = [...files.domain, ...files.schema, ...files.api];
    const wrong = all.filter((file) => /\bsql\.(raw|lit)\(|\.raw\(`/.test(readFileSync(join(root, file), 'utf8')));
    expect(wrong).toEqual([]);
  });
});
