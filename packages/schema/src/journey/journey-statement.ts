import type { MikroORM } from '@mikro-orm/postgresql';
import type { Caller } from '@tradewind/domain/access/caller.ts';
import { visibility } from '@tradewind/domain/access/visibility.ts';
import { aroundFacts, contractFacts } from '@tradewind/domain/journey/journey-facts.ts';
import type { RecordSource, Told } from '@tradewind/domain/journey/record-source.ts';
import { type JourneyStep, journeySteps } from '@tradewind/domain/journey/steps.ts';
import { awaited } from '@tradewind/domain/journey/waiting.ts';
import { recordOf } from '@tradewind/domain/kernel/record.ts';
import { type RawBuilder, sql } from 'kysely';

/** 可见否 — the caller's own row rule of a record as a condition on the alias. */
export function seen(orm: MikroORM, type: string, alias: string, caller: Caller): RawBuilder<unknown> {
  const rule = visibility(orm.getMetadata(), recordOf(type), alias, caller);
  return rule.rows === 'SOME' ? sql`(${rule.predicate})` : rule.rows === 'ALL' ? sql`true` : sql`false`;
}

/** 表 — the table of a record. */
export const tableOf = (orm: MikroORM, type: string) =>
  sql.table(orm.getMetadata().get(recordOf(type).entity).tableName);

/** What is told of the record `t`: a column of it, an expression, or nothing. */
export const told = (what: Told | undefined): RawBuilder<unknown> =>
  what === undefined ? sql`null` : typeof what === 'string' ? sql.ref(`t.${what}`) : what;

const columns = (facts: Readonly<Record<string, RawBuilder<unknown>>>) =>
  sql.join(Object.entries(facts).map(([name, fact]) => sql`${fact} as ${sql.id(name)}`));

const recordsOf = (orm: MikroORM, caller: Caller, step: string, source: RecordSource): RawBuilder<unknown> => {
  const facts = columns({
    step: sql`${step}::text`,
    type: sql`${source.type}::text`,
    id: sql`t.id`,
    number: sql`(${told(source.number ?? 'number')})::text`,
    status: sql`t.status::text`,
    kind: sql`(${told(source.kind)})::text`,
    plannedOn: sql`(${told(source.planned)})::date`,
    actualOn: sql`(${told(source.actual)})::date`,
    amount: sql`(${told(source.amount)})::text`,
    amountDone: sql`(${told(source.done)})::text`,
    visible: seen(orm, source.type, 't', caller),
    at: sql`t.created_at`,
  });
  return sql`select ${facts} from ${source.from} join ${tableOf(orm, source.type)} t on ${source.on}`;
};

/**
 * 合同全程事实 — everything the sixteen steps of one contract are told from, in one statement; nothing when the caller does not see the contract. What
 * waits for whom is read from the open tasks of its records.
 */
export function journeyStatement(orm: MikroORM, caller: Caller, id: string): RawBuilder<unknown> {
  const all = (Object.keys(journeySteps) as JourneyStep[]).flatMap((step) =>
    journeySteps[step].records.map((source) => recordsOf(orm, caller, step, source)),
  );
  return sql`with c as materialized (select t.* from contract t where t.id = ${id}::uuid and ${seen(orm, 'Contract', 't', caller)}),
  found as materialized (${sql.join(all, sql` union all `)}),
  held as materialized (
    select k.record_id, jsonb_agg(jsonb_build_object('role', k.role, 'userId', u.id, 'name', u.name, 'nameEn', u.name_en, 'dueAt', k.due_at) order by k.due_at nulls last, k.id) as holders
    from task k left join app_user u on u.id = k.assignee_id where k.record_id in (select f.id from found f) and ${awaited} group by k.record_id),
  told as (select to_jsonb(f) - 'at' || jsonb_build_object('holders', coalesce(h.holders, '[]'::jsonb)) as record, f.at, f.id from found f left join held h on h.record_id = f.id)
  select to_jsonb(x)::text from (
    select (select to_jsonb(y) from (select ${columns(contractFacts)}) y) as contract, ${columns(aroundFacts)},
      coalesce((select jsonb_agg(r.record order by r.at, length(r.record ->> 'number'), r.record ->> 'number', r.id) from told r), '[]'::jsonb) as records from c) x`;
}
