import { type Attributes, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Logger } from 'pino';

const tracer = trace.getTracer('tradewind');

/** 追踪 — runs a piece of work inside a span; costs next to nothing while no SDK is loaded. */
export function traced<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  return tracer.startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      // The error's name only: its text may quote data.
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'unknown' });
      throw error;
    } finally {
      span.end();
    }
  });
}

interface Sdk {
  start(): void;
  shutdown(): Promise<void>;
}

/** 启用追踪 — loads the optional SDK when an endpoint is configured; its absence is said, not fatal. */
export async function startTracing(endpoint: string | undefined, log: Logger): Promise<() => Promise<void>> {
  if (!endpoint) return async () => undefined;
  const optional = '@opentelemetry/sdk-node';
  try {
    const { NodeSDK } = (await import(optional)) as { NodeSDK: new (options: { serviceName: string }) => Sdk };
    const sdk = new NodeSDK({ serviceName: 'tradewind' });
    sdk.start();
    return () => sdk.shutdown();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    log.warn(`OTEL_EXPORTER_OTLP_ENDPOINT is set but ${optional} is not installed: no traces are sent`);
    return async () => undefined;
  }
}
