import { randomInt } from 'node:crypto';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { createServer } from 'node:net';

const loopback = '127.0.0.1';

/**
 * A port of the loopback address that nobody listens on at this moment. It lies below the range from which the system
 * gives ports to outgoing connections: one of those could take it before it is listened on.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const port = randomInt(15_000, 32_000);
    if (await isFree(port)) return port;
  }
  throw new Error('no free port between 15000 and 32000');
}

/** Whether `port` can be listened on now; `false` when somebody holds it. */
export async function isFree(port: number, host = loopback): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/** `wanted` if there is one and it is free, else any free port. */
export async function preferPort(wanted: number): Promise<number> {
  return wanted !== 0 && (await isFree(wanted)) ? wanted : freePort();
}

/** Who listens on `port`, such as "node (process 4711)"; nothing where the system does not tell. */
export async function findPortHolder(port: number): Promise<string | undefined> {
  const pid = await findListener(port);
  return pid ? `${await nameOf(pid)} (process ${pid})` : undefined;
}

/** The process that listens on `port`; nothing where the system does not tell. */
export async function findListener(port: number): Promise<number | undefined> {
  const inode = await listeningInode(port).catch(() => undefined);
  if (!inode) return undefined;
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const handles = await readdir(`/proc/${pid}/fd`).catch(() => []);
    for (const handle of handles) {
      const target = await readlink(`/proc/${pid}/fd/${handle}`).catch(() => '');
      if (target === `socket:[${inode}]`) return Number(pid);
    }
  }
  return undefined;
}

/** Linux lists listening sockets (state 0A) with the port in hex; other systems have no such file. */
async function listeningInode(port: number): Promise<string | undefined> {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const tables = await Promise.all(['tcp', 'tcp6'].map((name) => readFile(`/proc/net/${name}`, 'utf8')));
  const rows = tables.flatMap((table) => table.split('\n').map((line) => line.trim().split(/\s+/)));
  return rows.find((row) => row[1]?.endsWith(suffix) && row[3] === '0A')?.[9];
}

async function nameOf(pid: number): Promise<string> {
  return (await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => 'a program')).trim();
}
