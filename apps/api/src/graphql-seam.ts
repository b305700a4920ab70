import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { Clock } from '@tradewind/domain/kernel/clock.ts';
import type { RequestHandler, Router } from 'express';
import type { Logger } from 'pino';
import type { Configuration } from './configuration.ts';
import type { Metrics } from './metrics.ts';
import type { Connection } from './postgres/connections.ts';

/** GraphQL 所需 — what the house gives to the API. */
export interface GraphqlDependencies {
  configuration: Configuration;
  log: Logger;
  metrics: Metrics;
  /** Connected with the application's role. */
  orm: MikroORM;
  /** For connections of one's own, such as LISTEN; same role and limits. */
  connection: Connection;
  clock: Clock;
}

/** GraphQL 接口 — what the API gives to the house. The handler finds a parsed JSON body in `request.body`. */
export interface Graphql {
  handler: RequestHandler;
  /** The answer of a question that is known, without parsing, limits and compiling that it has passed before; undefined: take the ordinary road. */
  quick?(
    request: IncomingMessage,
    response: ServerResponse & { locals: Express.Locals },
    body: unknown,
  ): Promise<string | undefined>;
  /** Further routes beside /graphql (uploads, downloads), mounted before the console. */
  routes?: Router;
  /** Ends answers that last (live updates); called first when the process stops. */
  closeLive?(): void;
  /** Called when no request is in flight any more. */
  stop(): Promise<void>;
}

/** 建立 GraphQL — the function that `graphql/index.ts` exports under this name. */
export type CreateGraphql = (dependencies: GraphqlDependencies) => Promise<Graphql>;

declare global {
  namespace Express {
    interface Locals {
      requestId: string;
      log: Logger;
      /** Set by the API: a root field of the schema; it appears in the log and in the metrics. */
      operation?: string;
      /** Set by the API: whose request it was. */
      userId?: string;
    }
  }
}
