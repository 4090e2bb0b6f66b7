import { createServer, type Server } from 'node:http';
import type { Registry } from 'prom-client';

/** What the worker says of itself: its parts and whether each is up. */
export type Probe = () => Promise<Readonly<Record<string, boolean>>>;

/** Serves `GET /health` (200 only when every part is up) and `GET /metrics`. */
export async function startProbeServer(
  place: { readonly host: string; readonly port: number },
  probe: Probe,
  registry: Registry,
): Promise<Server> {
  const server = createServer((request, response) => {
    const answer =
      request.url === '/metrics' ? metrics(registry) : request.url === '/health' ? health(probe) : notFound();
    answer
      .then(({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body))
      .catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(place.port, place.host, resolve);
  });
  return server;
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

async function health(probe: Probe): Promise<Answer> {
  const parts = await probe();
  const up = Object.values(parts).every(Boolean);
  return { status: up ? 200 : 503, type: 'application/json', body: JSON.stringify({ up, parts }) };
}

async function metrics(registry: Registry): Promise<Answer> {
  return { status: 200, type: registry.contentType, body: await registry.metrics() };
}

async function notFound(): Promise<Answer> {
  return { status: 404, type: 'text/plain', body: 'not found' };
}
