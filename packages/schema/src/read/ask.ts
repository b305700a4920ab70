import { createHash } from 'node:crypto';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { Asked, Asker } from '@tradewind/domain/kernel/watch-pool.ts';
import { translate } from '@tradewind/domain/kernel/transaction.ts';
import { CompiledQuery, type RawBuilder } from 'kysely';
import { type Compiled, compileStatement, glue } from './statement.ts';
import { statsProblem } from './stats.ts';

interface Pool {
  query(
    query: { text: string; values: readonly unknown[]; rowMode: 'array'; name?: string } & Asked,
  ): Promise<{ rows: (string | null)[][] }>;
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

/** 问法 — how a statement is asked: `keyed` ones keep their plan under a name, reports may take their time, and without an asker nobody can leave. */
export interface Manner {
  readonly keyed?: boolean;
  readonly report?: boolean;
}

/** 报表时限 — what is added up over all rows may take longer than other reads; a few at a time, so that they never take every connection. Source: E10. */
const reportWithinMs = 30_000;
const mostReports = 4;
let reports = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(report: () => Promise<T>): Promise<T> {
  if (reports < mostReports) reports++;
  else await new Promise<void>((mine) => waiting.push(mine));
  try {
    return await report();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else reports--;
  }
}

/** 提问 — several reads as one statement, each answered with its text. */
export const ask = (
  orm: MikroORM,
  statements: readonly RawBuilder<unknown>[],
  manner: Manner = {},
  asker?: Asker,
): Promise<(string | null)[]> => {
  const { sql, parameters } = together(statements);
  return askPrepared(orm, { ...manner, sql }, parameters, statements.length, asker);
};

/** 照句提问 — asks what is compiled already. */
export async function askPrepared(
  orm: MikroORM,
  { sql, keyed, report }: Manner & { readonly sql: string },
  parameters: readonly unknown[],
  count: number,
  asker?: Asker,
): Promise<(string | null)[]> {
  const name = keyed ? nameOf(sql) : undefined;
  const pool = await poolOf(orm);
  try {
    const question = {
      text: sql,
      values: parameters,
      rowMode: 'array' as const,
      ...(name ? { name } : {}),
      ...(asker ? { asker } : {}),
    };
    const { rows } = await (report
      ? inTurn(() => pool.query({ ...question, withinMs: reportWithinMs }))
      : pool.query(question));
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
