import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { Readable } from 'node:stream';
import SftpClient from 'ssh2-sftp-client';
import {
  assertArrived,
  type Chunks,
  type Directory,
  type ExchangeFolder,
  isWhole,
  laterName,
  temporaryName,
} from './exchange-folder.js';

/** How a party's front-end machine is reached by SFTP (interchange §1, Transport). */
export interface SftpAddress {
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

/** Opens a session, lets `work` use it and closes it. Throws where the host shows another key than the pinned one. */
export async function withSftpFolder<Result>(
  address: SftpAddress,
  work: (folder: ExchangeFolder) => Promise<Result>,
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
    return await work(new SftpFolder(client, address.root));
  } finally {
    await client.end().catch(() => {});
  }
}

/** The directories on a machine that is reached by SFTP. */
class SftpFolder implements ExchangeFolder {
  constructor(
    private readonly client: SftpClient,
    private readonly root: string,
  ) {}

  async list(directory: Directory): Promise<string[]> {
    const entries = await this.client.list(this.path(directory));
    const whole = entries.filter((entry) => entry.type === '-' && isWhole(entry.name));
    return whole.map((entry) => entry.name).sort();
  }

  async find(directory: Directory, name: string): Promise<AsyncIterable<Uint8Array> | undefined> {
    const path = this.path(directory, name);
    return (await this.client.exists(path)) === '-' ? bytesOf(this.client.createReadStream(path)) : undefined;
  }

  async send(name: string, chunks: Chunks): Promise<void> {
    const target = this.path('out', name);
    const temporary = temporaryName(target);
    let sent = 0;
    const counted = async function* () {
      for await (const chunk of chunks) {
        sent += chunk.length;
        yield chunk;
      }
    };
    await this.client.put(Readable.from(counted(), { objectMode: false }), temporary);
    assertArrived(sent, (await this.client.stat(temporary)).size);
    await this.client.rename(temporary, target);
  }

  async makeFolder(name: string): Promise<void> {
    const path = this.path('out', name);
    if (!(await this.client.exists(path))) await this.client.mkdir(path);
  }

  async sendBeside(folder: string, name: string, bytes: Buffer): Promise<void> {
    await this.client.put(bytes, this.path('out', folder, name));
  }

  async putAside(name: string, at: Date): Promise<void> {
    if (!(await this.client.exists(this.path('in', name)))) return;
    const isTaken = await this.client.exists(this.path('done', name));
    await this.client.rename(this.path('in', name), this.path('done', isTaken ? laterName(name, at) : name));
  }

  private path(...parts: string[]): string {
    return posix.join(this.root, ...parts);
  }
}

/** Ends when the server has closed the file: a session that ended before would fail a stream that nobody hears any more. */
async function* bytesOf(stream: Readable): AsyncGenerator<Uint8Array> {
  const closed = new Promise<void>((resolve) => {
    stream.once('close', () => resolve());
    stream.on('error', () => resolve());
  });
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } finally {
    await closed;
  }
}

/** A public key's fingerprint as ssh-keygen prints it. */
function fingerprint(key: Buffer): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=$/, '')}`;
}
