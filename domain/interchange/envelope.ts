import { createCipheriv, createDecipheriv, createHmac, type Hmac, timingSafeEqual } from 'node:crypto';
import { type Finding, isFinding } from './finding.js';

/** Two different keys under one id, per party, the same in both directions (interchange §1, Envelope). */
export interface EnvelopeKeys {
  readonly id: string;
  /** 16 bytes, SM4. */
  readonly enc: Uint8Array;
  /** 32 bytes, HMAC-SM3. */
  readonly mac: Uint8Array;
}
/** A party's keys by id; nothing for an id that it doesn't have. */
export type FindEnvelopeKeys = (keyId: string) => EnvelopeKeys | undefined;

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

const magic = Buffer.from('SSC1', 'ascii');
const cipher = 'sm4-ctr';
export const ivBytes = 16;
const macBytes = 32;
const mostHeadBytes = magic.length + 1 + 32 + ivBytes;

/** Seals a whole buffer. `iv` is 16 random bytes, never used twice with a key; the caller brings it. */
export function sealEnvelope(plain: Uint8Array, keys: EnvelopeKeys, iv: Uint8Array): Buffer {
  const head = writeHead(keys, iv);
  const encryption = createCipheriv(cipher, keys.enc, iv);
  const sealed = Buffer.concat([head, encryption.update(plain), encryption.final()]);
  return Buffer.concat([sealed, createHmac('sm3', keys.mac).update(sealed).digest()]);
}

/** Opens a whole buffer: checks the MAC before a byte is decrypted. Gives the finding where it can't be opened. */
export function openEnvelope(sealed: Uint8Array, findKeys: FindEnvelopeKeys): Buffer | Finding {
  const head = readHead(sealed, findKeys);
  if (isFinding(head)) return head;
  const body = sealed.subarray(0, sealed.length - macBytes);
  const mac = createHmac('sm3', head.keys.mac).update(body).digest();
  if (!timingSafeEqual(mac, sealed.subarray(body.length))) return { code: 'envelope-mac' };
  const decryption = createDecipheriv(cipher, head.keys.enc, head.iv);
  return Buffer.concat([decryption.update(body.subarray(head.length)), decryption.final()]);
}

/** Seals a stream, for `pipeline(source, (chunks) => sealChunks(chunks, keys, iv), target)`; memory stays flat. */
export async function* sealChunks(plain: Chunks, keys: EnvelopeKeys, iv: Uint8Array): AsyncGenerator<Buffer> {
  const mac = createHmac('sm3', keys.mac);
  const encryption = createCipheriv(cipher, keys.enc, iv);
  const head = writeHead(keys, iv);
  mac.update(head);
  yield head;
  for await (const chunk of plain) {
    const sealed = encryption.update(chunk);
    mac.update(sealed);
    yield sealed;
  }
  encryption.final(); // Counter mode holds nothing back.
  yield mac.digest();
}

/** Reads a sealed stream once to check its MAC. Gives the finding where it can't be opened, nothing where it can. */
export async function findEnvelopeFault(sealed: Chunks, findKeys: FindEnvelopeKeys): Promise<Finding | undefined> {
  try {
    const parts = readSealed(sealed, findKeys); // Still ciphertext: nothing is decrypted here.
    while (!(await parts.next()).done);
    return undefined;
  } catch (error) {
    if (error instanceof EnvelopeError) return error.finding;
    throw error;
  }
}

/**
 * Opens a sealed stream whose MAC `findEnvelopeFault` has found right; memory stays flat. The MAC is computed again on
 * the way and a file that changed in between throws an EnvelopeError at its end: only then is what was read final.
 */
export async function* openChunks(sealed: Chunks, findKeys: FindEnvelopeKeys): AsyncGenerator<Buffer> {
  let decryption: ReturnType<typeof createDecipheriv> | undefined;
  for await (const { head, bytes } of readSealed(sealed, findKeys)) {
    decryption ??= createDecipheriv(cipher, head.keys.enc, head.iv);
    yield decryption.update(bytes);
  }
}

/** A stream that can't be opened, thrown because a stream has no other way to say no. */
export class EnvelopeError extends Error {
  constructor(readonly finding: Finding) {
    super(finding.code);
  }
}

interface Head {
  readonly keys: EnvelopeKeys;
  readonly iv: Uint8Array;
  readonly length: number;
}

/** The ciphertext of a sealed stream in pieces; throws at its end where the MAC is wrong. */
async function* readSealed(
  sealed: Chunks,
  findKeys: FindEnvelopeKeys,
): AsyncGenerator<{ head: Head; bytes: Uint8Array }> {
  let head: Head | undefined;
  let mac: Hmac | undefined;
  // The last 32 bytes seen may be the MAC and are kept back; until the head is read, so is what it may need.
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of sealed) {
    held = Buffer.concat([held, chunk]);
    if (!head) {
      if (held.length < mostHeadBytes + macBytes) continue;
      head = mustReadHead(held, findKeys);
      mac = createHmac('sm3', head.keys.mac).update(held.subarray(0, head.length));
      held = held.subarray(head.length);
    }
    const bytes = held.subarray(0, Math.max(held.length - macBytes, 0));
    held = held.subarray(bytes.length);
    mac?.update(bytes);
    yield { head, bytes };
  }
  if (!head) {
    head = mustReadHead(held, findKeys);
    const end = held.length - macBytes;
    mac = createHmac('sm3', head.keys.mac).update(held.subarray(0, end));
    yield { head, bytes: held.subarray(head.length, end) };
    held = held.subarray(end);
  }
  if (held.length < macBytes) throw new EnvelopeError({ code: 'envelope-short' });
  if (!mac || !timingSafeEqual(mac.digest(), held)) throw new EnvelopeError({ code: 'envelope-mac' });
}

function mustReadHead(bytes: Uint8Array, findKeys: FindEnvelopeKeys): Head {
  const head = readHead(bytes, findKeys);
  if (isFinding(head)) throw new EnvelopeError(head);
  return head;
}

function readHead(bytes: Uint8Array, findKeys: FindEnvelopeKeys): Head | Finding {
  if (bytes.length === 0) return { code: 'envelope-short' };
  if (!magic.equals(bytes.subarray(0, magic.length))) return { code: 'envelope-unencrypted' };
  const idLength = bytes[magic.length] ?? 0;
  const ivAt = magic.length + 1 + idLength;
  if (idLength < 1 || idLength > 32) return { code: 'envelope-key' };
  if (bytes.length < ivAt + ivBytes + macBytes) return { code: 'envelope-short' };
  const keys = findKeys(Buffer.from(bytes.subarray(magic.length + 1, ivAt)).toString('latin1'));
  if (!keys) return { code: 'envelope-key' };
  return { keys, iv: bytes.subarray(ivAt, ivAt + ivBytes), length: ivAt + ivBytes };
}

function writeHead(keys: EnvelopeKeys, iv: Uint8Array): Buffer {
  if (!/^[\x21-\x7e]{1,32}$/.test(keys.id) || iv.length !== ivBytes)
    throw new RangeError('key id or IV of an envelope');
  return Buffer.concat([magic, Buffer.from([keys.id.length]), Buffer.from(keys.id, 'ascii'), iv]);
}
