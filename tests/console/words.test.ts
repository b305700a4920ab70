import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { repository } from '@tradewind/api/configuration.ts';
import english from 'ra-language-english';
import { describe, expect, test } from 'vitest';
import { en } from '../../apps/admin/src/i18n/en.ts';
import { reactAdminChinese } from '../../apps/admin/src/i18n/react-admin-zh.ts';
import { zh } from '../../apps/admin/src/i18n/zh.ts';

type Words = { [key: string]: string | Words };
const keys = (words: Words, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [path + key] : keys(value, `${path}${key}.`),
  );

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (name === 'generated' || name === 'i18n') return [];
    return statSync(path).isDirectory() ? files(path) : /\.tsx?$/.test(name) ? [readFileSync(path, 'utf8')] : [];
  });
const source = files(join(repository, 'apps/admin/src')).join('\n');

describe('the words of the console', () => {
  test('are the same keys in Chinese and English', () => {
    expect(keys(zh as unknown as Words).sort()).toEqual(keys(en as unknown as Words).sort());
  });

  test('every text of the library is said in Chinese', () => {
    expect(keys(reactAdminChinese as unknown as Words).sort()).toEqual(keys(english as unknown as Words).sort());
  });

  test('none is empty, and places to fill are the same in both languages', () => {
    const at = (words: Words, path: string) =>
      path.split('.').reduce<unknown>((inner, part) => (inner as Words)[part], words) as string;
    const places = (text: string) => [...new Set([...text.matchAll(/%\{(\w+)\}/g)].map((match) => match[1]))].sort();
    const wrong = keys(en as unknown as Words).filter((key) => {
      const said = [at(zh as unknown as Words, key), at(en as unknown as Words, key)] as const;
      return said.some((text) => text.trim() === '') || places(said[0]).join() !== places(said[1]).join();
    });
    expect(wrong).toEqual([]);
  });

  test('every one that is asked for exists', () => {
    const known = new Set(keys(en as unknown as Words));
    const asked = [...source.matchAll(/['"]tw\.([\w.]+)['"]/g)].map((match) => match[1] ?? '');
    expect(asked.length).toBeGreaterThan(80);
    expect([...new Set(asked)].filter((key) => !known.has(key))).toEqual([]);
  });

  test('every one that exists is asked for', () => {
    const built = [...source.matchAll(/`tw\.([\w.]*)\$\{/g)].map((match) => match[1] ?? '');
    const unused = keys(en as unknown as Words).filter(
      (key) => !source.includes(`tw.${key}'`) && !built.some((start) => key.startsWith(start)),
    );
    expect(unused).toEqual([]);
  });
});
