import type { Context } from '@tradewind/schema/context.ts';

/** 请求上下文 — what resolvers and plugins share for one request. */
export interface RequestContext extends Context {
  readonly idempotencyKey?: string;
}
