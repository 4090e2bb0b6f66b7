import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Lets a server listen; gives its port. */
export async function listen(server: FastifyInstance, host: string, port: number): Promise<number> {
  await server.listen({ host, port });
  return (server.server.address() as AddressInfo).port;
}
