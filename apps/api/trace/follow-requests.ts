import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { traces } from './trace.js';

/** One trace from a request's arrival to its log line, which holds the route's pattern: no address, query or body. */
export function followRequests(server: FastifyInstance, log: Logger): void {
  const enter = (request: FastifyRequest, _: FastifyReply, next: () => void) =>
    traces.run({ traceId: request.id }, next);
  server.addHook('onRequest', enter);
  // Reading a body leaves the request's asynchronous context; it is entered again.
  server.addHook('preValidation', enter);
  server.addHook('onRequest', (request, reply, next) => {
    reply.header('x-trace-id', request.id);
    next();
  });
  server.addHook('onResponse', (request, reply, next) => {
    const line = {
      method: request.method,
      route: request.routeOptions.url ?? '(none)',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    traces.run({ traceId: request.id }, () => log.info(line, 'answered'));
    next();
  });
}
