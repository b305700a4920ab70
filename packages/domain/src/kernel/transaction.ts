import {
  OptimisticLockError,
  UniqueConstraintViolationException,
  CheckConstraintViolationException,
  ForeignKeyConstraintViolationException,
} from '@mikro-orm/core';
import { sql } from 'kysely';
import { PolicyValues } from '../policy/values.ts';
import { dateIn } from './clock.ts';
import { DomainEventRow } from './domain-event.ts';
import { Conflict, Invalid, Unavailable } from './errors.ts';
import { react } from './event.ts';
import type { Context, Work } from './work.ts';

const attempts = 4;
/** Serialization failure and deadlock: the work is sound, only the moment was not. */
const passing = new Set(['40001', '40P01']);
const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08003',
  '08006',
  '08001',
  '08004',
  '53300',
  '57014',
  '25P03',
  '55P03',
  '53100',
  '53200',
]);

interface Cause {
  readonly code?: string;
  readonly message?: string;
  readonly constraint?: string;
  readonly column?: string;
  readonly cause?: Cause;
  readonly previous?: Cause;
}

/** SQLSTATE or system code of an error, through whatever wrapped it. */
export function causeOf(error: unknown): Cause {
  let cause = error as Cause;
  for (let depth = 0; depth < 5; depth++) {
    if (cause?.code !== undefined && typeof cause.code === 'string') return cause;
    const next = cause?.cause ?? cause?.previous;
    if (!next) break;
    cause = next;
  }
  return cause ?? {};
}

/** 数据库错误 — what an error of the database means to the caller; undefined when it is our bug. */
export function translate(error: unknown): Error | undefined {
  if (error instanceof OptimisticLockError)
    return new Conflict({
      zh: '记录已被他人修改，请刷新后重试',
      en: 'Somebody else has changed this record; reload and try again',
    });
  const cause = causeOf(error);
  const code = cause.code ?? '';
  if (error instanceof UniqueConstraintViolationException || code === '23505') {
    return new Conflict(
      { zh: '该值已存在，不能重复', en: 'This value exists already and must be unique' },
      cause.constraint ? { constraint: cause.constraint } : {},
    );
  }
  if (error instanceof ForeignKeyConstraintViolationException || code === '23503') {
    return new Conflict(
      { zh: '还有其他记录依赖它', en: 'Other records depend on it' },
      cause.constraint ? { constraint: cause.constraint } : {},
    );
  }
  if (error instanceof CheckConstraintViolationException || code === '23514' || code === '22003') {
    return new Invalid([
      { path: cause.constraint ?? cause.column ?? 'input', message: { zh: '超出允许范围', en: 'is out of range' } },
    ]);
  }
  if (passing.has(code))
    return new Conflict({ zh: '多人同时操作，请重试', en: 'Others were changing the same records; try again' });
  if (
    unreachable.has(code) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout/i.test(
      cause.message ?? '',
    )
  )
    return new Unavailable();
  return undefined;
}

/**
 * 事务 — one unit of work: everything in it happens or nothing does. Sets who, when and why for the history the database itself writes, reads the policy
 * in force, and tries again when the database asks for it (serialization failure, deadlock). `command` and `reason` are what history writes beside the changes until `because` says otherwise.
 */
export async function transaction<T>(
  context: Context,
  body: (work: Work) => Promise<T>,
  command = '',
  reason = '',
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      const em = context.em.fork({ clear: true, disableContextResolution: true } as never) as Context['em'];
      return await em.transactional(async (inner) =>
        unitOfWork(context, inner as Context['em'], body, command, reason),
      );
    } catch (error) {
      if (passing.has(causeOf(error).code ?? '') && attempt < attempts) {
        await new Promise((resolve) => {
          setTimeout(resolve, Math.random() * 20 * 2 ** attempt);
        });
        continue;
      }
      throw translate(error) ?? error;
    }
  }
}

/** What happened is written with one statement, once everything has: as many events as a command tells, in their order. */
async function unitOfWork<T>(
  context: Context,
  em: Context['em'],
  body: (work: Work) => Promise<T>,
  command: string,
  reason: string,
): Promise<T> {
  const told: DomainEventRow[] = [];
  const result = await body(await begin(context, em, command, reason, told));
  em.persist(told);
  return result;
}

async function begin(
  context: Context,
  em: Context['em'],
  command: string,
  reason: string,
  happened: DomainEventRow[],
): Promise<Work> {
  const now = context.clock.now();
  const claim = context.claim?.();
  const { rows } = await sql<{ policy: Record<string, unknown> | null; claimed: boolean }>`
    ${claim ? sql`with claimed as (${claim.insert})` : sql``} select ${claim ? sql`exists (select from claimed)` : sql`true`} as claimed, set_config('tradewind.actor', ${context.caller.userId}, true), set_config('tradewind.actor_name', ${context.caller.name}, true),
      set_config('tradewind.now', ${now.toISOString()}, true), set_config('tradewind.request', ${context.requestId}, true),
      set_config('tradewind.command', ${command}, true), set_config('tradewind.reason', ${reason}, true),
      tradewind_policy(${now.toISOString()}::timestamptz) as policy`.execute(em.getKysely());
  if (claim && !rows[0]!.claimed) throw claim.refused();
  const policy = new PolicyValues(rows[0]!.policy ?? {});
  let told = JSON.stringify([command, reason]);
  const work: Work = {
    em,
    caller: context.caller,
    clock: context.clock,
    now,
    today: dateIn('Asia/Shanghai', now),
    requestId: context.requestId,
    policy,
    async emit({ type, entity, recordId, payload = {} }) {
      happened.push(
        em.create(
          DomainEventRow,
          {
            type,
            entity: entity.name,
            recordId,
            payload,
            actorId: context.caller.userId,
            requestId: context.requestId,
            occurredAt: now,
          },
          { persist: false },
        ),
      );
      await react({ type, entity: entity.name, recordId, payload }, work);
    },
    async because(verb, reason = '') {
      const telling = JSON.stringify([verb, reason]);
      if (telling === told) return;
      // What was changed so far was changed by what was told so far.
      await em.flush();
      told = telling;
      await sql`select set_config('tradewind.command', ${verb}, true), set_config('tradewind.reason', ${reason}, true)`.execute(
        em.getKysely(),
      );
    },
  };
  return work;
}
