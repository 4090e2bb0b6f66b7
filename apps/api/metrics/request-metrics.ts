import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What /metrics tells; no label holds more than a route's pattern. */
export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

const durations = new Histogram({
  name: 'sscard_http_request_seconds',
  help: 'Time from a request to its answer',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10],
  registers: [metrics],
});

/** Measures every answer. */
export function observeRequests(server: FastifyInstance): void {
  server.addHook('onResponse', (request, reply, next) => {
    const route = request.routeOptions.url ?? '(none)';
    durations.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    next();
  });
}
