import { createHash } from 'node:crypto';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { translate } from '@tradewind/domain/kernel/transaction.ts';
import { CompiledQuery, type RawBuilder } from 'kysely';
import { type Compiled, compileStatement, glue } from './statement.ts';
import { statsProblem } from './stats.ts';

interface Pool {
  query(query: {
    text: string;
    values: readonly unknown[];
    rowMode: 'array';
    name?: string;
  }): Promise<{ rows: (string | null)[][] }>;
}

const pools = new WeakMap<MikroORM, Promise<Pool>>();

function poolOf(orm: MikroORM): Promise<Pool> {
  let pool = pools.get(orm);
  if (!pool) {
    pool = (orm.em.getConnection() as unknown as { getNativeClient(): Promise<Pool> }).getNativeClient();
    pools.set(orm, pool);
  }
  return pool;
}

/** A named statement keeps its plan as long as its connection lives, so only those asked again and again get a name. */
const mostNames = 100;
const sightingsBeforeName = 3;
const mostWatched = 1000;
const sightings = new Map<string, number>();
const names = new Map<string, string>();

function nameOf(text: string): string | undefined {
  const present = names.get(text);
  if (present !== undefined || names.size >= mostNames) return present;
  const seen = (sightings.get(text) ?? 0) + 1;
  if (seen < sightingsBeforeName) {
    if (sightings.size >= mostWatched) sightings.clear();
    sightings.set(text, seen);
    return undefined;
  }
  sightings.delete(text);
  const name = `r${createHash('sha256').update(text).digest('base64url').slice(0, 20)}`;
  names.set(text, name);
  return name;
}

/** 合成一句 — several reads as one statement. */
export function together(statements: readonly RawBuilder<unknown>[]): Compiled {
  const only =
    statements.length === 1
      ? statements[0]!
      : glue('select ', ...statements.flatMap((each, index) => [index === 0 ? '(' : ', (', each, ')']));
  return compileStatement(only);
}

/** 提问 — several reads as one statement, each answered with its text; `keyed` ones keep their plan under a name. */
export const ask = (
  orm: MikroORM,
  statements: readonly RawBuilder<unknown>[],
  keyed = false,
): Promise<(string | null)[]> => {
  const { sql, parameters } = together(statements);
  return askPrepared(orm, { sql, keyed }, parameters, statements.length);
};

/** 照句提问 — asks what is compiled already. */
export async function askPrepared(
  orm: MikroORM,
  { sql, keyed }: { readonly sql: string; readonly keyed: boolean },
  parameters: readonly unknown[],
  count: number,
): Promise<(string | null)[]> {
  const name = keyed ? nameOf(sql) : undefined;
  const pool = await poolOf(orm);
  try {
    const { rows } = await pool.query({ text: sql, values: parameters, rowMode: 'array', ...(name ? { name } : {}) });
    const answers = rows[0] ?? new Array<null>(count).fill(null);
    for (const answer of answers) {
      const problem = answer === null ? undefined : statsProblem(answer);
      if (problem) throw problem;
    }
    return answers;
  } catch (error) {
    throw translate(error) ?? error;
  }
}

/** 事务内提问 — the same within the open transaction of a write. */
export async function askWithin(
  em: SqlEntityManager,
  statement: RawBuilder<unknown>,
  keeping: (reading: RawBuilder<unknown>) => RawBuilder<unknown> | undefined = () => undefined,
): Promise<string | null> {
  const reading = glue('select (', statement, ') as answer');
  const { sql, parameters } = compileStatement(keeping(reading) ?? reading);
  const { rows } = await em
    .getKysely()
    .executeQuery<{ answer: string | null }>(CompiledQuery.raw(sql, [...parameters]));
  return rows[0]?.answer ?? null;
}
