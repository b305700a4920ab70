import { defineEntity, p } from '@mikro-orm/core';
import { sql } from 'kysely';
import { instant, text } from './fields.ts';
import { enumLabels } from './enum-labels.ts';
import { record } from './record.ts';

export const historyActions = ['CREATE', 'CHANGE', 'STATE', 'DELETE'] as const;

const schema = defineEntity({
  name: 'HistoryEntry',
  properties: {
    id: p.uuid().primary().comment('标识 — id of the entry (UUIDv7)'),
    entity: text(60).comment('对象类型 — type of the record that changed'),
    recordId: p.uuid().comment('对象 — id of the record that changed'),
    action: p.enum(historyActions).comment('动作 — created, changed, moved to another state, deleted'),
    at: instant().index().comment('时间 — when'),
    actorId: p.uuid().comment('操作人 — who'),
    actorName: text(120).comment('操作人姓名 — who, by the name at that time'),
    command: text(80).comment('命令 — the command or operation that did it'),
    reason: text(500).nullable().comment('理由 — why, where a reason was asked for'),
    requestId: text(64).comment('请求号 — the request it happened in'),
    changes: p.json<Record<string, [unknown, unknown]>>().comment('变更 — field → [before, after]'),
  },
});
/** 履历 — every create, change, state change and override of every record, written by the database itself; nobody can change it. Source: ROLE-13. */
export class HistoryEntry extends schema.class {}
schema.setClass(HistoryEntry);
enumLabels('HistoryEntryAction', {
  CREATE: { zh: '新建', en: 'Created' },
  CHANGE: { zh: '修改', en: 'Changed' },
  STATE: { zh: '状态变更', en: 'State changed' },
  DELETE: { zh: '删除', en: 'Deleted' },
});

export const historyEntries = record(HistoryEntry, {
  stage: 'kernel',
  label: { zh: '履历', en: 'History entry' },
  plural: 'historyEntries',
  permissions: { read: 'kernel.readHistory' },
  newestFirst: 'at',
  // What changed is told by the API field by field: not everybody who reads the history sees costs.
  hidden: ['changes'],
  visible: (alias, caller, scope) => {
    if (scope === 'ALL') return undefined;
    const own =
      scope === 'OWN'
        ? sql`${sql.ref(`${alias}.actor_id`)} = ${caller.userId}::uuid`
        : sql`${sql.ref(`${alias}.actor_id`)} = any(${sql.val(caller.teamUserIds)}::uuid[])`;
    return own;
  },
});
