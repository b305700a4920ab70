import { type Caller, requirePermission } from '@tradewind/domain/access/caller.ts';
import { reaches } from '@tradewind/domain/access/visibility.ts';
import { Invalid } from '@tradewind/domain/kernel/errors.ts';
import { HistoryEntry } from '@tradewind/domain/kernel/history.ts';
import { isId } from '@tradewind/domain/kernel/parse-input.ts';
import { allRecords, isRecord, recordOf } from '@tradewind/domain/kernel/record.ts';
import { GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import { type RawBuilder, sql } from 'kysely';
import { signedIn } from '../context.ts';
import { argumentsOf } from '../derive/arguments-of.ts';
import { declareObject, declareResolver } from '../derive/declare.ts';
import { DateTimeScalar, JsonScalar } from '../derive/scalars.ts';
import { expose } from '../expose.ts';
import { operation } from '../operations.ts';

const entry = declareObject(
  'RecordChange',
  '变更记录 — one change of a record or of its parts: who, when, before, after, why',
  [
    { name: 'id', type: () => GraphQLID, description: '标识 — id of the history entry' },
    { name: 'entity', type: () => GraphQLString, description: '对象类型 — type of the record or part that changed' },
    { name: 'recordId', type: () => GraphQLID, description: '对象 — id of the record or part' },
    { name: 'action', type: () => GraphQLString, description: '动作 — CREATE, CHANGE, STATE or DELETE' },
    { name: 'at', type: () => DateTimeScalar, description: '时间 — when' },
    { name: 'actorName', type: () => GraphQLString, description: '操作人 — who' },
    {
      name: 'actorNameEn',
      type: () => GraphQLString,
      nullable: true,
      description: '操作人英文名 — who, by the English name of today',
    },
    { name: 'command', type: () => GraphQLString, description: '命令 — what was done' },
    { name: 'reason', type: () => GraphQLString, nullable: true, description: '理由 — why' },
    {
      name: 'changes',
      type: () => JsonScalar,
      description: '变更 — field → [before, after]; fields you may not see are left out',
    },
  ],
);

/** What an entry says of a record: nothing when the caller does not see all of its kind, and never a field he may not see everywhere. */
function changesSeen(alias: string, caller: Caller): RawBuilder<unknown> {
  const everywhere = (permission: string) => caller.grants.get(permission) === 'ALL';
  const [entity, changes] = [sql.ref(`${alias}.entity`), sql.ref(`${alias}.changes`)];
  const shown = allRecords().filter((each) => everywhere(each.readPermission));
  const limited = shown.flatMap(({ name, restricted = {} }) => {
    const unseen = Object.keys(restricted).filter((field) => !everywhere(restricted[field]!));
    return unseen.length === 0 ? [] : [sql`when ${entity} = ${name} then ${changes} - ${sql.val(unseen)}::text[]`];
  });
  const names = shown.map(({ name }) => name);
  return sql`case ${sql.join(limited, sql` `)} when ${entity} = any(${sql.val(names)}::text[]) then ${changes} else '{}'::jsonb end`;
}

expose(HistoryEntry, {
  computed: {
    changes: {
      type: 'json',
      description:
        '变更 — field → [before, after]; empty for records you do not see all of, and without fields you may not see',
      sql: changesSeen,
    },
  },
});

interface Row {
  id: string;
  entity: string;
  changes: Record<string, unknown>;
}

operation('recordHistory', 'authenticated');
declareResolver('RecordHistory', undefined, [
  {
    kind: 'Query',
    name: 'recordHistory',
    type: () => entry,
    list: true,
    description: '记录履历 — every change of one record you may see, newest first. Source: ROLE-13',
    args: [
      { name: 'entity', type: () => GraphQLString, description: '对象类型 — type of the record, such as Contract' },
      { name: 'id', type: () => GraphQLID, description: '标识 — id of the record' },
      { name: 'first', type: () => GraphQLInt, nullable: true, defaultValue: 50, description: '条数 — at most 200' },
      {
        name: 'offset',
        type: () => GraphQLInt,
        nullable: true,
        defaultValue: 0,
        description: '跳过 — entries to skip',
      },
    ],
    async answer(context, info) {
      const caller = signedIn(context);
      const { entity, id, first, offset } = argumentsOf<{ entity: string; id: string; first: number; offset: number }>(
        info,
      );
      if (!isRecord(entity))
        throw new Invalid([{ path: 'entity', message: { zh: '没有这种对象', en: 'is no type of record' } }]);
      if (!isId(id)) return [];
      if (first < 1 || first > 200 || offset < 0 || offset > 100_000)
        throw new Invalid([{ path: 'first', message: { zh: '须为 1–200', en: 'must be 1 to 200' } }]);
      const definition = recordOf(entity);
      requirePermission(caller, definition.readPermission);
      const em = context.orm.em.fork() as never as Parameters<typeof reaches>[0];
      if (!(await reaches(em, definition, id, caller))) return [];
      const { rows } = await sql<Row>`
        select h.id, h.entity, h.record_id as "recordId", h.action, h.at, h.actor_name as "actorName", u.name_en as "actorNameEn", h.command, h.reason, h.changes
        from history_entry h left join app_user u on u.id = h.actor_id
        where h.record_id = ${id}::uuid and h.entity = ${entity} order by h.at desc, h.id desc limit ${first} offset ${offset}`.execute(
        em.getKysely(),
      );
      const unseen: string[] = [];
      for (const [field, permission] of Object.entries(definition.restricted ?? {}))
        if (!caller.grants.has(permission) || !(await reaches(em, definition, id, caller, permission)))
          unseen.push(field);
      return rows.map((row) => ({
        ...row,
        changes: Object.fromEntries(Object.entries(row.changes).filter(([field]) => !unseen.includes(field))),
      }));
    },
  },
]);
