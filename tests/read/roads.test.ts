import { type EntityProperty, ReferenceKind } from '@mikro-orm/core';
import { allRecords } from '@tradewind/domain/kernel/record.ts';
import { metaOf } from '@tradewind/domain/kernel/meta-of.ts';
import { type Model, modelsOf } from '@tradewind/schema/read/model.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { givenTrade, type Trade } from './trade.ts';

/** Rows of every record, of no sense but of every kind of value: empty, odd, extreme. */
const rowsEach = 4;
const rowId = (table: number, row: number) =>
  `00000000-0000-7000-8${String(table).padStart(3, '0')}-${String(row).padStart(12, '0')}`;

let trade: Trade;
beforeAll(async () => {
  trade = await givenTrade();
  const client = new pg.Client({ connectionString: trade.database.superuserUrl });
  // The file's database goes when it fails half-way; what failed is what shall be told.
  client.on('error', () => undefined);
  await client.connect();
  await client.query(`set session_replication_role = replica`);
  const checks = await client.query(
    `select conrelid::regclass::text as "table", conname from pg_constraint where contype in ('c', 'u') and connamespace = 'public'::regnamespace and conname not like '%\\_check'`,
  );
  for (const { table, conname } of checks.rows) await client.query(`alter table ${table} drop constraint "${conname}"`);
  const metadata = trade.context('gina').orm.getMetadata();
  const tables = new Map(allRecords().map((definition, index) => [definition.name, index]));
  for (const definition of allRecords()) {
    const meta = metaOf(metadata, definition.entity);
    if (meta.tableName === 'history_entry') continue;
    const indexes = await client.query(
      `select indexname from pg_indexes where tablename = $1 and indexdef like 'CREATE UNIQUE%' and indexname not like '%_pkey'`,
      [meta.tableName],
    );
    for (const { indexname } of indexes.rows) await client.query(`drop index if exists "${indexname}"`);
    for (let row = 1; row <= rowsEach; row++) {
      const columns: string[] = [];
      const values: unknown[] = [];
      for (const property of Object.values(meta.properties) as EntityProperty[]) {
        if (
          property.generated ||
          property.persist === false ||
          !property.fieldNames?.[0] ||
          property.kind === ReferenceKind.ONE_TO_MANY ||
          (property.kind === ReferenceKind.ONE_TO_ONE && !property.owner)
        )
          continue;
        columns.push(`"${property.fieldNames[0]}"`);
        values.push(
          property.nullable && row === 1
            ? null
            : property.name === 'id'
              ? rowId(tables.get(definition.name)!, row)
              : valueFor(property, row, tables),
        );
      }
      await client.query(
        `insert into "${meta.tableName}" (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
        values,
      );
    }
  }
  await client.end();
  await trade.text(trade.context('gina'), '{ users { totalCount } }');
});
afterAll(() => trade?.close());

const texts = ['', 'a"b\\c/\n\t\r\b\f', '\u0001\u001f\u007f\u2028 中文 𠮷 👩‍👩‍👧 é', '</script>'];

function valueFor(property: EntityProperty, row: number, tables: ReadonlyMap<string, number>): unknown {
  if (property.kind !== ReferenceKind.SCALAR)
    return rowId(tables.get(property.targetMeta!.class.name) ?? 999, 1 + (row % rowsEach));
  const column = property.columnTypes[0]!;
  if (property.items)
    return property.array ? property.items.slice(0, row - 1) : property.items[row % property.items.length];
  if (column === 'uuid') return rowId(998, row);
  if (column === 'uuid[]') return [rowId(998, row), rowId(998, row + 1)].slice(0, row - 1);
  if (column === 'text[]') return texts.slice(0, row - 1);
  if (column === 'boolean') return row % 2 === 0;
  if (column === 'date') return ['0001-01-01', '2026-02-28', '9999-12-31', '1900-02-28'][row - 1];
  if (column.startsWith('timestamptz'))
    return [
      '2026-01-01T00:00:00Z',
      '1999-12-31T23:59:59.999999+08:00',
      '2026-06-30T12:00:00.1Z',
      '2026-06-30T12:00:00.0005Z',
    ][row - 1];
  if (column.startsWith('int') || column === 'smallint')
    return [0, 1, -7, 2147483647][row - 1]! % (column === 'smallint' ? 32767 : 2147483648);
  if (column === 'bigint') return [0, 1, -7, 2147483647][row - 1];
  if (column.startsWith('numeric')) return ['0', '-1.5', '123.4567', '99999.0001'][row - 1];
  if (column === 'jsonb') return JSON.stringify([{ 'a"b': [1, 2.5, null, true], z: texts[2] }, [], 'x', 7][row - 1]);
  return texts[row - 1]!.slice(0, property.length ?? 100);
}

/** Everything a record has, once under its own name and once under another, its relations with everything of their own. */
function everything(model: Model, depth: number): string {
  const scalars = [...model.columns.keys()].map((name) => (depth === 2 ? `${name} also_${name}: ${name}` : name));
  const computed = [...model.computed].filter(([, field]) => 'sql' in field).map(([name]) => name);
  const related =
    depth === 0
      ? []
      : [...model.toOne.values(), ...model.toMany.values()].map(
          ({ name, target }) => `${name} ${everything(target, depth - 1)}`,
        );
  return `{ __typename ${[...scalars, ...computed, ...related].join(' ')} }`;
}

const hasJson = (model: Model, depth: number): boolean =>
  [...model.columns.values()].some(({ kind }) => kind === 'json') ||
  [...model.computed.values()].some(({ type }) => type === 'json') ||
  (depth > 0 && [...model.toOne.values(), ...model.toMany.values()].some(({ target }) => hasJson(target, depth - 1)));

test.each(allRecords().map((definition) => definition.name))(
  '%s reads the same as text and as objects',
  async (name) => {
    const context = trade.context('gina', ['ADMIN', 'GM', 'FINANCE', 'SALES_DIRECTOR']);
    const model = modelsOf(context.orm.getMetadata()).byName.get(name)!;
    if (!context.caller!.grants.has(model.definition.readPermission)) return;
    const { plural } = model.definition;
    const source = `{ page: ${plural}(first: 3, orderBy: [{ id: ASC }]) { nodes ${everything(model, 2)} totalCount pageInfo { hasNextPage endCursor __typename } __typename } ${plural} { totalCount } }`;
    const before = trade.statements.length;
    const text = await trade.text(context, source);
    expect(trade.statements.length - before).toBe(1);
    const { data, errors } = await trade.objects(context, source);
    expect(errors).toBeUndefined();
    // Byte for byte, but for JSON columns: they are spaced as the database stores them.
    if (hasJson(model, 2)) expect(JSON.stringify(JSON.parse(text!))).toBe(JSON.stringify(data));
    else expect(text).toBe(JSON.stringify(data));
    expect(trade.statements.length - before).toBe(3);
  },
);
