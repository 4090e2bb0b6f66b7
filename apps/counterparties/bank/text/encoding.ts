import iconv from 'iconv-lite';

export type Encoding = 'utf-8' | 'gb18030';

/** What edition 2022 writes otherwise than the library, which keeps to edition 2005: [code point, bytes]. */
const ofEdition2022: readonly (readonly [number, number])[] = [
  [0xfe10, 0xa6d9],
  [0xfe12, 0xa6da],
  [0xfe11, 0xa6db],
  [0xfe13, 0xa6dc],
  [0xfe14, 0xa6dd],
  [0xfe15, 0xa6de],
  [0xfe16, 0xa6df],
  [0xfe17, 0xa6ec],
  [0xfe18, 0xa6ed],
  [0xfe19, 0xa6f3],
  [0x9fb4, 0xfe59],
  [0x9fb5, 0xfe61],
  [0x9fb6, 0xfe66],
  [0x9fb7, 0xfe67],
  [0x9fb8, 0xfe6d],
  [0x9fb9, 0xfe7e],
  [0x9fba, 0xfe90],
  [0x9fbb, 0xfea0],
];
const bytesOf = new Map(ofEdition2022.map(([point, bytes]) => [String.fromCodePoint(point), bytes]));
const otherwise = new RegExp(`([${[...bytesOf.keys()].join('')}])`, 'u');

export function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (!otherwise.test(text)) return iconv.encode(text, 'gb18030');
  const parts = text.split(otherwise).map((part) => {
    const bytes = bytesOf.get(part);
    return bytes === undefined ? iconv.encode(part, 'gb18030') : Buffer.from([bytes >> 8, bytes & 0xff]);
  });
  return Buffer.concat(parts);
}

/** The text, or nothing where the bytes are not of the encoding, or another edition's way to write it. */
export function findDecoded(bytes: Uint8Array, encoding: Encoding): string | undefined {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
  return encoding === 'utf-8' || encode(text, encoding).equals(bytes) ? text : undefined;
}
