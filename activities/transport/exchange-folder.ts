/** out/: from the agency; in/: to it; done/: what its reader has taken (interchange §1, Transport). */
export type Directory = 'in' | 'out' | 'done';

/** A file's bytes in pieces, so that memory does not grow with it. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * The three directories shared with an outside party, whichever way they are reached. Open it with `withExchangeFolder`;
 * every method throws where the party can't be reached.
 */
export interface ExchangeFolder {
  /** Names of the files in a directory, in order; a file still being written (`.part`) is not there yet. */
  list(directory: Directory): Promise<string[]>;
  /** A file's bytes, to be read before the folder is closed, or nothing where there is no such file. */
  find(directory: Directory, name: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** Writes into out/ to a temporary name, checks the size, renames: a reader sees the whole file or none. */
  send(name: string, chunks: Chunks): Promise<void>;
  /** Makes a folder in out/ for what goes beside a file. Nobody reads it before the file itself is there. */
  makeFolder(name: string): Promise<void>;
  sendBeside(folder: string, name: string, bytes: Buffer): Promise<void>;
  /** Moves a taken file from in/ to done/, unless another round did; of two files of the same name both are kept. */
  putAside(name: string, at: Date): Promise<void>;
}

/** What a file is called while it is written. */
export const temporaryName = (name: string): string => `${name}.part`;

/** True for a file that is all there. */
export const isWhole = (name: string): boolean => name !== temporaryName('') && !name.endsWith(temporaryName(''));

/** What a file is called in done/ where another of its name lies there. */
export const laterName = (name: string, at: Date): string => `${name}.${at.getTime()}`;

/** Throws where fewer or more bytes arrived than were sent. */
export function assertArrived(sent: number, arrived: number): void {
  if (arrived !== sent) throw new Error(`${arrived} of ${sent} bytes arrived`);
}

/** A small file's bytes, or nothing where there is none. Throws for one larger than `most` bytes. */
export async function findBytes(
  folder: ExchangeFolder,
  directory: Directory,
  name: string,
  most: number,
): Promise<Buffer | undefined> {
  const stream = await folder.find(directory, name);
  if (!stream) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > most) throw new Error(`a file of more than ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
