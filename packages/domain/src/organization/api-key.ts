import { defineEntity, p } from '@mikro-orm/core';
import { identity, instant, text } from '../kernel/fields.ts';
import { record } from '../kernel/record.ts';
import { User } from './user.ts';

const schema = defineEntity({
  name: 'ApiKey',
  properties: {
    ...identity,
    name: text(80).comment('名称 — what the key is for'),
    owner: () => p.manyToOne(User).comment('创建人 — the key can never do more than this person'),
    prefix: text(16).comment('前缀 — first characters, to recognise it'),
    tokenHash: text(64).unique().comment('密钥散列 — never leaves the database'),
    permissions: p.array<string>().columnType('text[]').comment('权限 — what it may do, no wider than its creator'),
    expiresAt: instant().comment('到期 — after this moment it is refused'),
    lastUsedAt: instant().nullable().comment('最近使用 — last request, to the minute'),
    revokedAt: instant().nullable().comment('吊销时间 — when it was withdrawn'),
  },
});
/** 接口密钥 — how a program calls: hashed, with an expiry, with permissions no wider than its creator's. */
export class ApiKey extends schema.class {}
schema.setClass(ApiKey);

export const apiKeys = record(ApiKey, {
  stage: 'organization',
  label: { zh: '接口密钥', en: 'API key' },
  owner: 'owner',
  permissions: { read: 'organization.readApiKeys' },
  hidden: ['tokenHash'],
});
