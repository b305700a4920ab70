import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { StartRefused } from '../start-refused.ts';
import { databaseAccount } from './account.ts';
import { prepareBinaries } from './binaries.ts';
import { createCluster, isCluster, readSecrets } from './cluster.ts';
import { type Cluster, ensureRunning, type Running } from './ensure-running.ts';
import { clusterFolder, refuseOtherVersion } from './folder.ts';
import { contact, readClaim } from './postmaster.ts';
import { runProgram } from './program.ts';
import { databaseName, ensureDatabase, ownerRole } from './roles.ts';

/** 内置数据库 — the repository's own PostgreSQL, running and watched over. Source: issue 2 §1, E2, E3. */
export interface EmbeddedPostgres {
  folder: string;
  port: number;
  version: string;
  /** How it came to run: a fresh cluster, started, or found running. */
  origin: 'created' | 'started' | 'adopted';
  /** Something the user should know, for example that the data lies elsewhere. */
  notice?: string;
  /** Owner login, for migrations. */
  url: string;
  /** The cluster's superuser, for the supervisor's own needs and the tests'. */
  superuserUrl: string;
  stop(): Promise<void>;
}

/** 使用者 — who uses the database; only one server at a time serves a data folder, further tools may join. */
export interface Use {
  dataFolder: string;
  /** `server` takes the folder for itself; `tool` shares it. */
  as: 'server' | 'tool';
  /** Shown to a second start, so that it can name the first. */
  label?: string;
  report?: (event: string, details?: Record<string, unknown>) => void;
}

const serverLock = 7_304_115;
const keeperPrefix = 'tradewind keeper';

/** 启动内置数据库 — creates, starts or adopts the cluster of a data folder and keeps it running until `stop`. */
export async function startEmbeddedPostgres({
  dataFolder,
  as,
  label = '',
  report = () => undefined,
}: Use): Promise<EmbeddedPostgres> {
  const account = databaseAccount();
  const binaries = prepareBinaries(account);
  const { folder, moved } = clusterFolder(dataFolder, account);
  refuseOtherVersion(folder, binaries.major);
  const created = !isCluster(folder);
  if (created) await createCluster(folder, binaries, account);
  const cluster: Cluster = { folder, binaries, account, secrets: readSecrets(folder) };
  const name = `${keeperPrefix} ${as} pid ${process.pid} ${label}`.trim().slice(0, 63);

  const { running, ours } = await join(cluster, name, as);

  const keeper = keepRunning(cluster, running, { name, as, report });
  const address = `127.0.0.1:${running.port}`;
  return {
    folder,
    port: running.port,
    version: binaries.version,
    origin: created ? 'created' : running.started ? 'started' : 'adopted',
    ...(moved && {
      notice: `The database runs as "${account?.name}", which may not enter ${dataFolder}; its data is in ${folder}. 数据库以 ${account?.name} 运行,无法进入该目录,数据存放于 ${folder}。`,
    }),
    url: `postgres://${ownerRole}:${cluster.secrets.owner}@${address}/${databaseName}`,
    superuserUrl: `postgres://postgres:${cluster.secrets.superuser}@${address}/postgres`,
    stop: async () => {
      const last = await keeper.leave();
      if (ours && last) await stopPostmaster(cluster);
    },
  };
}

/** Connected, with the folder taken and the database there. Another process may be turning it off at this very moment: then once more. */
async function join(cluster: Cluster, name: string, as: Use['as']): Promise<{ running: Running; ours: boolean }> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const running = await ensureRunning(cluster, name);
    try {
      // Alone with a database we did not start: whoever did is gone, so turning it off falls to us.
      const ours = running.started || (await otherKeepers(running.client)).length === 0;
      if (as === 'server') await takeFolder(running.client, cluster.folder);
      await ensureDatabase(running.client, cluster.secrets);
      return { running, ours };
    } catch (error) {
      await running.client.end().catch(() => undefined);
      if (!isLost(error) || Date.now() > deadline) throw error;
    }
  }
}

