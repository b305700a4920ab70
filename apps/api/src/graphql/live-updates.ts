import type { MikroORM } from '@mikro-orm/postgresql';
import type { Caller } from '@tradewind/domain/access/caller.ts';
import type { Clock } from '@tradewind/domain/kernel/clock.ts';
import { isRecord, recordOf } from '@tradewind/domain/kernel/record.ts';
import { type Request, type Response, Router } from 'express';
import { sql } from 'kysely';
import type { Logger } from 'pino';

interface Listener {
  readonly response: Response;
  readonly caller: Caller;
}

const mostListeners = 500;

/**
 * 实时更新 — tells open consoles which kinds of record have changed, so that they ask again; what they then see is their own. Server-sent events at /live.
 * Reads the outbox once a second while somebody listens, so every API process tells what any process did. (NOTIFY would take one lock for all commits.)
 */
export function liveUpdates({
  orm,
  findCaller,
  log,
}: {
  orm: MikroORM;
  clock: Clock;
  findCaller: (request: Request) => Promise<Caller | undefined>;
  log: Logger;
}) {
  const listeners = new Set<Listener>();
  let timer: NodeJS.Timeout | undefined;
  let seen: string | undefined;

  const look = async () => {
    const { rows } = await sql<{ id: string; entity: string }>`
      select max(id::text) as id, entity from domain_event where id > coalesce(${seen ?? null}::uuid, (select id from domain_event order by id desc limit 1), '00000000-0000-0000-0000-000000000000') group by entity`.execute(
      orm.em.fork().getKysely() as never,
    );
    seen ??= (
      await sql<{ id: string }>`select id from domain_event order by id desc limit 1`.execute(
        orm.em.fork().getKysely() as never,
      )
    ).rows[0]?.id;
    if (rows.length === 0) return;
    seen = rows
      .map((row) => row.id)
      .sort()
      .at(-1)!;
    for (const { caller, response } of listeners) {
      const entities = rows
        .map((row) => row.entity)
        .filter((entity) => isRecord(entity) && caller.grants.has(recordOf(entity).readPermission));
      if (entities.length > 0) response.write(`data: ${JSON.stringify({ changed: entities })}\n\n`);
    }
  };

  const start = () => {
    timer ??= setInterval(() => {
      look().catch((error: unknown) => log.warn({ err: error }, 'live updates could not be read'));
    }, 1_000).unref();
  };

  const routes = Router();
  routes.get('/live', async (request, response) => {
    const caller = await findCaller(request);
    if (!caller || listeners.size >= mostListeners) {
      response.status(caller ? 503 : 401).end();
      return;
    }
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    response.write(': open\n\n');
    const listener = { response, caller };
    listeners.add(listener);
    start();
    // Rights may change: a listener asks again every five minutes.
    const end = setTimeout(() => response.end(), 300_000).unref();
    response.on('close', () => {
      clearTimeout(end);
      listeners.delete(listener);
      if (listeners.size === 0) {
        clearInterval(timer);
        timer = undefined;
        seen = undefined;
      }
    });
  });

  return {
    routes,
    close: () => {
      clearInterval(timer);
      for (const { response } of listeners) response.end();
    },
  };
}
