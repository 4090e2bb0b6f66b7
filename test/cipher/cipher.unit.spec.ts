import { createDecipheriv, createHmac } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Cipher, SealBroken } from '../../activities/cipher/cipher.js';
import { openInCounterMode } from '../../activities/cipher/counter-mode.js';
import { canonicalJson, sm3 } from '../../activities/cipher/digest.js';
import { addKey, createKeyFile, FileKeyProvider, makeCurrent, removeKey } from '../../activities/cipher/key-file.js';
import { Sm3Mac } from '../../activities/cipher/sm3-mac.js';

const folder = mkdtempSync(join(tmpdir(), 'sscard-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
function freshKeyFile(): string {
  const path = join(folder, `keys-${files++}.json`);
  createKeyFile(path);
  return path;
}
const cipherOf = (path: string) => new Cipher(new FileKeyProvider(path));

describe('sealed values', () => {
  const cipher = cipherOf(freshKeyFile());

  test('open to what was sealed, text and bytes, rare characters included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => cipher.decryptText(cipher.encrypt(text)) === text),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => cipher.decryptBytes(cipher.encrypt(bytes)).equals(Buffer.from(bytes))),
    );
    expect(cipher.decryptText(cipher.encrypt('㛃𬀪䶮𠅤'))).toBe('㛃𬀪䶮𠅤');
  });

  test('differ each time, and do not show the plain value', () => {
    const plain = '140105199003072317';
    const sealed = cipher.encrypt(plain);
    expect(sealed.equals(cipher.encrypt(plain))).toBe(false);
    expect(sealed.includes(Buffer.from(plain))).toBe(false);
  });

  test('with any bit altered, cut or lengthened are refused, and the error holds no data', () => {
    const sealed = cipher.encrypt('140105199003072317');
    fc.assert(
      fc.property(fc.nat(sealed.length * 8 - 1), (bit) => {
        const altered = Buffer.from(sealed);
        altered[bit >> 3]! ^= 1 << (bit & 7);
        expect(() => cipher.decryptBytes(altered)).toThrow(SealBroken);
      }),
    );
    for (let length = 0; length < sealed.length; length++) {
      expect(() => cipher.decryptBytes(sealed.subarray(0, length))).toThrow(SealBroken);
    }
    expect(() => cipher.decryptBytes(Buffer.concat([sealed, Buffer.from([0])]))).toThrow(
      /^sealed value cannot be opened: it was altered$/,
    );
  });

  test('open many at once to the same, of whatever length, key and counter', () => {
    const path = freshKeyFile();
    const before = cipherOf(path);
    addKey(path, 'encryption');
    makeCurrent(path, 'encryption', 'e2');
    const now = cipherOf(path);
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.string({ maxLength: 70 }))), (values) => {
        const sealed = values.map(([old, text]) => (old ? before : now).encrypt(text));
        expect(now.decryptTexts(sealed)).toEqual(values.map(([, text]) => text));
      }),
    );
    expect(() => now.decryptTexts([now.encrypt('1'), before.encrypt('2').subarray(1)])).toThrow(SealBroken);
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), fc.uint8Array({ maxLength: 70 }), (bytes, text) => {
        const key = Buffer.alloc(16, 7);
        for (const iv of [bytes, bytes.fill(0xff, 8), bytes.fill(0xff)]) {
          const one = createDecipheriv('sm4-ctr', key, iv).update(text);
          expect(openInCounterMode(key, [{ iv, text }])[0]!.equals(one)).toBe(true);
        }
      }),
    );
  });

  test('bear the code that OpenSSL makes, whatever the length of key and message', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.uint8Array({ maxLength: 300 }), (key, message) => {
        const mac = new Sm3Mac(key);
        const expected = createHmac('sm3', key).update(message).digest();
        expect(mac.of(message).equals(expected) && mac.of(message).equals(expected)).toBe(true);
      }),
    );
    expect(() => new Sm3Mac(Buffer.alloc(65))).toThrow(RangeError);
  });

  test('of another key file are refused', () => {
    expect(() => cipherOf(freshKeyFile()).decryptBytes(cipher.encrypt('x'))).toThrow(SealBroken);
  });
});

