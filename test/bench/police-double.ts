import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A police ID service that knows everybody, at once. */
export async function startPoliceDouble(): Promise<{ url: string; stop(): void }> {
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ result: 'match', asOf: '2026-03-01T00:00:00+08:00' }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}
