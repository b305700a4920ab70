import { defineEntity, p } from '@mikro-orm/core';
import { instant, text } from '../kernel/fields.ts';
import { User } from './user.ts';

const schema = defineEntity({
  name: 'Session',
  properties: {
    tokenHash: text(64).primary().comment('令牌散列 — SHA-256 of the token; the token itself is not stored'),
    user: () => p.manyToOne(User).index().comment('用户 — who signed in'),
    createdAt: instant().comment('登录时间 — start of the session'),
    lastUsedAt: instant().comment('最近使用 — last request, to the minute'),
    expiresAt: instant().comment('到期 — absolute end'),
    userAgent: text(300).nullable().comment('客户端 — browser or program'),
  },
});
/** 会话 — a signed-in person; stored hashed, shared by every API process. */
export class Session extends schema.class {}
schema.setClass(Session);
