import { setTimeout as pause } from 'node:timers/promises';
import { type Clock, systemClock } from '@tradewind/domain/kernel/clock.ts';
import { openDatabase } from '@tradewind/domain/kernel/database.ts';
import { startJobs } from '@tradewind/domain/kernel/jobs.ts';
import type { Logger } from 'pino';
import { admitDemo } from './admit-demo.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { type Configuration, withoutSecrets } from './configuration.ts';
import { chooseDatabase } from './database.ts';
import { seedDemo } from './demo/index.ts';
import { createFirstAdmin } from './first-admin.ts';
import { createGraphql } from './graphql/index.ts';
import type { Graphql } from './graphql-seam.ts';
import { countInFlight } from './http/in-flight.ts';
import { createShell, listen } from './http.ts';
import { createMetrics } from './metrics.ts';
import { assertSafe } from './postgres/assert-safe.ts';
import { asUrl } from './postgres/connections.ts';
import { createReadiness } from './readiness.ts';
import { startTracing } from './tracing.ts';

/** 运行中的系统 — one process of Tradewind. */
export interface House {
  address: string;
  /** The demonstration accounts exist. */
  demo: boolean;
  stop(): Promise<void>;
}

export interface Opening {
  configuration: Configuration;
  log: Logger;
  /** Where the time comes from; the system's clock unless another is given. */
  clock?: Clock;
  /** Told after each step of the start. */
  onStep?: (step: string, ms: number) => void;
  /** Told how much of the demonstration is made, in percent, whenever that has grown. */
  onProgress?: (percent: number) => void;
}

const jobLogLevels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;

/** 启动系统 — each step in its order; a step that fails undoes those before it. Source: issue 2 §1, E7. */
export async function openHouse({
  configuration,
  log,
  clock = systemClock,
  onStep = () => undefined,
  onProgress = () => undefined,
}: Opening): Promise<House> {
  const metrics = createMetrics();
  const readiness = createReadiness(metrics);
  const inFlight = countInFlight();
  const undo: { what: string; how: () => Promise<unknown> }[] = [];
  let graphql: Graphql | undefined;

  const step = async <T>(what: (result: T) => string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await work();
    onStep(what(result), performance.now() - began);
    return result;
  };

  /** In reverse; whoever takes longer than the time that is left is left behind, except the database, which ends the rest of it. */
  const close = async (withinMs: number) => {
    const deadline = performance.now() + withinMs;
    for (const { what, how } of undo.splice(0).reverse()) {
      try {
        if (what === 'database') await how();
        else await Promise.race([how(), pause(Math.max(deadline - performance.now(), 0), undefined, { ref: false })]);
      } catch (error) {
        log.error({ err: error }, `closing ${what} failed`);
      }
    }
  };

  try {
    log.info({ configuration: withoutSecrets(configuration), node: process.version }, 'starting');
    undo.push({ what: 'tracing', how: await startTracing(configuration.OTEL_EXPORTER_OTLP_ENDPOINT, log) });

    // The port first: when it is taken, nothing else needs to begin. Until the rest is there, requests hear "not yet".
    const shell = createShell({
      configuration,
      log,
      metrics,
      readiness,
      graphql: () => graphql,
      inFlight: inFlight.add,
    });
    const { server, address } = await listen(shell, configuration);
    undo.push({
      what: 'web server',
      how: async () => {
        server.close();
        server.closeAllConnections();
      },
    });

    const database = await step(
      (chosen) => chosen.description,
      async () => {
        const chosen = await chooseDatabase(configuration, { as: 'server', label: address }, log);
        undo.push({ what: 'database', how: chosen.close });
        return chosen;
      },
    );
    if (database.notice) log.warn(database.notice);
    await assertSafe(database.owner);

    await step(
      (applied) => (applied.length > 0 ? `migrations: ${applied.length} applied` : 'migrations: current'),
      () => bringUpToDate(database.owner),
    );
    readiness.migrated();
    const { version, warnings } = await assertSafe(database.owner);
    for (const warning of warnings) log.warn(warning);

    const orm = openDatabase({
      url: database.app.url,
      startupOptions: database.app.options,
      poolSize: configuration.DB_POOL_SIZE,
      applicationName: 'tradewind',
      // A little before the database itself gives up, so that a link that hangs is told within five seconds too.
      answerWithinMs: 4_500,
      onConnectionError: (error) => {
        metrics.faults.inc({ kind: 'database connection' });
        log.warn({ err: error }, 'database connection lost');
      },
    });
    undo.push({ what: 'connections', how: () => orm.close(true) });
    readiness.watch(database.app);
    undo.push({ what: 'probe', how: readiness.close });

    const demo = await admitDemo(configuration, database.kind, orm);
    if (demo) {
      readiness.demonstrates();
      await step(
        (made) => (made ? 'demonstration company made' : 'data: present'),
        () =>
          seedDemo(orm, onStep, {
            business: configuration.DEMO !== 'people',
            progress: (share) => {
              const percent = Math.floor(share * 100);
              if (percent <= (readiness.demonstrationPercent ?? -1)) return;
              readiness.demonstrationIs(percent);
              onProgress(percent);
            },
          }),
      );
      readiness.demonstrationIs(undefined);
    }

    const admin = await createFirstAdmin(configuration, orm, clock);
    if (admin === 'missing') {
      log.warn(
        'nobody can sign in yet: set FIRST_ADMIN_EMAIL and FIRST_ADMIN_PASSWORD. 尚无可登录账号：请设置首位管理员。',
      );
    }

    graphql = await step(
      () => 'GraphQL schema',
      () => createGraphql({ configuration, log, metrics, orm, connection: database.app, clock }),
    );
    undo.push({ what: 'GraphQL', how: graphql.stop });

    if (configuration.JOBS) {
      let running = true;
      const jobs = await step(
        () => 'background jobs',
        () =>
          startJobs(orm, {
            connectionString: asUrl(database.app),
            onLog: (level, text) => log[jobLogLevels[level]]({ part: 'jobs' }, text),
            onError: (error, job) => {
              if (job === 'runner') running = false;
              metrics.faults.inc({ kind: 'job' });
              log.error({ err: error, job }, 'job failed');
            },
            onReport: (kind, facts) => {
              metrics.faults.inc({ kind });
              log.error(facts, `${kind}: not as it should be`);
            },
          }),
      );
      readiness.jobsAre(() => (running ? 'running' : 'stopped'));
      undo.push({ what: 'jobs', how: jobs.stop });
    }

    await readiness.look();
    readiness.become('running');
    log.info({ address, database: version }, 'ready');

    return {
      address,
      demo,
      stop: async () => {
        readiness.become('stopping');
        log.info('stopping');
        graphql?.closeLive?.();
        // A statement may take five seconds, so what is in flight can finish; the rest is for closing connections and the database.
        const time = configuration.SHUTDOWN_SECONDS * 1_000;
        if (!(await inFlight.finished(time * 0.6))) log.warn('requests were still running and are cut off');
        await close(time * 0.15);
        log.info('stopped');
      },
    };
  } catch (error) {
    await close(2_000);
    throw error;
  }
}
