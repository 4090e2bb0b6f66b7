import { randomBytes } from 'node:crypto';
import { closeSync, fchmodSync, fstatSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { IndexKey, KeyProvider, SealingKey } from './key-provider.js';

const keyId = z.string().regex(/^[0-9A-Za-z-]{1,32}$/);
const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
const ring = <Key extends z.ZodType>(key: Key) =>
  z
    .object({ current: keyId, keys: z.record(keyId, key) })
    .strict()
    .refine(({ current, keys }) => Object.hasOwn(keys, current), { message: 'the current key is not among the keys' });
const keyFile = z
  .object({ encryption: ring(z.object({ enc: hex(16), mac: hex(32) }).strict()), index: ring(hex(32)) })
  .strict();
type KeyFile = z.infer<typeof keyFile>;

export type KeyPurpose = 'encryption' | 'index';

/** Keys from a JSON file that its owner alone may read. Read once; a changed file counts from the next start. */
export class FileKeyProvider implements KeyProvider {
  readonly #sealing: ReadonlyMap<string, SealingKey>;
  readonly #sealingCurrent: SealingKey;
  readonly #index: readonly IndexKey[];

  /** Throws where the file is missing, readable by others or malformed; the error never quotes its content. */
  constructor(path: string) {
    const { encryption, index } = readKeyFile(path);
    this.#sealing = new Map(
      Object.entries(encryption.keys).map(([id, key]) => [
        id,
        { id, enc: Buffer.from(key.enc, 'hex'), mac: Buffer.from(key.mac, 'hex') },
      ]),
    );
    this.#sealingCurrent = this.#sealing.get(encryption.current)!;
    const older = Object.keys(index.keys).filter((id) => id !== index.current);
    this.#index = [index.current, ...older].map((id) => ({ id, key: Buffer.from(index.keys[id]!, 'hex') }));
  }

  currentSealingKey(): SealingKey {
    return this.#sealingCurrent;
  }

  findSealingKey(id: string): SealingKey | undefined {
    return this.#sealing.get(id);
  }

  currentIndexKey(): IndexKey {
    return this.#index[0]!;
  }

  indexKeys(): readonly IndexKey[] {
    return this.#index;
  }
}

/** Makes a key file with one fresh key for each purpose, readable by its owner alone. Throws where one exists. */
export function createKeyFile(path: string): void {
  const fresh: KeyFile = {
    encryption: { current: 'e1', keys: { e1: sealingHex() } },
    index: { current: 'i1', keys: { i1: randomBytes(32).toString('hex') } },
  };
  writeFileSync(path, `${JSON.stringify(fresh, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
}

/**
 * Adds a fresh key that is only read so far; gives its id. Every process must be started anew with it before
 * `makeCurrent`: one that does not know it could neither open nor find what another one writes under it.
 */
export function addKey(path: string, purpose: KeyPurpose): string {
  const file = readKeyFile(path);
  const id = nextKeyId(purpose, Object.keys(file[purpose].keys));
  if (purpose === 'encryption') file.encryption.keys[id] = sealingHex();
  else file.index.keys[id] = randomBytes(32).toString('hex');
  writeKeyFile(path, file);
  return id;
}

/** Makes a key the one to write with, from each process's next start; then `rotateKeys`. Throws for an unknown one. */
export function makeCurrent(path: string, purpose: KeyPurpose, id: string): void {
  const file = readKeyFile(path);
  if (!Object.hasOwn(file[purpose].keys, id)) throw new Error(`there is no ${purpose} key ${id}`);
  file[purpose].current = id;
  writeKeyFile(path, file);
}

/** Takes an older key out of the file, once `rotateKeys` has ended. Throws for the current one. */
export function removeKey(path: string, purpose: KeyPurpose, id: string): void {
  const file = readKeyFile(path);
  if (file[purpose].current === id) throw new Error(`key ${id} is the current ${purpose} key`);
  delete file[purpose].keys[id];
  writeKeyFile(path, file);
}

function sealingHex(): { enc: string; mac: string } {
  return { enc: randomBytes(16).toString('hex'), mac: randomBytes(32).toString('hex') };
}

function nextKeyId(purpose: KeyPurpose, ids: readonly string[]): string {
  const letter = purpose === 'encryption' ? 'e' : 'i';
  const numbers = ids.map((id) => Number(/^[ei](\d+)$/.exec(id)?.[1] ?? 0));
  return `${letter}${Math.max(0, ...numbers) + 1}`;
}

function readKeyFile(path: string): KeyFile {
  const handle = openSync(path, 'r');
  try {
    if ((fstatSync(handle).mode & 0o077) !== 0) {
      throw new Error(`key file ${path} is readable by others than its owner; set its mode to 0600`);
    }
    return parseKeyFile(path, readFileSync(handle, 'utf8'));
  } finally {
    closeSync(handle);
  }
}

// Neither the JSON parser's message nor zod's may reach a log: both can quote a key.
function parseKeyFile(path: string, text: string): KeyFile {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error(`key file ${path} is not JSON`);
  }
  const parsed = keyFile.safeParse(json);
  if (!parsed.success) {
    const places = parsed.error.issues.map((issue) => issue.path.slice(0, 2).join('.')).join(', ');
    throw new Error(`key file ${path} is malformed at: ${places}`);
  }
  return parsed.data;
}

// Written whole beside it, then renamed: a kill leaves the old file or the new one.
function writeKeyFile(path: string, file: KeyFile): void {
  const temporary = `${path}.new`;
  const handle = openSync(temporary, 'w', 0o600);
  try {
    fchmodSync(handle, 0o600);
    writeFileSync(handle, `${JSON.stringify(file, null, 2)}\n`, { flush: true });
  } finally {
    closeSync(handle);
  }
  renameSync(temporary, path);
}
