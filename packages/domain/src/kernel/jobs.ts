import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Logger, type Runner, run, runMigrations, type TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import { systemCaller } from '../access/caller.ts';
import { type Clock, systemClock } from './clock.ts';
import { appRole } from './derived-sql.ts';
import type { Context, Work } from './work.ts';

/** 报告异常 — tells whoever runs the house of trouble that is no error of the job itself: it is logged and counted by its kind. */
export type Report = (kind: 'books', facts: Record<string, unknown>) => void;

type Job = (payload: unknown, context: Context, report: Report) => Promise<void>;

const jobs = new Map<string, Job>();
const daily: { name: string; cron: string }[] = [];

/** 后台任务 — declares a job: a name and what it does, as the system. */
export function job(name: string, body: Job): void {
  if (jobs.has(name)) throw new Error(`The job ${name} is declared twice`);
  jobs.set(name, body);
}

/** 定时任务 — runs a job by the clock; the pattern is cron in UTC (Asia/Shanghai is UTC+8 all year). */
export function schedule(name: string, cron: string): void {
  daily.push({ name, cron });
}

/** 全部任务 — every job by its name: what the clock or a queue may start. */
export const allJobs = (): ReadonlyMap<string, Job> => jobs;

/** 入队 — adds a job in the same transaction: it exists if and only if the transaction commits. */
export async function enqueue(
  work: Pick<Work, 'em'>,
  name: string,
  payload: unknown,
  options: { key?: string; runAt?: Date } = {},
): Promise<void> {
  await sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, job_key := ${options.key ?? null}::text, run_at := ${options.runAt?.toISOString() ?? null}::timestamptz)`.execute(
    work.em.getKysely(),
  );
}

export async function migrateJobs(orm: MikroORM): Promise<void> {
  const pool = (await (
    orm.em.getConnection() as unknown as { getNativeClient(): Promise<unknown> }
  ).getNativeClient()) as never;
  await runMigrations({ pgPool: pool });
  const connection = orm.em.getConnection();
  await connection.execute(`grant usage on schema graphile_worker to ${appRole}`);
  await connection.execute(
    `grant select, insert, update, delete on all tables in schema graphile_worker to ${appRole}`,
  );
  await connection.execute(`grant usage, select on all sequences in schema graphile_worker to ${appRole}`);
  await connection.execute(`grant execute on all functions in schema graphile_worker to ${appRole}`);
  // The library switches row security on without any policy, which shuts out everybody but the owner; here the grants decide.
  const guarded = await connection.execute<{ name: string }[]>(
    `select relname as name from pg_class where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity`,
  );
  for (const { name } of guarded)
    await connection.execute(`alter table graphile_worker."${name}" disable row level security`);
}

/** 任务执行器 — works off jobs and schedules; several processes share the load. Returns what stops it. */
export async function startJobs(
  orm: MikroORM,
  options: {
    connectionString: string;
    clock?: Clock;
    onError?: (error: unknown, job: string) => void;
    onReport?: Report;
    onLog?: (level: 'error' | 'warning' | 'info' | 'debug', message: string) => void;
  },
): Promise<{ stop(): Promise<void> }> {
  const tasks: TaskList = {};
  for (const [name, body] of jobs) {
    tasks[name] = async (payload) => {
      try {
        await body(
          payload,
          { em: orm.em, caller: systemCaller(), clock: options.clock ?? systemClock, requestId: `job-${randomUUID()}` },
          (kind, facts) => options.onReport?.(kind, { job: name, ...facts }),
        );
      } catch (error) {
        options.onError?.(error, name);
        throw error;
      }
    };
  }
  const runner: Runner = await run({
    connectionString: options.connectionString,
    taskList: tasks,
    concurrency: 2,
    maxPoolSize: 3,
    noHandleSignals: true,
    noPreparedStatements: true,
    pollInterval: 2000,
    logger: new Logger(() => (level, message) => options.onLog?.(level, message)),
    crontab: daily
      .filter((each) => jobs.has(each.name))
      .map((each) => `${each.cron} ${each.name}`)
      .join('\n'),
  });
  runner.promise.catch((error) => options.onError?.(error, 'runner'));
  return { stop: () => runner.stop() };
}
