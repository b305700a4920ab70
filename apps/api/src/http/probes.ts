import { timingSafeEqual } from 'node:crypto';
import { Router } from 'express';
import type { Metrics } from '../metrics.ts';
import type { Readiness } from '../readiness.ts';
import { answer } from './answer.ts';

/** 探针与指标 — alive: this process answers; ready: it can also do its work. */
export function probes(readiness: Readiness, metrics: Metrics, metricsToken: string | undefined): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => void response.json({ status: 'live' }));
  router.get('/readyz', async (_request, response) => {
    const { ready, checks } = await readiness.look();
    if (!ready) response.setHeader('retry-after', '2');
    response
      .status(ready ? 200 : 503)
      .setHeader('cache-control', 'no-store')
      .json({
        status: ready ? 'ready' : 'not ready',
        checks,
        ...(readiness.demo && { demo: true }),
        ...(readiness.demonstrationPercent !== undefined && { demonstrationPercent: readiness.demonstrationPercent }),
      });
  });
  router.get('/metrics', async (request, response) => {
    const here =
      /^(::1|(::ffff:)?127\.)/.test(request.socket.remoteAddress ?? '') && request.get('x-forwarded-for') === undefined;
    if (metricsToken ? !holds(request.get('authorization'), metricsToken) : !here) {
      return answer(
        response,
        403,
        'FORBIDDEN',
        'Metrics are for this machine, or with METRICS_TOKEN. 指标仅限本机或凭 METRICS_TOKEN 访问。',
      );
    }
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}

function holds(authorization: string | undefined, token: string): boolean {
  const given = Buffer.from(authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
