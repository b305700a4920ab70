import type { FieldKind } from '@tradewind/domain/kernel/fields.ts';
import type { RawBuilder } from 'kysely';
import { glue, literal, type Piece } from './statement.ts';

/** One argument of concat: a JSON text of ours (`json`), or an expression. */
export type Printed = { readonly json: string } | { readonly expression: Piece };

const quoted = (expression: string, nullable: boolean): Printed[] =>
  nullable
    ? [{ expression: `coalesce('"' || ${expression} || '"', 'null')` }]
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
      return bare(`to_json(${x})`, nullable);
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

/** PostgreSQL calls a function with at most a hundred arguments. */
const most = 90;

/** 拼文 — one text out of many pieces; texts of ours that meet become one. */
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
      merged.push(each.expression);
    }
  }
  flush();
  return call(merged);
}

function call(pieces: readonly Piece[]): RawBuilder<unknown> {
  if (pieces.length > most) {
    const groups: Piece[] = [];
    for (let start = 0; start < pieces.length; start += most) groups.push(call(pieces.slice(start, start + most)));
    return call(groups);
  }
  if (pieces.length === 0) return glue("''");
  const all: Piece[] = ['concat('];
  pieces.forEach((piece, index) => {
    if (index > 0) all.push(', ');
    all.push(piece);
  });
  all.push(')');
  return glue(...all);
}
