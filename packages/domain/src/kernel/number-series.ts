import { defineEntity, p } from '@mikro-orm/core';
import { sql } from 'kysely';
import { text } from './fields.ts';
import type { Work } from './work.ts';

const schema = defineEntity({
  name: 'NumberSeries',
  properties: {
    series: text(20).primary().comment('系列 — prefix of the document kind'),
    period: text(10).primary().comment('期间 — the year the counter runs in'),
    last: p.integer().default(0).comment('最后号 — the last number given'),
  },
});
/** 编号系列 — one counter row a series and year, locked in the transaction that takes a number: no gaps, no doubles. */
export class NumberSeries extends schema.class {}
schema.setClass(NumberSeries);

/** 取号 — the next number of a series, as `SC-2026-000123`. The row lock lasts until commit, so a rollback leaves no hole. Source: reliability D7. */
export async function nextNumber(work: Work, series: string): Promise<string> {
  const many = inBulk.get(work);
  const period = work.today.slice(0, 4);
  const place = (number: number) => `${series}-${period}-${String(number).padStart(6, '0')}`;
  const rest = many?.taken.get(series);
  if (rest && rest.next <= rest.last) return place(rest.next++);
  const count = many?.count ?? 1;
  const { rows } = await sql<{ last: number }>`
    insert into number_series (series, period, last) values (${series}, ${period}, ${count})
    on conflict (series, period) do update set last = number_series.last + ${count} returning last`.execute(
    work.em.getKysely(),
  );
  const { last } = rows[0]!;
  many?.taken.set(series, { next: last - count + 2, last });
  return place(last - count + 1);
}

const inBulk = new WeakMap<
  Work,
  { readonly count: number; readonly taken: Map<string, { next: number; last: number }> }
>();

/** 成批取号 — numbers for many documents at once by one statement; those not used are given back under the same lock, so there is no hole. */
export async function withNumbers<T>(work: Work, count: number, body: () => Promise<T>): Promise<T> {
  if (count < 2) return body();
  const taken = new Map<string, { next: number; last: number }>();
  inBulk.set(work, { count, taken });
  const result = await body();
  inBulk.delete(work);
  for (const [series, { next, last }] of taken) {
    if (next <= last)
      await sql`update number_series set last = last - ${last - next + 1} where series = ${series} and period = ${work.today.slice(0, 4)}`.execute(
        work.em.getKysely(),
      );
  }
  return result;
}

/** 草稿号 — what a draft is called until it gets its number. */
export const draftNumber = (id: string): string => `DRAFT-${id.replaceAll('-', '').slice(-12)}`;
