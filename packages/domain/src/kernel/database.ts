import { MikroORM, type Options, PostgreSqlDriver, type SqlEntityManager } from '@mikro-orm/postgresql';
import { ChangeSetType, type EntityProperty, type EventArgs, type EventSubscriber, wrap } from '@mikro-orm/core';
import { sql } from 'kysely';
import { DomainEventRow } from './domain-event.ts';
import { IdempotencyKey } from './idempotency-key.ts';
import { AttachmentPiece } from '../files/attachment-piece.ts';
import { ImportFile } from '../import/import-file.ts';
import { Session } from '../organization/session.ts';
import { SignInAttempt } from '../organization/sign-in-attempt.ts';
import { migrationOptions } from './migration-options.ts';
import { NumberSeries } from './number-series.ts';
import { allRecords, isRecord, recordOf } from './record.ts';
import { searchText } from './search-text.ts';
import { watchPool } from './watch-pool.ts';

/** 检索维护 — keeps `searchText` in step with the fields it is made of, whoever writes them. */
const keepsSearchText: EventSubscriber = {
  beforeCreate: (args) => refresh(args),
  beforeUpdate: (args) => refresh(args),
};

async function refresh({ entity, meta, em, changeSet }: EventArgs<object>): Promise<void> {
  if (!('searchText' in meta.properties) || !isRecord(meta.class.name)) return;
  const paths = (recordOf(meta.class.name).search ?? []).map((path) => path.split('.'));
  // What did not change need not be read again; on an update most of it is not even loaded.
  if (changeSet?.type === ChangeSetType.UPDATE && !paths.some(([first]) => first! in changeSet.payload)) return;
  const read = new Map<string, Record<string, unknown>>();
  const values: unknown[] = [];
  for (const [first, second] of paths) {
    const value = (entity as Record<string, unknown>)[first!];
    if (!second || !value) values.push(second ? undefined : value);
    else if (wrap(value as object).isInitialized()) values.push((value as Record<string, unknown>)[second]);
    else {
      const target = (meta.properties as Record<string, EntityProperty>)[first!]!.targetMeta!;
      if (!read.has(first!)) {
        const { rows } = await sql<
          Record<string, unknown>
        >`select * from ${sql.table(target.tableName)} where id = ${(value as { id: string }).id}::uuid`.execute(
          (em as SqlEntityManager).getKysely(),
        );
        read.set(first!, rows[0] ?? {});
      }
      values.push(read.get(first!)![(target.properties as Record<string, EntityProperty>)[second]!.fieldNames[0]!]);
    }
  }
  (entity as { searchText: string }).searchText = searchText(values as string[]);
}

export interface DatabaseOptions {
  /** Connection URL. */
  readonly url: string;
  /** Startup options of every connection, for example `-c role=tradewind_app -c statement_timeout=5000`. */
  readonly startupOptions?: string;
  readonly poolSize?: number;
  readonly applicationName?: string;
  readonly onQuery?: (sql: string) => void;
  readonly onConnectionError?: (error: Error) => void;
  /** A statement that has no answer after so long fails, and its connection, which may hang for ever, is given up; 0 waits as long as it takes. */
  readonly answerWithinMs?: number;
}

/** 打开数据库 — the entity manager over every declared record. Does not connect before the first statement. */
export function openDatabase(options: DatabaseOptions): MikroORM {
  return new MikroORM({
    driver: PostgreSqlDriver,
    clientUrl: options.url,
    entities: [
      DomainEventRow,
      NumberSeries,
      Session,
      IdempotencyKey,
      SignInAttempt,
      ImportFile,
      AttachmentPiece,
      ...allRecords().map((each) => each.entity),
    ],
    subscribers: [keepsSearchText],
    forceUtcTimezone: true,
    ignoreUndefinedInQuery: true,
    allowGlobalContext: false,
    pool: { min: 0, max: options.poolSize ?? 10, idleTimeoutMillis: 30_000 },
    driverOptions: {
      ...(options.startupOptions ? { options: options.startupOptions } : {}),
      application_name: options.applicationName ?? 'tradewind',
      connectionTimeoutMillis: 4_000,
      keepAlive: true,
      onPoolCreated: (pool: Parameters<typeof watchPool>[0]) =>
        watchPool(pool, { ...options, answerWithinMs: options.answerWithinMs ?? 40_000 }),
    },
    debug: false,
    migrations: migrationOptions,
  } as unknown as Options) as MikroORM;
}
