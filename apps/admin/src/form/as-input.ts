import { type Field, inputOf, type Row } from '../api/record.ts';

/** 录入值 — a field of a record as its input takes it: a relation is its id, a line what its input knows. */
export function asInput(record: Row, key: string, field: Field): unknown {
  const value =
    record[key] ?? (/Id$/.test(key) ? (record[key.replace(/Id$/, '')] as Row | null | undefined)?.id : undefined);
  if (field.kind === 'inputs' && Array.isArray(value))
    return value.map((line) => onlyInput(line as Row, field.of ?? ''));
  return value === undefined || value === '' ? null : value;
}

/** A line as its input takes it: what was read besides stays behind. */
export const onlyInput = (line: Row, input: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(inputOf(input)).flatMap((each) => {
      const value =
        line[each] ?? (/Id$/.test(each) ? (line[each.replace(/Id$/, '')] as Row | null | undefined)?.id : undefined);
      return value === undefined || value === null || value === '' ? [] : [[each, value]];
    }),
  );

/** 表单起始值 — a record as its form begins with it: what a relation or a line leads to stays at hand beside its id. */
export function beginning(record: Row, fields: readonly (readonly [string, Field])[]): Record<string, unknown> {
  const begun: Record<string, unknown> = { ...record };
  for (const [key, field] of fields) {
    const lines = record[key];
    if (field.kind === 'inputs' && Array.isArray(lines))
      begun[key] = lines.map((line: Row) => ({ ...line, ...onlyInput(line, field.of ?? '') }));
    else if (/Id$/.test(key) && !(key in record)) begun[key] = asInput(record, key, field);
  }
  return begun;
}

export const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
