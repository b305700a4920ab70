import { randomBytes, randomUUID } from 'node:crypto';
import { type Role, roleCodes } from '@tradewind/domain/access/roles.ts';
import { openDatabase } from '@tradewind/domain/kernel/database.ts';
import { hashPassword } from '@tradewind/domain/organization/password.ts';
import { tokenHash } from '@tradewind/domain/organization/sign-in.ts';
import { buildTradewindSchema } from '@tradewind/schema/build-schema.ts';
import type { GraphQLSchema } from 'graphql';
import pg from 'pg';
import { givenServer, type TestServer } from '../given/server.ts';
import { type Answer, client } from './client.ts';
import { type Rows, rows } from './rows.ts';

export const password = 'a-long-enough-pass-phrase';

export interface Person {
  readonly id: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly token: string;
}

/** 逐岗公司 — the API with one person a role: all of them in one department, a mate in the one below it, a stranger in another. */
export interface Staff {
  readonly server: TestServer;
  readonly schema: GraphQLSchema;
  readonly rows: Rows;
  readonly of: Readonly<Record<Role, Person>>;
  readonly mate: Person;
  readonly stranger: Person;
  readonly departments: { readonly here: string; readonly below: string; readonly elsewhere: string };
  /** Sends a document as somebody; nobody when no person is given. Every answer is looked over for what must not be told. */
  ask<T = Record<string, unknown>>(
    who: Person | undefined,
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>;
  /** Sends the very text of a body. */
  say(who: Person | undefined, body: string, headers?: Record<string, string>): Promise<Answer>;
  /** What answers told that they must not, and faults of our own, since the start. */
  readonly slips: readonly string[];
  /** Answers looked over so far. */
  answers(): number;
  hire(roles: readonly Role[], more?: { department?: string; active?: boolean }): Promise<Person>;
  /** A session that was begun and used at certain times. */
  session(userId: string, more?: { lastUsedAt?: Date; expiresAt?: Date }): Promise<string>;
  /** As the owner of the tables, past the API. */
  sql<T = Record<string, unknown>>(text: string, values?: unknown[]): Promise<T[]>;
  stop(): Promise<void>;
}

export async function givenStaff(settings: Record<string, string> = {}): Promise<Staff> {
  const server = await givenServer(settings);
  const owner = new pg.Client({ connectionString: server.database.superuserUrl });
  await owner.connect();
  // One connection, which says who acts: one statement after the other.
  let last: Promise<unknown> = Promise.resolve();
  const sql = <T>(text: string, values: unknown[] = []): Promise<T[]> => {
    const result = last.then(async () => (await owner.query(text, values)).rows as T[]);
    last = result.catch(() => undefined);
    return result;
  };
  const metadata = openDatabase({ url: 'postgres://nobody@127.0.0.1:1/none' }).getMetadata();
  const system = '00000000-0000-7000-8000-000000000001';
  await sql(`select set_config('tradewind.actor', $1, false), set_config('tradewind.actor_name', 'tests', false)`, [
    system,
  ]);

  const department = async (code: string, parent?: string): Promise<string> => {
    const id = randomUUID();
    await sql(
      'insert into department (id, version, created_at, updated_at, code, name, parent_id) values ($1, 1, now(), now(), $2, $2, $3)',
      [id, code, parent ?? null],
    );
    return id;
  };
  const here = await department('HERE');
  const departments = { here, below: await department('BELOW', here), elsewhere: await department('ELSEWHERE') };
  const hash = await hashPassword(password);

  const session: Staff['session'] = async (
    userId,
    { lastUsedAt = new Date(), expiresAt = new Date(Date.now() + 3_600_000) } = {},
  ) => {
    const token = randomBytes(32).toString('base64url');
    await sql(
      'insert into session (token_hash, user_id, created_at, last_used_at, expires_at) values ($1, $2, now(), $3, $4)',
      [tokenHash(token), userId, lastUsedAt, expiresAt],
    );
    return token;
  };
  let hired = 0;
  const hire: Staff['hire'] = async (roles, { department: place = here, active = true } = {}) => {
    const id = randomUUID();
    const email = `${(roles[0] ?? 'nobody').toLowerCase()}.${++hired}@staff.example`;
    await sql(
      'insert into app_user (id, version, created_at, updated_at, email, name, roles, locale, active, department_id, password_hash, search_text) values ($1, 1, now(), now(), $2, $2, $3, $4, $5, $6, $7, $2)',
      [id, email, roles, 'en', active, place, hash],
    );
    return { id, email, roles, token: await session(id) };
  };
  const of = {} as Record<Role, Person>;
  for (const role of roleCodes) of[role] = await hire([role]);
  const mate = await hire(['SALESPERSON'], { department: departments.below });
  const stranger = await hire(['SALESPERSON'], { department: departments.elsewhere });
  const { send, slips, answers } = client(server.url);

  return {
    server,
    schema: await buildTradewindSchema(),
    rows: rows(metadata, sql, system),
    of,
    mate,
    stranger,
    departments,
    ask: (who, query, variables = {}, headers = {}) =>
      send({ query, variables }, { ...(who ? { authorization: `Bearer ${who.token}` } : {}), ...headers }) as never,
    say: (who, body, headers = {}) =>
      send(body, { ...(who ? { authorization: `Bearer ${who.token}` } : {}), ...headers }),
    slips,
    answers,
    hire,
    session,
    sql,
    stop: async () => {
      await owner.end();
      await server.stop();
    },
  };
}
