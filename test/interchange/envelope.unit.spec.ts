import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  EnvelopeError,
  type EnvelopeKeys,
  findEnvelopeFault,
  openChunks,
  openEnvelope,
  sealChunks,
  sealEnvelope,
} from '../../domain/interchange/envelope.js';
import { isFinding } from '../../domain/interchange/finding.js';
import { parseEnvelopeKeyFile } from '../../domain/interchange/key-file.js';

const keys: EnvelopeKeys = {
  id: 'k1',
  enc: Buffer.from('0123456789abcdeffedcba9876543210', 'hex'),
  mac: Buffer.alloc(32, 7),
};
const findKeys = (id: string) => (id === keys.id ? keys : undefined);
const iv = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

/** Cuts bytes into pieces of the given sizes, over and over. */
function pieces(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const cut: Uint8Array[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    cut.push(bytes.subarray(at, at + size));
    at += size;
  }
  return cut;
}

describe('the envelope', () => {
  test('its bytes', () => {
    const sealed = sealEnvelope(Buffer.from('H|1|ZK\n'), keys, iv);
    expect(sealed.toString('hex')).toMatchInlineSnapshot(
      `"53534331026b31000102030405060708090a0b0c0d0e0f4ee4ad1d67ed6202e54e116c29df26840b5250530dc43e11d51b87b3854ed258e914cd250627b4"`,
    );
    expect(sealed.subarray(0, 7).toString('latin1')).toBe('SSC1\u0002k1');
    expect(sealed).toHaveLength(4 + 1 + 2 + 16 + 7 + 32);
  });

  test('the IV is a 128-bit big-endian counter', () => {
    const high = Buffer.alloc(16, 0xff);
    const two = sealEnvelope(Buffer.alloc(32), keys, high).subarray(23, 55);
    expect(two.subarray(16)).toEqual(sealEnvelope(Buffer.alloc(16), keys, Buffer.alloc(16)).subarray(23, 39));
  });

  test('opens what it sealed; streaming gives the same bytes however they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 500 }),
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 4 }),
        async (plain, sizes) => {
          const sealed = sealEnvelope(plain, keys, iv);
          expect(openEnvelope(sealed, findKeys)).toEqual(Buffer.from(plain));
          expect(await collect(sealChunks(pieces(plain, sizes), keys, iv))).toEqual(sealed);
          expect(await findEnvelopeFault(pieces(sealed, sizes), findKeys)).toBeUndefined();
          expect(await collect(openChunks(pieces(sealed, sizes), findKeys))).toEqual(Buffer.from(plain));
        },
      ),
    );
  });

  test('changed at any byte, or cut anywhere, it does not open', async () => {
    const sealed = sealEnvelope(Buffer.from('张三|㛃|𬀪|東'), keys, iv);
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      for (const bytes of [changed, sealed.subarray(0, at)]) {
        const whole = openEnvelope(bytes, findKeys);
        expect([at, isFinding(whole)]).toEqual([at, true]);
        expect(await findEnvelopeFault(pieces(bytes, [13]), findKeys)).toEqual(whole);
      }
    }
    expect(isFinding(openEnvelope(Buffer.concat([sealed, Buffer.from('x')]), findKeys))).toBe(true);
  });

  test('each fault by its name', () => {
    const sealed = sealEnvelope(Buffer.from('x'), keys, iv);
    expect(openEnvelope(Buffer.from('H|1|ZK|plain text of a file that nobody encrypted at all|\n'), findKeys)).toEqual({
      code: 'envelope-unencrypted',
    });
    expect(openEnvelope(sealed, () => undefined)).toEqual({ code: 'envelope-key' });
    expect(openEnvelope(sealed.subarray(0, 30), findKeys)).toEqual({ code: 'envelope-short' });
    expect(openEnvelope(sealed, () => ({ ...keys, mac: Buffer.alloc(32, 8) }))).toEqual({ code: 'envelope-mac' });
  });

  test('a stream that changed after its check fails at its end', async () => {
    const sealed = sealEnvelope(Buffer.alloc(200, 1), keys, iv);
    sealed[60] = (sealed[60] ?? 0) ^ 1;
    await expect(collect(openChunks([sealed], findKeys))).rejects.toThrow(EnvelopeError);
  });

  test('memory stays flat: pieces go on as they come', async () => {
    let given = 0;
    async function* source() {
      for (let turn = 0; turn < 200; turn += 1) {
        given += 1;
        yield Buffer.alloc(1000);
      }
    }
    let taken = 0;
    for await (const _piece of openChunks(sealChunks(source(), keys, iv), findKeys)) {
      taken += 1;
      expect(given - taken).toBeLessThan(4);
    }
    expect(taken).toBeGreaterThan(190);
  });
});

describe('the key file', () => {
  const enc = 'aa'.repeat(16);
  const mac = 'bb'.repeat(32);
  const file = {
    '0102': {
      current: 'k2',
      keys: { k1: { enc, mac }, k2: { enc: mac.slice(0, 32), mac: enc + enc.replaceAll('a', 'c') } },
    },
  };

  test('gives the current key and others by id', () => {
    const ring = parseEnvelopeKeyFile(JSON.stringify(file));
    expect(ring.getCurrent('0102').id).toBe('k2');
    expect(ring.find('0102', 'k1')?.enc).toEqual(Buffer.from(enc, 'hex'));
    expect([ring.find('0102', 'k3'), ring.find('0103', 'k1'), ring.find('0102', 'toString')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(() => ring.getCurrent('0103')).toThrow('0103');
  });

  test.each<[string, unknown, string]>([
    ['a current key that is missing', { '01': { current: 'k9', keys: { k1: { enc, mac } } } }, '01.current'],
    ['a short key', { '01': { current: 'k1', keys: { k1: { enc: 'aa', mac } } } }, '01.keys.k1.enc'],
    ['one key for both', { '01': { current: 'k1', keys: { k1: { enc, mac: enc + enc } } } }, '01.keys.k1'],
    ['a strange party', { bank: { current: 'k1', keys: { k1: { enc, mac } } } }, 'bank'],
    ['a long key id', { '01': { current: 'k'.repeat(33), keys: { ['k'.repeat(33)]: { enc, mac } } } }, '01.'],
    ['a list', [], 'top'],
  ])('refuses %s, and does not say a key', (_, value, place) => {
    expect(() => parseEnvelopeKeyFile(JSON.stringify(value))).toThrow(place);
    expect(() => parseEnvelopeKeyFile(JSON.stringify(value))).not.toThrow(enc);
    expect(() => parseEnvelopeKeyFile(`{"0102": ${mac}`)).toThrow(/^the envelope key file is not JSON$/);
  });
});
