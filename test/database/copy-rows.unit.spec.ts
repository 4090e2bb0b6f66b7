import { expect, test } from '@jest/globals';
import { CopyRows } from '../../activities/database/copy-rows.js';

const int16 = (n: number) => Buffer.from([n >> 8, n & 0xff]);
const field = (text: string | null) =>
  text === null
    ? Buffer.alloc(4, 0xff)
    : Buffer.concat([Buffer.from([0, 0, 0, Buffer.byteLength(text)]), Buffer.from(text)]);
const rows = [
  ['1', '王小明', null],
  ['22', '', 'x'.repeat(200)],
  ['333', '\t\n\\N', null],
];
const bytes = Buffer.concat([
  Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'),
  Buffer.alloc(8),
  ...rows.flatMap((row) => [int16(row.length), ...row.map(field)]),
  int16(0xffff),
]);

test('rows come out whole, in whatever pieces their bytes come', () => {
  for (let size = 1; size <= bytes.length; size += 1) {
    const reader = new CopyRows();
    const read: (string | null)[][] = [];
    for (let at = 0; at < bytes.length; at += size)
      for (const row of reader.push(bytes.subarray(at, at + size)))
        read.push(row.map((one) => one?.toString() ?? null));
    expect(read).toEqual(rows);
  }
});
