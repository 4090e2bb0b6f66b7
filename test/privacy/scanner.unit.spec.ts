import { describe, expect, test } from '@jest/globals';
import { Scanner } from './scanner.js';

describe('the scanner for personal data', () => {
  const hidden: readonly (readonly [how: string, hide: (piece: string) => string])[] = [
    ['plain', (piece) => `{"name":"${piece}"}`],
    ['in base64, at any place', (piece) => Buffer.from(`x{"a":"${piece}"}`).toString('base64')],
    ['in base64, one byte later', (piece) => Buffer.from(`xy{"a":"${piece}"}`).toString('base64')],
    ['in base64, two bytes later', (piece) => Buffer.from(`xyz{"a":"${piece}"}`).toString('base64')],
    ['in hex', (piece) => Buffer.from(piece).toString('hex')],
    ['in an address', (piece) => `/people?q=${encodeURIComponent(piece)}`],
    ['escaped', (piece) => [...piece].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')],
  ];

  test.each(hidden)('finds a name that is written %s', (_, hide) => {
    const scanner = new Scanner();
    scanner.lookFor('name', '欧阳小店');
    scanner.scan('a log', hide('欧阳小店'));
    expect(scanner.leaks).toEqual([{ where: 'a log', what: 'name' }]);
  });

  test('finds nothing where nothing is', () => {
    const scanner = new Scanner();
    scanner.lookFor('ID number', '140105199003070018');
    scanner.scan('a log', '{"idNumber":"1401**********0018","digest":"140105"}');
    expect(scanner.leaks).toEqual([]);
    expect(scanner.looked).toBeGreaterThan(0);
  });
});
