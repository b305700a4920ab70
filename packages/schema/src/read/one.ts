import type { RawBuilder } from 'kysely';
import { rowsOf } from './filter.ts';
import { Held, OtherPlan } from './held.ts';
import type { Model } from './model.ts';
import { printRecord, type Reading, scope } from './object.ts';
import { concat } from './print.ts';
import { below, type Selected } from './selection.ts';
import { glue, value } from './statement.ts';
import { isUuid } from './values.ts';

/** 单条 — one record by its id as JSON text; no row when it is missing or invisible, which cannot be told apart. `trusted`: just written by the caller. */
export function one(
  reading: Reading,
  model: Model,
  id: unknown,
  selected: Selected,
  trusted = false,
): RawBuilder<unknown> {
  const at = scope(model, reading.alias());
  const text = concat(printRecord(reading, at, below(reading.operation, model.name, selected)));
  const held = id instanceof Held ? (isUuid(id.now) ? id.map(anId) : id.decide()) : id;
  const wish = held instanceof Held || isUuid(held) ? glue(`${at.alias}."id" = `, value(held), '::uuid') : 'false';
  const where = trusted ? glue(' where ', wish) : rowsOf(reading, model, at.alias, [wish]).where;
  return glue('select ', text, ` from ${model.table} ${at.alias}`, ...at.joins, where);
}

/** What cannot be an id is asked for in other words. */
function anId(text: string): string {
  if (!isUuid(text)) throw new OtherPlan();
  return text;
}
