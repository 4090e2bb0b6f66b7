import { timingSafeEqual } from 'node:crypto';
import { posix } from 'node:path';
import SftpClient from 'ssh2-sftp-client';

/** How a card factory's front-end machine is reached (interchange §1, Transport). */
export interface RemoteAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** Our private key, OpenSSH format. */
  readonly privateKey: string;
  /** The one host key we speak to: `ssh-ed25519 AAAA…`. */
  readonly hostKey: string;
}

const readyTimeoutMs = 15_000;
/** A result file of a day's orders is far below this; more is no result file. */
const largestFile = 64 * 1024 * 1024;

/** The factory's directories, as far as the exchange needs them. Open it with `withRemote`. */
export class Remote {
  constructor(private readonly client: SftpClient) {}

  /** Names of the files in a directory, in order. */
  async list(directory: 'in' | 'out' | 'done'): Promise<string[]> {
    const entries = await this.client.list(directory);
    return entries.filter((entry) => entry.type === '-').map((entry) => entry.name).sort();
  }

  /** A file's bytes, or nothing where there is no such file. */
  async find(path: string): Promise<Buffer | undefined> {
    if ((await this.client.exists(path)) !== '-') return undefined;
    const { size } = await this.client.stat(path);
    if (size > largestFile) throw new Error('a file larger than any result');
    return (await this.client.get(path)) as Buffer;
  }

  /** Writes to a temporary name, checks the size, renames: a reader sees the whole file or none. */
  async put(path: string, bytes: Buffer): Promise<void> {
    const temporary = `${path}.part`;
    await this.client.put(bytes, temporary);
    const { size } = await this.client.stat(temporary);
    if (size !== bytes.length) throw new Error(`${size} of ${bytes.length} bytes arrived`);
    await this.client.rename(temporary, path);
  }

  /** Writes a file of which half a one does no harm, since nobody reads it before the file that names it. */
  async putBeside(path: string, bytes: Buffer): Promise<void> {
    await this.client.put(bytes, path);
  }

  async makeFolder(path: string): Promise<void> {
    if (!(await this.client.exists(path))) await this.client.mkdir(path);
  }

  /** Moves a taken file to done/; a second file of the same name keeps both. */
  async putAside(path: string, at: Date): Promise<void> {
    const target = posix.join('done', posix.basename(path));
    const taken = await this.client.exists(target);
    await this.client.rename(path, taken ? `${target}.${at.getTime()}` : target);
  }
}

/** Opens a session, lets `work` use it and closes it. Throws where the host shows another key than the pinned one. */
export async function withRemote<Result>(
  address: RemoteAddress,
  work: (remote: Remote) => Promise<Result>,
): Promise<Result> {
  const client = new SftpClient();
  try {
    await client.connect({
      host: address.host,
      port: address.port,
      username: address.user,
      privateKey: address.privateKey,
      readyTimeout: readyTimeoutMs,
      hostVerifier: (shown: Buffer) => isPinned(shown, address.hostKey),
    });
    return await work(new Remote(client));
  } finally {
    await client.end().catch(() => {});
  }
}

function isPinned(shown: Buffer, hostKey: string): boolean {
  const pinned = Buffer.from(hostKey.trim().split(/\s+/)[1] ?? '', 'base64');
  return pinned.length > 0 && pinned.length === shown.length && timingSafeEqual(pinned, shown);
}
