import { readConfiguration } from '@tradewind/api/configuration.ts';
import { openHouse } from '@tradewind/api/house.ts';
import { createLog } from '@tradewind/api/log.ts';
import type { Clock } from '@tradewind/domain/kernel/clock.ts';
import { givenDatabase, type TestDatabase } from './database.ts';

/** 测试用服务 — the whole API in this process, on a free port, on a database of its own. */
export interface TestServer {
  url: string;
  database: TestDatabase;
  /** Every line logged so far, as text. */
  logs: string[];
  /** Sends a GraphQL document; `token` signs it. */
  ask<T = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
    request?: Asking,
  ): Promise<GraphqlAnswer<T>>;
  stop(): Promise<void>;
}

export interface Asking {
  token?: string;
  headers?: Record<string, string>;
}

export interface GraphqlAnswer<T> {
  status: number;
  headers: Headers;
  data?: T | null;
  errors?: { message: string; path?: (string | number)[]; extensions: { code: string } & Record<string, unknown> }[];
}

/** 启动测试服务 — settings as in the environment; jobs are off unless asked for, so that nothing moves by itself. */
export async function givenServer(
  settings: Record<string, string> = {},
  { database, clock }: { database?: TestDatabase; clock?: Clock } = {},
): Promise<TestServer> {
  const own = database ?? (await givenDatabase());
  const logs: string[] = [];
  const configuration = readConfiguration({
    PORT: '0',
    DATABASE_URL: own.owner.url,
    JOBS: 'off',
    LOG_LEVEL: 'trace',
    ...settings,
  });
  const log = createLog(configuration.LOG_LEVEL, { write: (line: string) => void logs.push(line) });
  const house = await openHouse({ configuration, log, ...(clock && { clock }) });
  return {
    url: house.address,
    database: own,
    logs,
    ask: async (query, variables = {}, { token, headers = {} } = {}) => {
      const response = await fetch(`${house.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, headers: response.headers, ...((await response.json()) as object) };
    },
    stop: async () => {
      await house.stop();
      if (!database) await own.drop();
    },
  };
}
