interface Client {
  readonly connection: { readonly stream: { destroy(): void; cork(): void; uncork(): void } };
  pipeline: boolean;
  query(...args: unknown[]): unknown;
  release(destroy: boolean): void;
}

interface Pool {
  on(event: 'connect', listener: (client: Client) => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
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
 * would keep what hangs on it alive until the next full collection. Source: E2, E4, E5.
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
  const asks = (client: Client) => {
    if (tell.answerWithinMs === 0) return;
    const present = waiting.get(client);
    if (present) present.answers++;
    else waiting.set(client, { since: performance.now(), answers: 1 });
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
      if (typeof called === 'function') {
        args[args.length - 1] = (...answer: unknown[]) => {
          hears(client);
          called(...answer);
        };
      }
      asks(client);
      const answer = opens ? withBegin(() => query(...args)) : query(...args);
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

/** Out of the pool, once; whoever held it may still release it as usual. */
function giveUp(client: Client): void {
  const { release } = client;
  client.release = () => undefined;
  release.call(client, true);
}