describe('search values', () => {
  const path = freshKeyFile();
  const cipher = cipherOf(path);

  test('are alike for the same field and value only', () => {
    expect(cipher.index('idNumber', '14')).toBe(cipher.index('idNumber', '14'));
    expect(cipher.index('idNumber', '14')).not.toBe(cipher.index('phone', '14'));
    expect(cipher.index('idNumber', '14')).not.toBe(cipher.index('idNumber', '15'));
    expect(cipher.index('idNumber', '14')).toMatch(/^i1:[0-9a-f]{64}$/);
  });

  test('cover every key in use, the current one first', () => {
    const before = cipher.index('phone', '13800000000');
    expect(addKey(path, 'index')).toBe('i2');
    expect(cipherOf(path).index('phone', '13800000000')).toBe(before);
    makeCurrent(path, 'index', 'i2');
    const after = cipherOf(path);
    expect(after.index('phone', '13800000000')).toMatch(/^i2:/);
    expect(after.indexCandidates('phone', '13800000000')).toEqual([after.index('phone', '13800000000'), before]);
    const many = ['13800000000', '', '王'];
    expect(after.indexCandidatesOf('phone', many)).toEqual(many.map((one) => after.indexCandidates('phone', one)));
  });
});

describe('key file', () => {
  test('is made for its owner alone and never overwritten', () => {
    const path = freshKeyFile();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(() => createKeyFile(path)).toThrow(/EEXIST/);
  });

  test('that others may read is refused', () => {
    const path = freshKeyFile();
    for (const mode of [0o640, 0o604, 0o660, 0o601]) {
      chmodSync(path, mode);
      expect(() => new FileKeyProvider(path)).toThrow(/readable by others/);
    }
  });

  test('that is malformed is refused without quoting a key', () => {
    const path = freshKeyFile();
    const text = readFileSync(path, 'utf8');
    const key = JSON.parse(text).encryption.keys.e1.mac as string;
    for (const broken of [
      text.slice(0, -5),
      text.replace(key, key.slice(2)),
      text.replace('"current": "e1"', '"current": "e9"'),
    ]) {
      writeFileSync(path, broken);
      expect(() => new FileKeyProvider(path)).toThrow(
        new RegExp(`^(?!.*${key.slice(4, 20)})key file .* is (not JSON|malformed)`),
      );
    }
  });

  test('keeps older keys readable until they are removed, and never loses the current one', () => {
    const path = freshKeyFile();
    const sealed = cipherOf(path).encrypt('kept');
    expect(addKey(path, 'encryption')).toBe('e2');
    makeCurrent(path, 'encryption', 'e2');
    expect(() => makeCurrent(path, 'encryption', 'e3')).toThrow(/no encryption key e3/);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(cipherOf(path).decryptText(sealed)).toBe('kept');
    expect(() => removeKey(path, 'encryption', 'e2')).toThrow(/current/);
    removeKey(path, 'encryption', 'e1');
    expect(() => cipherOf(path).decryptText(sealed)).toThrow(SealBroken);
  });
});

describe('canonical JSON', () => {
  test('is the same whatever order the keys came in', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const shuffled = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(shuffled)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('knows dates and bigints, leaves undefined out, refuses what JSON cannot say', () => {
    expect(canonicalJson({ b: 1n, a: new Date(0), c: undefined, d: [undefined] })).toBe(
      '{"a":"1970-01-01T00:00:00.000Z","b":"1","d":[null]}',
    );
    expect(() => canonicalJson({ a: Number.NaN })).toThrow();
  });

  test('SM3 is the national standard (GB/T 32905, example 1)', () => {
    expect(sm3('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  });
});
