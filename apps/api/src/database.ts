import type { Logger } from 'pino';
import type { Configuration } from './configuration.ts';
import { type Connection, connections } from './postgres/connections.ts';
import { startEmbeddedPostgres, type Use } from './postgres/embedded.ts';

/** 所用数据库 — the one of DATABASE_URL, else the embedded one of the data folder. */
export interface ChosenDatabase {
  kind: 'embedded' | 'external';
  /** In words, for the start's report. */
  description: string;
  notice?: string;
  owner: Connection;
  app: Connection;
  close(): Promise<void>;
}

/** 选择数据库 — starts or joins the embedded one unless another is configured. */
export async function chooseDatabase(
  { DATABASE_URL, DATA_DIR }: Pick<Configuration, 'DATABASE_URL' | 'DATA_DIR'>,
  use: Pick<Use, 'as' | 'label'>,
  log: Logger,
): Promise<ChosenDatabase> {
  if (DATABASE_URL) {
    return {
      kind: 'external',
      description: 'PostgreSQL of DATABASE_URL',
      ...connections(DATABASE_URL),
      close: async () => undefined,
    };
  }
  const embedded = await startEmbeddedPostgres({
    dataFolder: DATA_DIR,
    ...use,
    report: (event, details) => log.warn(details ?? {}, event),
  });
  return {
    kind: 'embedded',
    description: `embedded PostgreSQL ${embedded.version.split('-')[0]} ${embedded.origin}`,
    ...(embedded.notice && { notice: embedded.notice }),
    ...connections(embedded.url),
    close: embedded.stop,
  };
}
