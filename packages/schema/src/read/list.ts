import { Forbidden } from '@tradewind/domain/kernel/errors.ts';
import type { RawBuilder } from 'kysely';
import { filter, rowsOf, search } from './filter.ts';
import { invalid } from './invalid.ts';
import type { Model } from './model.ts';
import { exported, printRecord, type Reading, scope } from './object.ts';
import { behind, cursorText, order } from './order.ts';
import { pageSize } from './page-size.ts';
import { concat, type Printed } from './print.ts';
import { type Arguments, below, type Selected } from './selection.ts';
import { glue } from './statement.ts';

/**
 * 列表页 — a page of records as JSON text: the page is taken first (filter, visibility, order, limit), what hangs on its rows is joined after,
 * the exact count runs only when somebody asks for it.
 */
export function list(reading: Reading, model: Model, given: Arguments, selected: Selected): RawBuilder<unknown> {
  if (!reading.caller.grants.has(model.definition.readPermission)) throw new Forbidden(model.definition.readPermission);
  const { first, offset } = pageSize(given, 25);
  if (given['after'] !== null && given['after'] !== undefined && offset > 0)
    throw invalid('offset', { zh: '不能与 after 同时使用', en: 'cannot go together with after' });
  const inner = reading.alias();
  const wishes = [filter(reading, model, inner, given['where']), search(model, inner, given['search'])];
  const sorted = order(reading, model, inner, given['orderBy']);
  const after = behind(sorted, given['after']);

  const rows = scope(model, reading.alias());
  const { alias } = rows;
  let nodes = false;
  let looksAhead = false;
  let endCursor = false;
  // Alone, the rows arrive as the page ordered them; a join may mix them.
  const numbered = () => looksAhead || rows.joins.length > 0;
  const pending: { readonly key: string; readonly print: () => Printed[] }[] = [];
  for (const field of below(reading.operation, `${model.name}Page`, selected)) {
    switch (field.name) {
      case 'nodes': {
        nodes = true;
        const text = concat(printRecord(reading, rows, below(reading.operation, model.name, field)));
        pending.push({
          key: field.key,
          print: () => [
            { json: '[' },
            {
              expression: glue(
                'coalesce(string_agg(',
                text,
                numbered()
                  ? `, ',' order by ${alias}.rn)${looksAhead ? ` filter (where ${alias}.rn <= ${first})` : ''}, '')`
                  : `, ','), '')`,
              ),
            },
            { json: ']' },
          ],
        });
        break;
      }
      case 'totalCount': {
        const count = reading.alias();
        const counted = rowsOf(reading, model, count, [
          filter(reading, model, count, given['where']),
          search(model, count, given['search']),
        ]);
        pending.push({
          key: field.key,
          print: () => [{ expression: glue(`(select count(*) from ${model.table} ${count}`, counted.where, ')') }],
        });
        break;
      }
      case 'pageInfo': {
        const asked = below(reading.operation, 'PageInfo', field);
        looksAhead = true;
        if (asked.some(({ name }) => name === 'endCursor')) endCursor = true;
        pending.push({ key: field.key, print: () => pageInfo(asked) });
        break;
      }
      default:
        pending.push({ key: field.key, print: () => [{ json: `"${model.name}Page"` }] });
    }
  }
  const pageInfo = (asked: readonly Selected[]): Printed[] => {
    const printed: Printed[] = [{ json: '{' }];
    asked.forEach(({ key, name }, index) => {
      printed.push({ json: `${index === 0 ? '' : ','}"${key}":` });
      if (name === 'hasNextPage') printed.push({ expression: `(count(*) > ${first})::text` });
      else if (name === 'endCursor')
        printed.push({
          expression: `coalesce('"' || max(case when ${alias}.rn = least(${alias}.n, ${first}) then ${cursorText(sorted, (index) => `${alias}.k${index}`)} end) || '"', 'null')`,
        });
      else printed.push({ json: '"PageInfo"' });
    });
    printed.push({ json: '}' });
    return printed;
  };

  const printed: Printed[] = [];
  pending.forEach(({ key, print }, index) => {
    printed.push({ json: `${index === 0 ? '{' : ','}"${key}":` }, ...print());
  });
  printed.push({ json: '}' });
  if (!nodes && !looksAhead) return glue('select ', concat(printed));

  const { where } = rowsOf(reading, model, inner, [...wishes, after]);
  const keys = endCursor ? sorted.keys.map(({ x }, index) => `, ${x} as k${index}`).join('') : '';
  return glue(
    'select ',
    concat(printed),
    numbered()
      ? ` from (select p.*, row_number() over () as rn${endCursor ? ', count(*) over () as n' : ''} from (`
      : ' from (',
    `select ${exported(rows, inner)}${keys} from ${model.table} ${inner}`,
    ...sorted.joins,
    where,
    ` order by ${sorted.by} limit ${looksAhead ? first + 1 : first}${offset > 0 ? ` offset ${offset}` : ''}${numbered() ? ') p' : ''}) ${alias}`,
    ...rows.joins,
  );
}
