import type { MikroORM } from '@mikro-orm/postgresql';
import type { Caller } from '@tradewind/domain/access/caller.ts';
import { visibility } from '@tradewind/domain/access/visibility.ts';
import { awaited, overdue, type Waiting, waiting } from '@tradewind/domain/journey/waiting.ts';
import { recordOf } from '@tradewind/domain/kernel/record.ts';
import type { Stage } from '@tradewind/domain/process.ts';
import { bookCurrency } from '@tradewind/domain/receivable/ageing.ts';
import { type RawBuilder, sql } from 'kysely';
import { seen, tableOf, told } from './journey-statement.ts';

export interface StageFacts {
  readonly stage: Stage;
  readonly waiting: number;
  readonly late: number;
  readonly oldestSince: string | null;
  readonly amounts: readonly {
    readonly currency: string;
    readonly amount: string;
    readonly baseAmount: string | null;
  }[];
  readonly holders: readonly {
    readonly role: string | null;
    readonly userId: string | null;
    readonly name: string | null;
    readonly nameEn: string | null;
    readonly count: number;
  }[];
  readonly states: readonly { readonly type: string; readonly status: string; readonly count: number }[];
}

const visibleTo = (orm: MikroORM, caller: Caller, each: Waiting) =>
  visibility(orm.getMetadata(), recordOf(each.type), 't', caller).rows !== 'NONE';

function open(orm: MikroORM, caller: Caller, today: string, each: Waiting): RawBuilder<unknown> {
  const currency = each.currency ?? (each.amount ? sql`t.currency` : sql`null`);
  return sql`select ${each.stage}::text as stage, ${each.type}::text as type, t.id, t.status::text as status, t.updated_at, ${each.due ? overdue(told(each.due), today) : sql`false`} as late,
    (${currency})::text as currency, (${told(each.amount)})::numeric as amount, (${told(each.owner)})::uuid as owner_id
    from ${tableOf(orm, each.type)} t where t.status = any(${sql.val(each.states)}::text[]) and ${each.also ?? sql`true`} and ${seen(orm, each.type, 't', caller)}`;
}

/** 可见环节 — the stages of which the caller sees any record that can wait. */
export const stagesSeen = (orm: MikroORM, caller: Caller): readonly Stage[] => [
  ...new Set(waiting.filter((each) => visibleTo(orm, caller, each)).map((each) => each.stage)),
];

/**
 * 流程图事实 — for each stage how many records wait, since when, on whom, how many are late and for how much money a currency, in one statement. It counts
 * open records only, found by their state; it waits since its first open task was made, otherwise since it last changed. Undefined when the caller sees none.
 */
export function processMapStatement(
  orm: MikroORM,
  caller: Caller,
  now: Date,
  today: string,
): RawBuilder<unknown> | undefined {
  const sources = waiting.filter((each) => visibleTo(orm, caller, each));
  if (sources.length === 0) return undefined;
  const all = sql.join(
    sources.map((each) => open(orm, caller, today, each)),
    sql` union all `,
  );
  return sql`with open as materialized (${all}),
  tasks as materialized (
    select k.record_id, k.role, k.assignee_id, k.created_at, (k.due_at < ${now.toISOString()}::timestamptz) as late from task k
    where ${awaited}),
  firsts as (select record_id, min(created_at) as since, bool_or(late) as late from tasks group by record_id),
  weighed as materialized (
    select o.*, coalesce(f.since, o.updated_at) as since, (o.late or coalesce(f.late, false)) as is_late, (f.record_id is not null) as held from open o left join firsts f on f.record_id = o.id),
  holding as (
    select w.stage, k.role, k.assignee_id as user_id, w.id from weighed w join tasks k on k.record_id = w.id
    union all select w.stage, null, w.owner_id, w.id from weighed w where not w.held and w.owner_id is not null),
  ranked as (
    select h.stage, h.role, h.user_id, count(distinct h.id)::int as count, row_number() over (partition by h.stage order by count(distinct h.id) desc, h.role nulls last, h.user_id) as place
    from holding h group by h.stage, h.role, h.user_id),
  totals as (select stage, count(*)::int as waiting, count(*) filter (where is_late)::int as late, min(since) as since from weighed group by stage)
  select coalesce(jsonb_agg(jsonb_build_object('stage', x.stage, 'waiting', x.waiting, 'late', x.late, 'oldestSince', x.since,
    'amounts', coalesce((select jsonb_agg(jsonb_build_object('currency', m.currency, 'amount', m.amount::text, 'baseAmount', case when m.currency = ${bookCurrency} then m.amount else round(m.amount *
      (select e.rate from exchange_rate e where e.from_currency = m.currency and e.to_currency = ${bookCurrency} and e.valid_on <= ${today}::date order by e.valid_on desc limit 1), 2) end::text) order by m.currency) from
      (select w.currency, sum(w.amount) as amount from weighed w where w.stage = x.stage and w.currency is not null group by w.currency) m), '[]'::jsonb),
    'holders', coalesce((select jsonb_agg(jsonb_build_object('role', r.role, 'userId', r.user_id, 'name', u.name, 'nameEn', u.name_en, 'count', r.count) order by r.place) from ranked r left join app_user u on u.id = r.user_id
      where r.stage = x.stage and r.place <= 5), '[]'::jsonb),
    'states', coalesce((select jsonb_agg(jsonb_build_object('type', s.type, 'status', s.status, 'count', s.count) order by s.type, s.status) from
      (select w.type, w.status, count(*)::int as count from weighed w where w.stage = x.stage group by w.type, w.status) s), '[]'::jsonb))), '[]'::jsonb)::text from totals x`;
}
