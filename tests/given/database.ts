import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
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

/** The next clone, made while the tests on the one before run; files of one process come one after the other. */
let spare: Promise<string> | undefined;

/** 空数据库 — no tables, no extensions. */
export const emptyDatabase = async () => reach(await create('template0'));

/** 已迁移的数据库 — a clone of the migrated template. */
export async function givenDatabase(): Promise<TestDatabase> {
  const { template } = inject('cluster');
  const mine = spare ?? create(template);
  const next = create(template);
  // Whoever takes it hears of it.
  next.catch(() => undefined);
  spare = next;
  return reach(await mine);
}

async function create(template: string): Promise<string> {
  const name = `t_${process.pid}_${randomBytes(5).toString('hex')}`;
  await asSuperuser(`create database ${name} template ${template} owner tradewind`);
  return name;
}

function reach(name: string): TestDatabase {
  const { url, superuserUrl } = inject('cluster');
  const at = (address: string) => {
    const place = new URL(address);
    place.pathname = `/${name}`;
    return place.href;
  };
  return {
    name,
    ...connections(at(url)),
    superuserUrl: at(superuserUrl),
    // Nobody waits for it: the cluster goes with the run anyway.
    drop: async () => void dropWhenLeft(name),
  };
}

/** Not by force: connections that are just being closed would break, and tell whichever test runs by then. */
async function dropWhenLeft(name: string) {
  for (let attempt = 0; attempt < 10; attempt++) {
    try {
      return await asSuperuser(`drop database if exists ${name}`);
    } catch {
      await pause(300);
    }
  }
}

async function asSuperuser(sql: string) {
  const client = new pg.Client({ connectionString: inject('cluster').superuserUrl });
  // Whoever asks is told by the answer.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
