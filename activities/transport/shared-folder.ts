import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  assertArrived,
  type Chunks,
  type Directory,
  type ExchangeFolder,
  isWhole,
  laterName,
  temporaryName,
} from './exchange-folder.js';

/** A folder that is shared with the party's front-end machine: it holds out/, in/ and done/. */
export interface SharedFolderAddress {
  readonly folder: string;
}

/** The directories as this machine's file system shows them. A folder that is not mounted throws at the first use. */
export class SharedFolder implements ExchangeFolder {
  constructor(private readonly address: SharedFolderAddress) {}

  async list(directory: Directory): Promise<string[]> {
    const entries = await readdir(this.path(directory), { withFileTypes: true });
    const whole = entries.filter((entry) => entry.isFile() && isWhole(entry.name));
    return whole.map((entry) => entry.name).sort();
  }

  async find(directory: Directory, name: string): Promise<AsyncIterable<Uint8Array> | undefined> {
    const path = this.path(directory, name);
    return (await isThere(path)) ? createReadStream(path) : undefined;
  }

  async send(name: string, chunks: Chunks): Promise<void> {
    const target = this.path('out', name);
    const temporary = temporaryName(target);
    const file = await open(temporary, 'w', 0o600);
    try {
      let sent = 0;
      for await (const chunk of chunks) {
        sent += chunk.length;
        await file.write(chunk);
      }
      // The name must not outlive its bytes where the machine loses power.
      await file.sync();
      assertArrived(sent, (await file.stat()).size);
    } finally {
      await file.close();
    }
    // The system's rename would overwrite; SFTP's fails.
    if (await isThere(target)) throw new Error('the name exists');
    await rename(temporary, target);
  }

  async makeFolder(name: string): Promise<void> {
    await mkdir(this.path('out', name), { recursive: true, mode: 0o700 });
  }

  async sendBeside(folder: string, name: string, bytes: Buffer): Promise<void> {
    await writeFile(this.path('out', folder, name), bytes, { mode: 0o600 });
  }

  async putAside(name: string, at: Date): Promise<void> {
    if (!(await isThere(this.path('in', name)))) return;
    const isTaken = await isThere(this.path('done', name));
    await rename(this.path('in', name), this.path('done', isTaken ? laterName(name, at) : name));
  }

  private path(...parts: string[]): string {
    return join(this.address.folder, ...parts);
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
