import { defineEntity, p } from '@mikro-orm/core';
import { instant, text } from '../kernel/fields.ts';

const schema = defineEntity({
  name: 'SignInAttempt',
  properties: {
    bucket: text(120).primary().comment('对象 — hash of the account or of the source address'),
    failures: p.integer().default(0).comment('失败次数 — failures inside the window'),
    windowStart: instant().comment('窗口开始 — when the window of fifteen minutes began'),
  },
});
/** 登录尝试 — failures counted by account and by source, shared by every API process. */
export class SignInAttempt extends schema.class {}
schema.setClass(SignInAttempt);
