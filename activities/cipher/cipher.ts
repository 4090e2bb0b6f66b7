import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { type CounterValue, openInCounterMode } from './counter-mode.js';
import type { IndexKey, KeyProvider, SealingKey } from './key-provider.js';
import { Sm3Mac } from './sm3-mac.js';

/** What may be searched without being readable. The last-four fields hold the last four characters of the value. */
export type IndexedField = 'idNumber' | 'idLast4' | 'phone' | 'cardNumber' | 'cardLast4' | 'account';

const version = 1;
const ivBytes = 16;
const tagBytes = 16;

/** A sealed value that cannot be opened: altered, of an unknown key or no sealed value at all. Holds no data. */
export class SealBroken extends Error {
  constructor(why: string) {
    super(`sealed value cannot be opened: ${why}`);
    this.name = 'SealBroken';
  }
}

/**
 * Seals the columns that hold personal data, and makes their search index.
 *
 * Layout: version (1 byte) · key id length (1) · key id (ASCII) · IV (16) · SM4-CTR ciphertext · tag (16): the first
 * half of HMAC-SM3 over everything before it. SM4 and SM3 as in the files' envelope, because a public body's personal
 * data goes under the national algorithms; CTR with a MAC because OpenSSL has no SM4-GCM.
 */
export class Cipher {
  readonly #keys: KeyProvider;
  /** For many values at once, by their key's bytes. */
  readonly #macs = new WeakMap<Uint8Array, Sm3Mac>();

  constructor(keys: KeyProvider) {
    this.#keys = keys;
  }

  /** Seals with the current key; never the same bytes twice. */
  encrypt(plain: string | Uint8Array): Buffer {
    const key = this.#keys.currentSealingKey();
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv('sm4-ctr', key.enc, iv);
    const body = Buffer.concat([sealedPrefix(key.id), iv, cipher.update(plain), cipher.final()]);
    return Buffer.concat([body, hmacOf(key, body).subarray(0, tagBytes)]);
  }

  /** The text that was sealed. Throws SealBroken. */
  decryptText(sealed: Uint8Array): string {
    return this.decryptBytes(sealed).toString('utf8');
  }

  /** The texts of many sealed values, in their order; several times as fast as one by one. Throws SealBroken. */
  decryptTexts(sealed: readonly Uint8Array[]): string[] {
    const opened = sealed.map((one) => this.#open(one, (key, body) => this.#macOf(key.mac).of(body)));
    const texts: string[] = [];
    // Neighbours have the same key, but for a few while keys rotate.
    for (let from = 0, to = 0; from < opened.length; from = to) {
      const { key } = opened[from]!;
      while (opened[to]?.key === key) to += 1;
      for (const bytes of openInCounterMode(key.enc, opened.slice(from, to))) texts.push(bytes.toString('utf8'));
    }
    return texts;
  }

  /** The bytes that were sealed. Throws SealBroken. */
  decryptBytes(sealed: Uint8Array): Buffer {
    const { key, iv, text } = this.#open(sealed);
    const decipher = createDecipheriv('sm4-ctr', key.enc, iv);
    return Buffer.concat([decipher.update(text), decipher.final()]);
  }

  /** A sealed value whose tag was found right: its key, and what is to be decrypted. */
  #open(sealed: Uint8Array, hmac = hmacOf): CounterValue & { readonly key: SealingKey } {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    const prefixBytes = 2 + (bytes[1] ?? 0);
    if (bytes[0] !== version || bytes.length < prefixBytes + ivBytes + tagBytes)
      throw new SealBroken('not a sealed value');
    const key = this.#keys.findSealingKey(bytes.subarray(2, prefixBytes).toString('latin1'));
    if (!key) throw new SealBroken('its key is not in the key file');
    const body = bytes.subarray(0, bytes.length - tagBytes);
    if (!timingSafeEqual(hmac(key, body).subarray(0, tagBytes), bytes.subarray(body.length)))
      throw new SealBroken('it was altered');
    const textAt = prefixBytes + ivBytes;
    return { key, iv: body.subarray(prefixBytes, textAt), text: body.subarray(textAt) };
  }

  /** What the value's `*_idx` column holds: `<index key id>:<hex HMAC-SM3>` under the current key. */
  index(field: IndexedField, value: string): string {
    return indexUnder(this.#keys.currentIndexKey(), field, value);
  }

  /** What the `*_idx` column may hold, under every key still in use: search with `= ANY(…)`. The current one first. */
  indexCandidates(field: IndexedField, value: string): string[] {
    return this.#keys.indexKeys().map((key) => indexUnder(key, field, value));
  }

  /** `indexCandidates` of many values of a field, in their order. */
  indexCandidatesOf(field: IndexedField, values: readonly string[]): string[][] {
    const keys = this.#keys.indexKeys();
    return values.map((value) => {
      const text = indexedText(field, value);
      return keys.map(({ id, key }) => `${id}:${this.#macOf(key).of(Buffer.from(text)).toString('hex')}`);
    });
  }

  #macOf(key: Uint8Array): Sm3Mac {
    const known = this.#macs.get(key);
    if (known) return known;
    const mac = new Sm3Mac(key);
    this.#macs.set(key, mac);
    return mac;
  }

  /** How every value sealed with the current key begins; rotation seeks those that do not. */
  currentPrefix(): Buffer {
    return sealedPrefix(this.#keys.currentSealingKey().id);
  }

  /** Id of the key that a rotation of this purpose goes to. */
  currentKeyId(purpose: 'encryption' | 'index'): string {
    return purpose === 'encryption' ? this.#keys.currentSealingKey().id : this.#keys.currentIndexKey().id;
  }
}

/** The last four characters, as the last-four indexes hold them. */
export function lastFour(value: string): string {
  return value.slice(-4);
}

function sealedPrefix(id: string): Buffer {
  return Buffer.concat([Buffer.from([version, id.length]), Buffer.from(id, 'latin1')]);
}

function hmacOf(key: SealingKey, body: Buffer): Buffer {
  return createHmac('sm3', key.mac).update(body).digest();
}

function indexUnder(key: IndexKey, field: IndexedField, value: string): string {
  return `${key.id}:${createHmac('sm3', key.key).update(indexedText(field, value)).digest('hex')}`;
}

/** The field's name is part of what is hashed: the same digits in two columns must not show as equal. */
function indexedText(field: IndexedField, value: string): string {
  return `${field}\0${value}`;
}
