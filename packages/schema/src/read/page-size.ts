import { invalid } from './invalid.ts';
import type { Arguments } from './selection.ts';

const mostRows = 1000;
const deepest = 100_000;

/** 分页大小 — `first` from 1 to 1000, `offset` from 0 to 100,000. */
export function pageSize(
  given: Arguments,
  standard: number,
  path = '',
  most = mostRows,
): { readonly first: number; readonly offset: number } {
  const first = (given['first'] as number | null | undefined) ?? standard;
  const offset = (given['offset'] as number | null | undefined) ?? 0;
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  if (!Number.isInteger(first) || first < 1 || first > most)
    throw invalid(at('first'), { zh: `须在 1 到 ${most} 之间`, en: `must be from 1 to ${most}` });
  if (!Number.isInteger(offset) || offset < 0 || offset > deepest)
    throw invalid(at('offset'), { zh: `须在 0 到 ${deepest} 之间`, en: `must be from 0 to ${deepest}` });
  return { first, offset };
}
