import { randomBytes } from 'node:crypto';
import { type Connection, connections } from '@tradewind/api/postgres/connections.ts';
import pg from 'pg';
import { inject } from 'vitest';

/** 测试数据库 — one of its own for a test file; `owner` may change tables, `app` is what serves requests. */
export interface TestDatabase {
  name: string;
  owner: Connection;
  app: Connection;
  /** A superuser's connection to the same database, to look behind the curtain. */
  superuserUrl: string;
  drop(): Promise<void>;
}

/** 空数据库 — no tables, no extensions. */
export const emptyDatabase = () => create('template0');

/** 已迁移的数据库 — a clone of the migrated template. */
export const givenDatabase = () => create(inject('cluster').template);

async function create(template: string): Promise<TestDatabase> {
  const { url, superuserUrl } = inject('cluster');
  const name = `t_${process.pid}_${randomBytes(5).toString('hex')}`;
  await asSuperuser(`create database ${name} template ${template} owner tradewind`);
  const at = (address: string) => {
    const place = new URL(address);
    place.pathname = `/${name}`;
    return place.href;
  };
  return {
    name,
    ...connections(at(url)),
    superuserUrl: at(superuserUrl),
    drop: () => asSuperuser(`drop database if exists ${name} with (force)`),
  };
}

async function asSuperuser(sql: string) {
  const client = new pg.Client({ connectionString: inject('cluster').superuserUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
