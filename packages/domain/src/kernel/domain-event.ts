import { defineEntity, p } from '@mikro-orm/core';
import { instant, text } from './fields.ts';
import { newId } from './new-id.ts';

const schema = defineEntity({
  name: 'DomainEventRow',
  tableName: 'domain_event',
  properties: {
    id: p
      .uuid()
      .primary()
      .onCreate(() => newId())
      .comment('标识 — event id; the same on every delivery'),
    type: text(80).comment('类型 — what happened, in the past tense').index(),
    entity: text(60).comment('对象类型 — the type of the record'),
    recordId: p.uuid().comment('对象 — the record it happened to').index(),
    payload: p.json<Record<string, unknown>>().comment('内容 — the facts of the event'),
    actorId: p.uuid().comment('操作人 — who made it happen'),
    requestId: text(64).comment('请求号 — the request that made it happen'),
    occurredAt: instant().comment('发生时间 — when it happened'),
    sentAt: instant().nullable().comment('发出时间 — when it was handed to its receivers'),
  },
});
/** 事件箱 — the outbox: every event, written in the transaction of what it tells. */
export class DomainEventRow extends schema.class {}
schema.setClass(DomainEventRow);