/** 57P…: the server goes down. Without a code: the connection is gone. */
const isLost = (error: unknown) =>
  /^(57P|ECONN|EPIPE)/.test((error as { code?: string }).code ?? '') || /connection/i.test((error as Error).message);

async function otherKeepers(client: pg.Client) {
  const { rows } = await client.query<{ application_name: string }>(
    'select application_name from pg_stat_activity where starts_with(application_name, $1) and pid <> pg_backend_pid()',
    [keeperPrefix],
  );
  return rows.map((row) => row.application_name);
}

/** The lock lives in the connection: when a server dies, however it dies, its folder is free again. */
async function takeFolder(client: pg.Client, folder: string) {
  const deadline = Date.now() + 3_000;
  do {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [serverLock]);
    if (rows[0]?.taken) return;
    // A server killed a moment ago still holds it until PostgreSQL has noticed.
    await pause(100);
  } while (Date.now() < deadline);
  const other = (await otherKeepers(client)).find((keeper) => keeper.startsWith(`${keeperPrefix} server`));
  throw new StartRefused(
    `Another Tradewind is already running on ${folder}${other ? ` (${other.slice(keeperPrefix.length + 8)})` : ''}: stop it first, or choose another DATA_DIR.`,
    `该数据目录上已有信风在运行:请先停止它,或更换 DATA_DIR。`,
  );
}

/** Holds one connection; when it breaks, waits for the database to come back, and starts it when nobody else does. */
function keepRunning(
  cluster: Cluster,
  running: Running,
  { name, as, report }: Required<Pick<Use, 'as' | 'report'>> & { name: string },
) {
  let client = running.client;
  let leaving = false;
  let recovery: Promise<void> | undefined;

  const watch = () => {
    let noticed = false;
    const lost = () => {
      if (noticed || leaving) return;
      noticed = true;
      report('database connection lost');
      recovery = recover().catch((error: Error) => report('database not recovered', { reason: error.message }));
    };
    client.on('error', lost);
    client.on('end', lost);
  };

  const recover = async () => {
    // An operator's restart brings it back within a second; two hands on one switch would only get in each other's way.
    const patience = Date.now() + 1_500;
    for (let attempt = 0; !leaving; attempt++) {
      const claim = readClaim(cluster.folder);
      const answer = claim && (await contact(cluster.folder, claim.port, cluster.secrets, name));
      if (answer?.client) {
        client = answer.client;
        break;
      }
      if (answer?.state !== 'starting' && Date.now() > patience) {
        try {
          client = (await ensureRunning(cluster, name, 15_000)).client;
          break;
        } catch (error) {
          report('database does not start', { attempt, reason: (error as Error).message });
        }
      }
      await pause(100);
    }
    if (leaving) return;
    watch();
    if (as === 'server') await takeFolder(client, cluster.folder);
    report('database is back');
  };

  watch();
  return {
    /** Lets go; true when nobody else holds on. */
    leave: async () => {
      leaving = true;
      await recovery;
      try {
        await client.query(`set application_name = 'tradewind leaving'`);
        return (await otherKeepers(client)).length === 0;
      } catch {
        // The connection is gone, and with it the knowledge of others; pg_ctl finds out whether there is anything to stop.
        return true;
      } finally {
        await client.end().catch(() => undefined);
      }
    },
  };
}

async function stopPostmaster({ folder, binaries, account, secrets }: Cluster) {
  const claim = readClaim(folder);
  if (!claim) return;
  try {
    const how = ['-D', folder, '-m', 'fast', '-w', '-t', '60', 'stop'];
    await runProgram(binaries.program('pg_ctl'), how, account, { detached: true });
  } catch (error) {
    // A killed database leaves its claim behind, and then there is nothing to stop.
    const answer = await contact(folder, claim.port, secrets, `${keeperPrefix} asks`);
    await answer.client?.end();
    if (answer.client || answer.state === 'starting') throw error;
  }
}
