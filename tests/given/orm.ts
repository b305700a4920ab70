import { openDatabase } from '@tradewind/domain/kernel/database.ts';
import type { TestDatabase } from './database.ts';

type Orm = ReturnType<typeof openDatabase>;

/** Those that are not needed just now; files of one process come one after the other. */
const idle: Orm[] = [];

/**
 * 借用实体管理 — the entity manager over a test database. What it has learnt about the records (a second of work, and code that has become quick) is used
 * again for the next database; `giveBack` closes the connections.
 */
export async function borrowOrm({ app, name }: TestDatabase): Promise<Orm> {
  const options = {
    url: app.url,
    // Nobody waits for the disk: what a killed database keeps is the crash tests' business, on clusters of their own.
    startupOptions: `${app.options} -c synchronous_commit=off`,
    applicationName: 'tests',
  };
  const known = idle.pop();
  if (!known) return openDatabase(options);
  const driverOptions = known.config.get('driverOptions') as { options: string };
  await known.reconnect({
    clientUrl: app.url,
    dbName: name,
    driverOptions: { ...driverOptions, options: options.startupOptions },
  });
  return known;
}

/** 归还 — closes its connections. */
export async function giveBack(orm: Orm): Promise<void> {
  await orm.close(true);
  idle.push(orm);
}
