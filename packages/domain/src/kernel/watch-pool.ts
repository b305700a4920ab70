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

const opensOrUndoes = /^(begin|start transaction|rollback)(?! to)/i;
/** What the query builder hears of a `begin` that goes out with the next statement. */
const begun = { command: 'BEGIN', rowCount: null, rows: [] };

/**
 * 看护连接池 — a connection lost while idle is news, never the end of the process; one that no longer answers, or on which a
 * transaction could be neither opened nor undone, is given up. The query builder would keep such a connection for ever: after
 * as many of them as the pool has places, nobody would get one any more. A plain `begin` is not waited for: it goes out in one
 * packet with the statement behind it, whose answer is only good when both are. Source: E2, E4, E5.
 */
export function watchPool(
  pool: Pool,
  tell: { onQuery?: (sql: string) => void; onConnectionError?: (error: Error) => void },
): void {
  if (tell.onConnectionError) pool.on('error', tell.onConnectionError);
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
      const answer = opens ? withBegin(() => query(...args)) : query(...args);
      if (!(answer instanceof Promise)) return answer;
      return answer.catch((error: Error) => {
        if (error.message === 'Query read timeout') stream.destroy();
        if (opensOrUndoes.test(text)) giveUp(client);
        throw error;
      });
    };
  });
}

/** Out of the pool, once; whoever held it may still release it as usual. */
function giveUp(client: Client): void {
  const { release } = client;
  client.release = () => undefined;
  release.call(client, true);
}
