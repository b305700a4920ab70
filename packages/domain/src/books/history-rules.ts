import type { EntityProperty, MetadataStorage } from '@mikro-orm/core';
import { sql } from 'kysely';
import { allRecords } from '../kernel/record.ts';
import { rule } from './rule.ts';

/** Every record with a state, as one list. */
const states = (metadata: MetadataStorage) =>
  sql.join(
    allRecords()
      .map((each) => metadata.get(each.entity))
      .filter((meta) => {
        const { status } = meta.properties as Record<string, EntityProperty>;
        return status && !status.generated;
      })
      .map((meta) => sql`select ${meta.className} as entity, id, status::text from ${sql.table(meta.tableName)}`),
    sql` union all `,
  );

/** 状态等于履历 — of every record that changed, the states in its history lead to the one it is in, and nothing moved it past the history. Source: ROLE-13. */
export const historyTellsStates = rule({
  name: 'historyTellsStates',
  label: { zh: '记录的状态等于履历所记', en: 'Every record is in the state its history leads to' },
  stage: 'kernel',
  source: 'ROLE-13',
  find: ({ since, metadata }) => sql`
    with changed as (select distinct record_id from history_entry where at >= ${since.toISOString()}::timestamptz),
    steps as (
      select h.record_id, h.entity, s.state, s.step from history_entry h join changed on changed.record_id = h.record_id
      cross join lateral (values (h.changes -> 'status' ->> 1, 1), (h.changes -> 'status' ->> 0, -1)) as s (state, step)
      where h.changes ? 'status' and s.state is not null
    ),
    ends as (select record_id, entity, state from steps group by 1, 2, 3 having sum(step) <> 0)
    select r.id, r.status as said, coalesce(string_agg(e.state, ', '), '—') as counted
    from (${states(metadata)}) r join changed on changed.record_id = r.id left join ends e on e.record_id = r.id and e.entity = r.entity
    group by r.id, r.status having coalesce(string_agg(e.state, ', '), '—') <> r.status`,
});
