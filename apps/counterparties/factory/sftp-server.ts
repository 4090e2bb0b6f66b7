import { timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import ssh2, { type AuthContext, type Connection } from 'ssh2';
import { serveSftp } from './sftp-session.js';

/** Who may sign in, with which key, and which folder he sees as `/`. */
export interface SftpUser {
  readonly user: string;
  /** One line of an authorized_keys file. */
  readonly publicKey: string;
  readonly folder: string;
}

export interface SftpServer {
  readonly port: number;
  stop(): Promise<void>;
}

interface SftpOptions {
  readonly host: string;
  readonly port: number;
  readonly hostKey: string;
  readonly users: readonly SftpUser[];
}

/** Starts a real SFTP server: public keys only, no shell, each user shut into his own folder. */
export async function startSftpServer(options: SftpOptions): Promise<SftpServer> {
  const open = new Set<Connection>();
  const server = new ssh2.Server({ hostKeys: [options.hostKey] }, (client) => {
    open.add(client);
    client.on('close', () => open.delete(client));
    client.on('error', () => {});
    serveClient(client, options.users);
  });
  server.listen(options.port, options.host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      for (const client of open) client.end();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function serveClient(client: Connection, users: readonly SftpUser[]): void {
  let signedIn: SftpUser | undefined;
  client.on('authentication', (attempt) => {
    signedIn = users.find((user) => user.user === attempt.username && keyFits(user, attempt));
    if (signedIn) attempt.accept();
    else attempt.reject(['publickey']);
  });
  client.on('session', (accept) => {
    accept().on('sftp', (acceptSftp) => {
      if (signedIn) serveSftp(acceptSftp(), signedIn.folder);
    });
  });
}

function keyFits(user: SftpUser, attempt: AuthContext): boolean {
  if (attempt.method !== 'publickey') return false;
  const key = ssh2.utils.parseKey(user.publicKey);
  if (key instanceof Error || Array.isArray(key)) return false;
  const known = key.getPublicSSH();
  if (attempt.key.algo !== key.type || attempt.key.data.length !== known.length) return false;
  if (!timingSafeEqual(attempt.key.data, known)) return false;
  // Without a signature the client only asks whether this key would do.
  if (!attempt.signature || !attempt.blob) return true;
  return key.verify(attempt.blob, attempt.signature, attempt.hashAlgo) === true;
}
