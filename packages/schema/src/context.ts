import type { MikroORM } from '@mikro-orm/postgresql';
import type { Caller } from '@tradewind/domain/access/caller.ts';
import type { Clock } from '@tradewind/domain/kernel/clock.ts';
import { Unauthenticated } from '@tradewind/domain/kernel/errors.ts';
import type { Locale } from '@tradewind/domain/kernel/label.ts';
import type { Claim, Work } from '@tradewind/domain/kernel/work.ts';
import type { Asker } from '@tradewind/domain/kernel/watch-pool.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { RawBuilder } from 'kysely';

/** 请求环境 — what a request brings to the resolvers. */
export interface Context {
  /** Absent: nobody has signed in. */
  readonly caller?: Caller | undefined;
  readonly orm: MikroORM;
  readonly clock: Clock;
  readonly requestId: string;
  readonly locale: Locale;
  /** Who waits for the answer; reads end when nobody does any more. */
  readonly asker?: Asker;
  /** What the first statement of a write's transaction inserts. */
  readonly claim?: () => Claim | undefined;
  /** Makes the statement that reads a mutation's answer keep it too. */
  readonly keeping?: (info: GraphQLResolveInfo, answer: RawBuilder<unknown>) => RawBuilder<unknown> | undefined;
  /** Stands around every derived mutation; idempotency answers from here without performing it again. */
  readonly aroundMutation?: (info: GraphQLResolveInfo, perform: () => Promise<unknown>) => Promise<unknown>;
  /** The same for many transactions under one key: each item guards itself, the answer of all is kept when the last is done. */
  readonly aroundBatch?: (info: GraphQLResolveInfo, perform: () => Promise<unknown>) => Promise<unknown>;
  /** Hears the answer of a mutation as JSON text, inside its transaction, where it was not read by a statement that keeps it. */
  readonly onAnswer?: (info: GraphQLResolveInfo, answer: string, work: Work) => Promise<void>;
  /** What only sign-in and sign-out need: the road back to the browser or program. */
  readonly session?: {
    readonly source: string;
    readonly userAgent: string;
    readonly maxHours: number;
    readonly token?: string | undefined;
    set(token: string | undefined): void;
  };
}

/** 已登录者 — the caller, or Unauthenticated. */
export function signedIn(context: Context): Caller {
  if (!context.caller) throw new Unauthenticated();
  return context.caller;
}
