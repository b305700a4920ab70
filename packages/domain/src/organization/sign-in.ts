import { createHash, randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { systemCaller } from '../access/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import { Limited, Unauthenticated } from '../kernel/errors.ts';
import { badText } from '../kernel/parse-input.ts';
import { transaction } from '../kernel/transaction.ts';
import { inTurn } from './in-turn.ts';
import { verifyPassword } from './password.ts';
import { Session } from './session.ts';
import { User } from './user.ts';

const windowMinutes = 15;
const mostFailures = 10;

export interface SignInRequest {
  readonly em: SqlEntityManager;
  readonly clock: Clock;
  readonly requestId: string;
  readonly email: string;
  readonly password: string;
  /** Address the request came from. */
  readonly source: string;
  readonly userAgent?: string;
  readonly maxHours: number;
}

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * 登录 — checks e-mail and password and begins a session with a token of its own. Wrong account and wrong password cannot be told apart, in words or in
 * time; after ten failures an account or a source waits a quarter of an hour, running sessions go on. Source: reliability C9, C10.
 */
export async function signIn(request: SignInRequest): Promise<{ token: string; userId: string }> {
  const email = request.email.normalize('NFKC').trim().toLowerCase();
  const buckets = [tokenHash(`account:${email}`), tokenHash(`source:${request.source}`)] as const;
  // One guess at a time: thirty at once would otherwise all be made before the first is counted.
  return inTurn(buckets[0], () => inTurn(buckets[1], () => attempt(request, email, buckets)));
}

async function attempt(
  request: SignInRequest,
  email: string,
  buckets: readonly [string, string],
): Promise<{ token: string; userId: string }> {
  const { clock } = request;
  const now = clock.now();
  const waiting = await secondsToWait(request, buckets, now);
  if (waiting > 0) {
    throw new Limited(
      'RATE_LIMITED',
      {
        zh: `登录失败次数过多，请 ${Math.ceil(waiting / 60)} 分钟后再试`,
        en: `Too many failed sign-ins; try again in ${Math.ceil(waiting / 60)} minutes`,
      },
      mostFailures,
      waiting,
    );
  }
  const em = request.em.fork();
  const user = badText(email) ? null : await em.findOne(User, { email });
  const right = await verifyPassword(request.password, user?.active ? user.passwordHash : null);
  if (!right || !user) {
    await countFailure(request, buckets, now);
    throw new Unauthenticated({ zh: '账号或密码错误', en: 'Wrong account or password' });
  }
  const token = randomBytes(32).toString('base64url');
  await transaction(
    {
      em: request.em,
      caller: { ...systemCaller(), userId: user.id, name: user.name },
      clock,
      requestId: request.requestId,
    },
    async (work) => {
      await sql`delete from sign_in_attempt where bucket = ${buckets[0]}`.execute(work.em.getKysely());
      await sql`update app_user set last_sign_in_at = ${now.toISOString()}::timestamptz where id = ${user.id}::uuid`.execute(
        work.em.getKysely(),
      );
      work.em.persist(
        work.em.create(Session, {
          tokenHash: tokenHash(token),
          user: work.em.getReference(User, user.id),
          createdAt: now,
          lastUsedAt: now,
          expiresAt: new Date(now.getTime() + request.maxHours * 3_600_000),
          userAgent: request.userAgent?.slice(0, 300) ?? null,
        }),
      );
    },
  );
  return { token, userId: user.id };
}

async function secondsToWait({ em }: SignInRequest, buckets: readonly string[], now: Date): Promise<number> {
  const { rows } = await sql<{ left: number }>`
    select ceil(extract(epoch from (window_start + ${`${windowMinutes} minutes`}::interval - ${now.toISOString()}::timestamptz)))::int as left
    from sign_in_attempt where bucket = any(${sql.val(buckets)}::text[]) and failures >= ${mostFailures} and window_start > ${now.toISOString()}::timestamptz - ${`${windowMinutes} minutes`}::interval`.execute(
    em.fork().getKysely(),
  );
  return Math.max(0, ...rows.map((row) => row.left));
}

async function countFailure({ em }: SignInRequest, buckets: readonly string[], now: Date): Promise<void> {
  for (const bucket of buckets) {
    await sql`insert into sign_in_attempt (bucket, failures, window_start) values (${bucket}, 1, ${now.toISOString()}::timestamptz)
      on conflict (bucket) do update set
        failures = case when sign_in_attempt.window_start > ${now.toISOString()}::timestamptz - ${`${windowMinutes} minutes`}::interval then sign_in_attempt.failures + 1 else 1 end,
        window_start = case when sign_in_attempt.window_start > ${now.toISOString()}::timestamptz - ${`${windowMinutes} minutes`}::interval then sign_in_attempt.window_start else excluded.window_start end`.execute(
      em.fork().getKysely(),
    );
  }
}

/** 退出 — ends a session at once. */
export async function signOut(em: SqlEntityManager, token: string): Promise<void> {
  await sql`delete from session where token_hash = ${tokenHash(token)}`.execute(em.fork().getKysely());
}
