import { defineEntity, p } from '@mikro-orm/core';
import { instant, text } from './fields.ts';

const schema = defineEntity({
  name: 'IdempotencyKey',
  properties: {
    userId: p.uuid().primary().comment('操作人 — keys belong to their caller'),
    key: text(255).primary().comment('幂等键 — the Idempotency-Key header'),
    field: text(100).primary().comment('字段 — response key of the mutation in its document'),
    requestHash: text(64).comment('请求散列 — SHA-256 of document and variables'),
    answer: p.text().nullable().comment('回答 — what the mutation answered, as JSON text'),
    createdAt: instant().index().comment('时间 — kept for seven days'),
  },
});
/** 幂等键 — the first answer of a mutation, written in the transaction of its effect. */
export class IdempotencyKey extends schema.class {}
schema.setClass(IdempotencyKey);
