import { connect } from 'node:net';

interface Client {
  readonly host: string;
  readonly port: number;
  readonly processID: number;
  readonly secretKey: number;
  readonly connection: { readonly stream: { destroy(): void; cork(): void; uncork(): void } };
  pipeline: boolean;
  query(...args: unknown[]): unknown;
  release(destroy: boolean): void;
}

interface Pool {
  on(event: 'connect', listener: (client: Client) => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
}

/** 提问方 — whoever waits for an answer, a response that is not sent yet for example. */
export interface Asker {
  readonly destroyed: boolean;
  once(event: 'close', listener: () => void): unknown;
  off(event: 'close', listener: () => void): unknown;
}

/** What a statement may bring along: who waits for it, and how long it may take where that is not what the session allows. */
export interface Asked {
  readonly asker?: Asker;
  readonly withinMs?: number;
}

/** Statements of a connection that have no answer yet, and since when nothing was heard. */
interface Waiting {
  since: number;
  answers: number;
}

const lookEveryMs = 200;
const opensOrUndoes = /^(begin|start transaction|rollback)(?! to)/i;
/** What the query builder hears of a `begin` that goes out with the next statement. */
const begun = { command: 'BEGIN', rowCount: null, rows: [] };

/**
 * 看护连接池 — a connection lost while idle is news, never the end of the process; one that no longer answers, or on which a
 * transaction could be neither opened nor undone, is given up. The query builder would keep such a connection for ever: after
 * as many of them as the pool has places, nobody would get one any more. A plain `begin` is not waited for: it goes out in one
 * packet with the statement behind it, whose answer is only good when both are. One clock watches all statements: a timer for each
 * would keep what hangs on it alive until the next full collection. A statement nobody waits for any more is cancelled. Source: E2, E4, E5, E10.
 */
export function watchPool(
  pool: Pool,
  tell: { onQuery?: (sql: string) => void; onConnectionError?: (error: Error) => void; answerWithinMs: number },
): void {
  if (tell.onConnectionError) pool.on('error', tell.onConnectionError);
  const waiting = new Map<Client, Waiting>();
  let clock: NodeJS.Timeout | undefined;
  const look = () => {
    const now = performance.now();
    for (const [client, { since }] of waiting) {
      if (now - since < tell.answerWithinMs) continue;
      waiting.delete(client);
      client.connection.stream.destroy();
    }
    if (waiting.size > 0) return;
    clearInterval(clock);
    clock = undefined;
  };
  const asks = (client: Client, more = 0) => {
    if (tell.answerWithinMs === 0) return;
    const present = waiting.get(client);
    if (present) present.answers++;
    else waiting.set(client, { since: performance.now() + more, answers: 1 });
    clock ??= setInterval(look, lookEveryMs).unref();
  };
  const hears = (client: Client) => {
    const present = waiting.get(client);
    if (!present) return;
    if (--present.answers === 0) waiting.delete(client);
    else present.since = performance.now();
  };
  pool.on('connect', (client) => {
    const query = client.query.bind(client);
    const { stream } = client.connection;
    client.pipeline = true;
    let opening = false;
    const withBegin = async (ask: () => unknown): Promise<unknown> => {
      stream.cork();
      const begins = query('begin') as Promise<unknown>;
      const answer = ask();
      stream.uncork();
      begins.catch(() => giveUp(client));
      return (await Promise.all([begins, answer]))[1];
    };
    /** The limit is raised and put back in the packet of the statement itself. */
    const withPatience = (ms: number, ask: () => unknown): unknown => {
      stream.cork();
      const raised = query(`set statement_timeout = ${ms}`) as Promise<unknown>;
      const answer = ask();
      const restored = query('reset statement_timeout') as Promise<unknown>;
      stream.uncork();
      Promise.all([raised, restored]).catch(() => giveUp(client));
      return answer;
    };
    client.query = (...args) => {
      const [first] = args;
      const text = (typeof first === 'string' ? first : (first as { text?: string } | undefined)?.text) ?? '';
      if (text) tell.onQuery?.(text);
      if (text === 'begin') {
        opening = true;
        return Promise.resolve(begun);
      }
      const opens = opening;
      opening = false;
      const called = args.at(-1);
      const { asker, withinMs } = (typeof first === 'object' ? first : {}) as Asked;
      const forget = asker && leavesWith(asker, client);
      if (typeof called === 'function') {
        args[args.length - 1] = (...answer: unknown[]) => {
          hears(client);
          forget?.();
          called(...answer);
        };
      }
      asks(client, withinMs);
      const ask = () => (withinMs === undefined ? query(...args) : withPatience(withinMs, () => query(...args)));
      const answer = opens ? withBegin(ask) : ask();
      if (!(answer instanceof Promise)) return answer;
      return answer.then(
        (result) => {
          hears(client);
          return result;
        },
        (error: Error) => {
          hears(client);
          if (opensOrUndoes.test(text)) giveUp(client);
          throw error;
        },
      );
    };
  });
}

/** A statement whose asker goes away is cancelled in the database; its connection is given up with it, so that a late word cannot reach the next statement. */
function leavesWith(asker: Asker, client: Client): () => void {
  const leave = () => {
    cancelStatement(client);
    giveUp(client);
  };
  if (asker.destroyed) queueMicrotask(leave);
  else asker.once('close', leave);
  return () => asker.off('close', leave);
}

/** The word for it goes to the database over a line of its own: four numbers, no answer. */
function cancelStatement({ host, port, processID, secretKey }: Client): void {
  const message = Buffer.alloc(16);
  for (const [place, number] of [16, 80877102, processID, secretKey].entries()) message.writeInt32BE(number, place * 4);
  const line = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
  // Where no line can be had, the limit of the session ends the statement.
  line.on('error', () => line.destroy());
  line.end(message);
}

/** Out of the pool, once; whoever held it may still release it as usual. */
function giveUp(client: Client): void {
  const { release } = client;
  client.release = () => undefined;
  release.call(client, true);
}
