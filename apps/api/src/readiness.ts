import pg from 'pg';
import type { Metrics } from './metrics.ts';
import type { Connection } from './postgres/connections.ts';

/** 各项检查 — what has to be right before requests are welcome. */
export interface Checks {
  process: 'starting' | 'running' | 'stopping';
  database: 'ok' | 'away';
  migrations: 'current' | 'pending';
  jobs: 'running' | 'off' | 'stopped';
}

export type Readiness = ReturnType<typeof createReadiness>;

const answerWithinMs = 2_000;

/** 就绪 — asks the database each time, on a connection of its own, so that a busy pool is not mistaken for a lost database. Source: E5, E7. */
export function createReadiness(metrics: Metrics) {
  let phase: Checks['process'] = 'starting';
  let migrations: Checks['migrations'] = 'pending';
  let jobs: () => Checks['jobs'] = () => 'off';
  let demo = false;
  let demonstration: number | undefined;
  let probe: pg.Pool | undefined;
  let asking: Promise<boolean> | undefined;

  const ask = async () => {
    if (!probe) return false;
    try {
      await probe.query('select 1');
      return true;
    } catch {
      // Whatever the reason, the answer is the same: away. The reason is in the log of whoever needed the database.
      return false;
    }
  };

  return {
    watch(connection: Connection) {
      probe = new pg.Pool({
        connectionString: connection.url,
        options: connection.options,
        application_name: 'tradewind probe',
        max: 1,
        // Stays open, so that maintenance sees a server that is idle.
        idleTimeoutMillis: 0,
        connectionTimeoutMillis: answerWithinMs,
        query_timeout: answerWithinMs,
        allowExitOnIdle: true,
      });
      probe.on('error', () => undefined);
      probe.on('connect', (client) => client.on('error', () => undefined));
    },
    migrated: () => {
      migrations = 'current';
    },
    jobsAre: (state: () => Checks['jobs']) => {
      jobs = state;
    },
    /** The demonstration's accounts exist, so the console may offer them. */
    demonstrates: () => {
      demo = true;
    },
    get demo() {
      return demo;
    },
    /** How much of the demonstration's year is made, in percent, while it is being made. */
    demonstrationIs: (percent: number | undefined) => {
      demonstration = percent;
    },
    get demonstrationPercent() {
      return demonstration;
    },
    become(next: Checks['process']) {
      phase = next;
      metrics.ready.set(next === 'running' ? 1 : 0);
    },
    get phase() {
      return phase;
    },
    async look(): Promise<{ ready: boolean; checks: Checks }> {
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      const reached = await asking;
      const checks: Checks = { process: phase, database: reached ? 'ok' : 'away', migrations, jobs: jobs() };
      const ready = phase === 'running' && reached && migrations === 'current' && checks.jobs !== 'stopped';
      return { ready, checks };
    },
    close: async () => {
      await probe?.end();
    },
  };
}
