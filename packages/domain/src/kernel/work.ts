import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Caller } from '../access/caller.ts';
import type { RawBuilder } from 'kysely';
import type { PolicyValues } from '../policy/values.ts';
import type { Clock } from './clock.ts';
import type { EntityClass } from './record.ts';

/** 先占 — a row that must be inserted (its statement returns it), or the transaction does not go on. */
export interface Claim {
  readonly insert: RawBuilder<unknown>;
  refused(): Error;
}

/** 调用环境 — what a call brings along, before any transaction. */
export interface Context {
  readonly em: SqlEntityManager;
  readonly caller: Caller;
  readonly clock: Clock;
  readonly requestId: string;
  /** What the first statement of the transaction inserts before anything else; the API's idempotency hangs here. */
  readonly claim?: () => Claim | undefined;
}

/** 工作单元 — one transaction with its caller, its time and the policy in force. */
export interface Work {
  readonly em: SqlEntityManager;
  readonly caller: Caller;
  readonly clock: Clock;
  readonly now: Date;
  /** Business date where the company is. */
  readonly today: string;
  readonly requestId: string;
  readonly policy: PolicyValues;
  /** Tells the rest of the house what happened: written in this transaction, reacted to in this transaction, sent out after it. */
  emit(event: {
    type: string;
    entity: EntityClass;
    recordId: string;
    payload?: Record<string, unknown>;
  }): Promise<void>;
  /** Names the command and reason that history writes beside the changes. */
  because(command: string, reason?: string): Promise<void>;
}
