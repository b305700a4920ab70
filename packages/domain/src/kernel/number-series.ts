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
  const period = work.today.slice(0, 4);
  const { rows } = await sql<{ last: number }>`
    insert into number_series (series, period, last) values (${series}, ${period}, 1)
    on conflict (series, period) do update set last = number_series.last + 1 returning last`.execute(work.em.getKysely());
  return `${series}-${period}-${String(rows[0]!.last).padStart(6, '0')}`;
}

/** 草稿号 — what a draft is called until it gets its number. */
export const draftNumber = (id: string): string => `DRAFT-${id.replaceAll('-', '').slice(-12)}`;
