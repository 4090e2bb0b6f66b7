import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import SftpClient from 'ssh2-sftp-client';

/** How a card factory's front-end machine is reached (interchange §1, Transport). */
export interface RemoteAddress {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** Our private key, OpenSSH format. */
  readonly privateKey: string;
  /** Fingerprint of the one host key we speak to: `SHA256:…`, as ssh-keygen prints it. */
  readonly hostKey: string;
  /** The folder that holds out/, in/ and done/. */
  readonly root: string;
}

const readyTimeoutMs = 15_000;
/** A result file of a day's orders is far below this; more is no result file. */
const largestFile = 64 * 1024 * 1024;

type Directory = 'in' | 'out' | 'done';

/** The factory's directories, as far as the exchange needs them. Open it with `withRemote`. */
export class Remote {
  constructor(
    private readonly client: SftpClient,
    private readonly root: string,
  ) {}

  /** Names of the files in a directory, in order; a file still being written (`.part`) is not there yet. */
  async list(directory: Directory): Promise<string[]> {
    const entries = await this.client.list(this.path(directory));
    const whole = entries.filter((entry) => entry.type === '-' && !entry.name.endsWith('.part'));
    return whole.map((entry) => entry.name).sort();
  }

  /** A file's bytes, or nothing where there is no such file. */
  async find(directory: Directory, name: string): Promise<Buffer | undefined> {
    const path = this.path(directory, name);
    if ((await this.client.exists(path)) !== '-') return undefined;
    const { size } = await this.client.stat(path);
    if (size > largestFile) throw new Error('a file larger than any result');
    return (await this.client.get(path)) as Buffer;
  }

  /** Writes into out/ to a temporary name, checks the size, renames: a reader sees the whole file or none. */
  async send(name: string, bytes: Buffer): Promise<void> {
    const target = this.path('out', name);
    const temporary = `${target}.part`;
    await this.client.put(bytes, temporary);
    const { size } = await this.client.stat(temporary);
    if (size !== bytes.length) throw new Error(`${size} of ${bytes.length} bytes arrived`);
    await this.client.rename(temporary, target);
  }

  /** Makes a folder in out/ for what goes beside a file. Nobody reads it before the file itself is there. */
  async makeFolder(name: string): Promise<void> {
    const path = this.path('out', name);
    if (!(await this.client.exists(path))) await this.client.mkdir(path);
  }

  async sendBeside(folder: string, name: string, bytes: Buffer): Promise<void> {
    await this.client.put(bytes, this.path('out', folder, name));
  }

  /** Moves a taken file from in/ to done/, unless another round did; of two files of the same name both are kept. */
  async putAside(name: string, at: Date): Promise<void> {
    if (!(await this.client.exists(this.path('in', name)))) return;
    const target = this.path('done', name);
    const occupied = await this.client.exists(target);
    await this.client.rename(this.path('in', name), occupied ? `${target}.${at.getTime()}` : target);
  }

  private path(...parts: string[]): string {
    return posix.join(this.root, ...parts);
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
      hostVerifier: (shown: Buffer) => fingerprint(shown) === address.hostKey.replace(/=$/, ''),
    });
    return await work(new Remote(client, address.root));
  } finally {
    await client.end().catch(() => {});
  }
}

/** A public key's fingerprint as ssh-keygen prints it. */
function fingerprint(key: Buffer): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=$/, '')}`;
}
