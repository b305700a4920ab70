import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { repository } from '@tradewind/api/configuration.ts';
import '@tradewind/domain/index.ts';
import { allCommands } from '@tradewind/domain/kernel/command.ts';
import { refusalCatalogue } from '@tradewind/domain/kernel/refusal.ts';
import { allSettings } from '@tradewind/domain/policy/setting.ts';

/** One requirement: what in the code answers for it, and which tests name that. */
export interface Answered {
  readonly id: string;
  readonly commands: readonly string[];
  readonly refusals: readonly string[];
  readonly settings: readonly string[];
  /** Files whose docblocks cite it. */
  readonly code: readonly string[];
  readonly tests: readonly string[];
}

/** 需求编号 — the ids a text names; `CON-01…04` names four. */
export function idsIn(text: string): string[] {
  const ids: string[] = [];
  for (const [, stage, from, , to] of text.matchAll(/\b([A-Z]{2,5})-(\d{2})(?:\s*…\s*(?:([A-Z]{2,5})-)?(\d{2}))?/g)) {
    for (let number = Number(from); number <= Number(to ?? from); number++)
      ids.push(`${stage}-${String(number).padStart(2, '0')}`);
  }
  return ids;
}

function files(folder: string, ending: RegExp): string[] {
  return readdirSync(join(repository, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (['node_modules', 'dist', 'generated', 'migrations'].includes(name)) return [];
    if (statSync(join(repository, path)).isDirectory()) return files(path, ending);
    return ending.test(name) ? [path] : [];
  });
}

const stages = new Set(
  'MKT PLAN CUST VIS INQ TECH PRICE CON ADV ORD PROD PUR QC WH SHIP LOG INV SIGN AR SVC AFS COMM ARC KPI ROLE RISK'.split(
    ' ',
  ),
);

/** 需求清单 — every requirement the code cites, with the commands, refusals and settings that answer for it and the tests that name one of them. */
export function requirementList(): Answered[] {
  const found = new Map<
    string,
    { commands: Set<string>; refusals: Set<string>; settings: Set<string>; code: Set<string> }
  >();
  const note = (text: string, kind: 'commands' | 'refusals' | 'settings' | 'code', name: string) => {
    for (const id of idsIn(text)) {
      if (!stages.has(id.split('-')[0]!)) continue;
      if (!found.has(id))
        found.set(id, { commands: new Set(), refusals: new Set(), settings: new Set(), code: new Set() });
      found.get(id)![kind].add(name);
    }
  };
  for (const { name, source } of allCommands()) note(source, 'commands', name);
  for (const [code, { requirement }] of refusalCatalogue()) note(requirement, 'refusals', code);
  for (const { key, requirement } of allSettings()) note(requirement, 'settings', key);
  for (const path of ['packages/domain/src', 'packages/schema/src', 'apps/api/src', 'apps/admin/src'].flatMap(
    (folder) => files(folder, /\.tsx?$/),
  )) {
    for (const [block] of readFileSync(join(repository, path), 'utf8').matchAll(/\/\*\*[\s\S]*?\*\//g))
      note(block, 'code', path);
  }
  const tests = files('tests', /\.test\.ts$/).map((path) => {
    const text = readFileSync(join(repository, path), 'utf8');
    return { path: relative('tests', path), words: new Set(text.match(/[\w.]+/g)), ids: new Set(idsIn(text)) };
  });
  const order = [...stages];
  return [...found]
    .map(([id, { commands, refusals, settings, code }]) => {
      const named = [...commands, ...refusals, ...settings];
      const modules = [...code].map((path) =>
        path.replace(/^packages\/(domain|schema)\/src\//, '').replace(/\.tsx?$/, ''),
      );
      return {
        id,
        commands: [...commands].sort(),
        refusals: [...refusals].sort(),
        settings: [...settings].sort(),
        code: [...code].sort(),
        tests: tests
          .filter(
            ({ words, ids, path }) =>
              ids.has(id) || named.some((each) => words.has(each)) || modules.some((each) => imports(path, each)),
          )
          .map(({ path }) => path)
          .sort(),
      };
    })
    .sort((one, other) => {
      const [a, b] = [one.id.split('-'), other.id.split('-')];
      return order.indexOf(a[0]!) - order.indexOf(b[0]!) || Number(a[1]) - Number(b[1]);
    });
}

const imported = new Map<string, string>();
function imports(test: string, module: string): boolean {
  if (!imported.has(test)) imported.set(test, readFileSync(join(repository, 'tests', test), 'utf8'));
  return imported.get(test)!.includes(`/${module}.ts'`);
}

/** Where the list lies. */
export const requirementListPath = join(repository, 'docs/requirements.md');

/** 需求清单页 — the list as a page. */
export function requirementPage(): string {
  const ticks = (names: readonly string[]) => names.map((each) => `\`${each}\``).join(' ') || '—';
  const rows = requirementList().map(({ id, commands, refusals, settings, code, tests }) => {
    const where = commands.length + refusals.length + settings.length > 0 ? [] : code;
    return `| ${id} | ${ticks(commands)} | ${ticks([...refusals, ...settings, ...where.map((path) => path.replace(/^packages\//, ''))])} | ${tests.slice(0, 6).join('<br>') || '—'}${tests.length > 6 ? `<br>+${tests.length - 6}` : ''} |`;
  });
  return `${[
    '# 需求清单 Requirements',
    '',
    'Generated (`npm run generate`): each requirement the code cites, the commands that carry it out, what guards it (refusals, settings, or where neither exists the files), and the tests that name one of them. 由代码生成。',
    '',
    '| 编号 Id | 命令 Commands | 守卫与设置 Guards, settings | 测试 Tests |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n')}\n`;
}
