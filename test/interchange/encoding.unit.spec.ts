import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hasRefusedCharacter, lengthOf } from '../../domain/interchange/characters.js';
import { encodeText, findDecodedText } from '../../domain/interchange/encoding.js';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

describe('encodings', () => {
  test.each([
    ['東', '967c'],
    ['㛃', '8230b731'],
    ['𬀪', '99318830'],
    ['䶮', 'fe9f'],
    ['龴', 'fe59'],
    ['︐', 'a6d9'],
  ])('%s in GB18030 of 2022', (text, bytes) => {
    expect(encodeText(text, 'gb18030').toString('hex')).toBe(bytes);
    expect(findDecodedText(encodeText(text, 'gb18030'), 'gb18030')).toBe(text);
  });

  test.each(['utf-8', 'gb18030'] as const)('every character outside the private areas survives %s', (encoding) => {
    const characters: string[] = [];
    for (let point = 0; point < 0x30_000; point += 1) {
      if (point >= 0xd800 && point < 0xf900) continue;
      characters.push(String.fromCodePoint(point));
    }
    const text = characters.join('');
    expect(findDecodedText(encodeText(text, encoding), encoding) === text).toBe(true);
  });

  test('the byte of | inside 東 is no separator', () => {
    expect(encodeText('東', 'gb18030').includes(0x7c)).toBe(true);
    expect(findDecodedText(hex('41967c42'), 'gb18030')).toBe('A東B');
  });

  test.each([
    ['utf-8', 'ff'],
    ['utf-8', 'c0af'],
    ['utf-8', 'eda080'],
    ['utf-8', 'e5bc'],
    ['gb18030', 'ff'],
    ['gb18030', '80'],
    ['gb18030', 'a3a0'],
    ['gb18030', '82359037'],
    ['gb18030', '96'],
    ['gb18030', '8431'],
  ] as const)('%s refuses %s', (encoding, bytes) => {
    expect(findDecodedText(hex(bytes), encoding)).toBeUndefined();
  });

  test('a byte-order mark is seen, so that a field can refuse it', () => {
    expect(findDecodedText(hex('efbbbf41'), 'utf-8')).toBe('\uFEFFA');
    expect(findDecodedText(hex('8431953341'), 'gb18030')).toBe('\uFEFFA');
  });

  test('what can’t be carried throws', () => {
    expect(() => encodeText('\uD800', 'utf-8')).toThrow(RangeError);
    expect(() => encodeText('\uD800', 'gb18030')).toThrow(RangeError);
  });
});

test('refused characters and lengths', () => {
  for (const point of [0x7c, 0, 0x0a, 0x0d, 0x1f, 0x7f, 0x85, 0x9f, 0x2028, 0x2029, 0xfeff, 0xfffd, 0xd800, 0xdfff]) {
    expect([point, hasRefusedCharacter(`a${String.fromCharCode(point)}b`)]).toEqual([point, true]);
  }
  fc.assert(
    fc.property(fc.array(fc.constantFrom('张', '㛃', '𬀪', '東', '·', ' ', 'A')), (characters) => {
      expect(hasRefusedCharacter(characters.join(''))).toBe(false);
      expect(lengthOf(characters.join(''))).toBe(characters.length);
    }),
  );
});
