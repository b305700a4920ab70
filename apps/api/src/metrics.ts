import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export type Metrics = ReturnType<typeof createMetrics>;

/** 指标 — counters of this process. Labels come from closed lists only, so that no caller can make them grow. */
export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time to answer a request',
      labelNames: ['route', 'method', 'status'] as const,
      buckets: seconds,
      registers,
    }),
    inFlight: new Gauge({ name: 'http_requests_in_flight', help: 'Requests being answered', registers }),
    /** `operation` is the name of a root field of the schema, or "other". */
    operations: new Histogram({
      name: 'graphql_operation_duration_seconds',
      help: 'Time to execute a GraphQL operation',
      labelNames: ['operation', 'outcome'] as const,
      buckets: seconds,
      registers,
    }),
    faults: new Counter({
      name: 'tradewind_faults_total',
      help: 'Troubles that people should look at: database lost, job failed, books that do not balance, unknown error',
      labelNames: ['kind'] as const,
      registers,
    }),
    ready: new Gauge({ name: 'tradewind_ready', help: '1 while this process takes requests', registers }),
  };
}
