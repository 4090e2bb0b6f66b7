import { isAscii } from 'node:buffer';
import iconv from 'iconv-lite';

/** What a party's profile says of its files; nothing else is read or written (interchange §1, Text). */
export type FileEncoding = 'utf-8' | 'gb18030';

/** Code points that edition 2022 of GB 18030 gives two bytes; iconv-lite still writes edition 2005's four. */
const edition2022 = new Map(
  Object.entries({
    '\uFE10': 'a6d9',
    '\uFE11': 'a6db',
    '\uFE12': 'a6da',
    '\uFE13': 'a6dc',
    '\uFE14': 'a6dd',
    '\uFE15': 'a6de',
    '\uFE16': 'a6df',
    '\uFE17': 'a6ec',
    '\uFE18': 'a6ed',
    '\uFE19': 'a6f3',
    '\u9FB4': 'fe59',
    '\u9FB5': 'fe61',
    '\u9FB6': 'fe66',
    '\u9FB7': 'fe67',
    '\u9FB8': 'fe6d',
    '\u9FB9': 'fe7e',
    '\u9FBA': 'fe90',
    '\u9FBB': 'fea0',
  }).map(([character, hex]) => [character, Buffer.from(hex, 'hex')] as const),
);
const changedIn2022 = /([\uFE10-\uFE19\u9FB4-\u9FBB])/;

/** The text's bytes. Text that the encoding can't carry without loss is a bug of the caller, and throws. */
export function encodeText(text: string, encoding: FileEncoding): Buffer {
  const bytes = encoding === 'utf-8' ? Buffer.from(text, 'utf8') : encodeGb18030(text);
  if (decodeStrictly(bytes, encoding) !== text) throw new RangeError(`text that ${encoding} does not carry`);
  return bytes;
}

/**
 * The text of whole files or lines, nothing where the bytes are not this encoding. A byte-order mark stays as U+FEFF,
 * for the fields to refuse. Of several ways to write a character in GB18030 only edition 2022's is read.
 */
export function findDecodedText(bytes: Uint8Array, encoding: FileEncoding): string | undefined {
  // Most lines hold nothing else, and both encodings write it alike.
  if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const text = decodeStrictly(bytes, encoding);
  if (text === undefined || encoding === 'utf-8') return text;
  return encodeGb18030(text).equals(bytes) ? text : undefined;
}

function decodeStrictly(bytes: Uint8Array, encoding: FileEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined; // The decoder's only way to say no.
  }
}

function encodeGb18030(text: string): Buffer {
  if (!changedIn2022.test(text)) return iconv.encode(text, 'gb18030');
  return Buffer.concat(text.split(changedIn2022).map((part) => edition2022.get(part) ?? iconv.encode(part, 'gb18030')));
}
