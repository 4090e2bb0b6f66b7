import type { FastifyInstance } from 'fastify';

const lookMs = 100;
const graceMs = 3_000;

/**
 * Ends the server's connections when it closes: idle ones at once and again as they become so, the rest after three
 * seconds. Node itself looks only once, so a browser's kept or unused connection would hold the process for a minute.
 */
export function endConnectionsAtClose(app: FastifyInstance): void {
  const { server } = app;
  app.addHook('preClose', (done) => {
    const look = setInterval(() => server.closeIdleConnections(), lookMs);
    const end = setTimeout(() => server.closeAllConnections(), graceMs);
    server.once('close', () => {
      clearInterval(look);
      clearTimeout(end);
    });
    done();
  });
}
