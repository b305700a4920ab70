import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Configuration } from '../configuration.ts';
import type { Graphql } from '../graphql-seam.ts';
import type { Metrics } from '../metrics.ts';
import type { Readiness } from '../readiness.ts';
import type { Logger } from 'pino';
import { begin } from './identify.ts';
import { ownOrigin } from './json-only.ts';

interface Straight {
  readonly configuration: Pick<Configuration, 'LIMIT_BODY_BYTES' | 'PUBLIC_ORIGIN'>;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  readonly graphql: () => Graphql | undefined;
  /** Counts the requests that a stop waits for. */
  readonly inFlight?: (response: ServerResponse) => void;
  /** The same headers as on every answer. */
  readonly headers: ReadonlyMap<string, string>;
}

/** What was read of a request before the ordinary road takes it over. */
export interface ReadAhead {
  body?: unknown;
  /** The body is no JSON. */
  broken?: boolean;
}

const json = /^application\/json(?:; ?charset="?utf-?8"?)?$/i;
const answersJson = new Set([undefined, '*/*', 'application/json']);

/**
 * 直路 — a GraphQL request as nearly all of them are: its body is read here, and when its question is known it is answered at once, past the web framework
 * and the GraphQL server. Whatever is unusual about it — headers, size, form, a first time — goes the ordinary road, which tells what is wrong.
 */
export function straight(
  { configuration, log, metrics, readiness, graphql, headers, inFlight }: Straight,
  ordinary: RequestListener,
): RequestListener {
  const always = [...headers].flat();

  /** Nothing about it that the ordinary road would have to say a word about. */
  const usual = ({ method, url, headers: given }: IncomingMessage): boolean =>
    method === 'POST' &&
    url === '/graphql' &&
    readiness.phase === 'running' &&
    json.test(given['content-type'] ?? '') &&
    given['content-encoding'] === undefined &&
    given['transfer-encoding'] === undefined &&
    given.expect === undefined &&
    Number(given['content-length']) > 0 &&
    Number(given['content-length']) <= configuration.LIMIT_BODY_BYTES &&
    ownOrigin(given.origin, given.host, configuration.PUBLIC_ORIGIN);

  const answered = async (request: IncomingMessage, response: ServerResponse, body: unknown): Promise<boolean> => {
    const { accept } = request.headers;
    if (!answersJson.has(accept)) return false;
    const text = await graphql()?.quick?.(request, response as Identified, body);
    if (text === undefined) return false;
    const { requestId } = (response as Identified).locals;
    const bytes = Buffer.byteLength(text);
    response.writeHead(200, [
      ...always,
      'x-request-id',
      requestId,
      'cache-control',
      'no-store',
      'content-type',
      'application/json; charset=utf-8',
      'content-length',
      String(bytes),
    ]);
    // As many bytes as letters: plain ASCII, which need not be encoded.
    response.end(text, bytes === text.length ? 'latin1' : 'utf8');
    return true;
  };

  return (request, response) => {
    if (!usual(request)) return ordinary(request, response);
    begin(request, response as Identified, log, metrics);
    inFlight?.(response);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.once('end', () => {
      const ahead = request as ReadAhead;
      try {
        ahead.body = JSON.parse((chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)).toString());
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        ahead.broken = true;
      }
      if (ahead.body === null || typeof ahead.body !== 'object') {
        ahead.broken = true;
        return ordinary(request, response);
      }
      answered(request, response, ahead.body).then(
        (done) => done || ordinary(request, response),
        (error: unknown) => {
          metrics.faults.inc({ kind: 'unknown error' });
          log.error({ err: error }, 'unknown error');
          response.destroy();
        },
      );
    });
  };
}

interface Identified extends ServerResponse {
  locals: Express.Locals;
}
