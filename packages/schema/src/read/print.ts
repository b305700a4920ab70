import type { FieldKind } from '@tradewind/domain/kernel/fields.ts';
import type { RawBuilder } from 'kysely';
import { glue, literal, type Piece } from './statement.ts';

/** One argument of concat: a JSON text of ours (`json`), or an expression. */
export type Printed = { readonly json: string } | { readonly expression: Piece };

const quoted = (expression: string, nullable: boolean): Printed[] =>
  nullable
    ? [{ expression: `coalesce('"' || (${expression})::text || '"', 'null')` }]
    : [{ json: '"' }, { expression }, { json: '"' }];
const bare = (expression: string, nullable: boolean): Printed[] => [
  { expression: nullable ? `coalesce(${expression}, 'null')` : expression },
];

const instant = (x: string) => `to_char(${x} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const withCents = (x: string) => `round(${x}, greatest(2, min_scale(${x})))`;

/** 打印值 — how a value of a kind stands in the response, written by PostgreSQL itself. */
export function printValue(kind: FieldKind, x: string, nullable: boolean): Printed[] {
  switch (kind) {
    case 'id':
    case 'enum':
      return quoted(x, nullable);
    case 'text':
    case 'textList':
    case 'date':
      return bare(`to_json(${x})::text`, nullable);
    case 'amount':
    case 'unitPrice':
      return quoted(withCents(x), nullable);
    case 'quantity':
    case 'percent':
    case 'rate':
      return quoted(`trim_scale(${x})`, nullable);
    case 'int':
    case 'boolean':
    case 'json':
      return bare(`${x}::text`, nullable);
    case 'instant':
      return quoted(instant(x), nullable);
  }
}

/**
 * 拼文 — one text out of many pieces; texts of ours that meet become one. Joined by `||` in halves of halves: a call of concat() costs half as much again, and
 * a chain would copy what it has at every piece.
 */
export function concat(printed: readonly Printed[]): RawBuilder<unknown> {
  const merged: Piece[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') merged.push(literal(text));
    text = '';
  };
  for (const each of printed) {
    if ('json' in each) text += each.json;
    else {
      flush();
      merged.push(glue('(', each.expression, ')::text'));
    }
  }
  flush();
  if (merged.length < 2) return glue('(', merged[0] ?? "''", ')::text');
  const pieces: Piece[] = [];
  halve(merged, 0, merged.length, pieces);
  return glue(...pieces);
}

function halve(all: readonly Piece[], from: number, to: number, into: Piece[]): void {
  if (to - from === 1) {
    into.push(all[from]!);
    return;
  }
  const middle = (from + to) >> 1;
  into.push('(');
  halve(all, from, middle, into);
  into.push(' || ');
  halve(all, middle, to, into);
  into.push(')');
}
