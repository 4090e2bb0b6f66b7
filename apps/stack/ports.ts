import { createServer } from 'node:net';

const loopback = '127.0.0.1';

/** A port of the loopback address that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  return listenOnce(0);
}

/** Whether `port` can be listened on now; `false` when somebody holds it. */
export async function isFree(port: number, host = loopback): Promise<boolean> {
  return listenOnce(port, host).then(
    () => true,
    () => false,
  );
}

/** `wanted` if it is free, else any free port. */
export async function preferPort(wanted: number): Promise<number> {
  return (await isFree(wanted)) ? wanted : freePort();
}

function listenOnce(port: number, host = loopback): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      const got = typeof address === 'object' && address ? address.port : port;
      server.close(() => resolve(got));
    });
  });
}
