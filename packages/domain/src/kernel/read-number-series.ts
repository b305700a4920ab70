import type { EntityProperty, MetadataStorage } from '@mikro-orm/core';
import { sql } from 'kysely';
import { metaOf } from './meta-of.ts';
import type { FactWork } from './command.ts';
import { NumberSeries } from './number-series.ts';
import { allRecords } from './record.ts';

/** 编号所在 — a record and the field of it that carries numbers of a series. */
export interface Numbered {
  readonly record: string;
  readonly field: string;
}

interface Holder extends Numbered {
  readonly table: string;
  readonly column: string;
}

export interface SeriesState {
  readonly series: string;
  readonly period: string;
  readonly last: number;
  readonly lastNumber: string;
  readonly numbered: readonly Numbered[];
}

/** Every column a number of a series may stand in: `number` itself, and other numbers that are unique. */
const holders = (metadata: MetadataStorage): Holder[] =>
  allRecords().flatMap(({ entity, name: record }) => {
    const meta = metaOf(metadata, entity);
    return (Object.values(meta.properties) as EntityProperty[])
      .filter(({ name, unique }) => name === 'number' || (/Number$/.test(name) && unique))
      .map(({ name, fieldNames }) => ({ record, field: name, table: meta.tableName, column: fieldNames[0]! }));
  });

const given = '^[A-Z]+-[0-9]{4}-[0-9]{6,9}$';

/** 读取编号系列 — every series with its last number, and what the newest records say it numbers. Source: reliability D7. */
export async function readNumberSeries({ em }: Pick<FactWork, 'em'>): Promise<SeriesState[]> {
  const connection = em.getKysely();
  const kept = await em.find(NumberSeries, {}, { orderBy: { period: 'DESC', series: 'ASC' } });
  const { rows } = await sql<Numbered & { series: string }>`${sql.join(
    holders(em.getMetadata()).map(
      ({ record, field, table, column }) =>
        sql`(select distinct split_part(number, '-', 1) as series, ${record}::text as record, ${field}::text as field
          from (select ${sql.ref(column)} as number from ${sql.table(table)} where ${sql.ref(column)} ~ ${given} order by id desc limit 500) n)`,
    ),
    sql` union all `,
  )}`.execute(connection);
  return kept.map(({ series, period, last }) => ({
    series,
    period,
    last,
    lastNumber: `${series}-${period}-${String(last).padStart(6, '0')}`,
    numbered: rows.filter((each) => each.series === series).map(({ record, field }) => ({ record, field })),
  }));
}

/** 断号数 — how many numbers that were given no record holds any more. Source: reliability D7. */
export async function countGaps({ em }: Pick<FactWork, 'em'>, series: string, period: string): Promise<number> {
  const { rows } = await sql<{ missing: number }>`
    select s.last - (select count(distinct number)::int from (${sql.join(
      holders(em.getMetadata()).map(
        ({ table, column }) =>
          sql`select ${sql.ref(column)} as number from ${sql.table(table)} where ${sql.ref(column)} like ${`${series}-${period}-%`}`,
      ),
      sql` union all `,
    )}) held where number ~ ${given} and split_part(number, '-', 3)::int between 1 and s.last) as missing
    from number_series s where s.series = ${series} and s.period = ${period}`.execute(em.getKysely());
  return rows[0]?.missing ?? 0;
}
