/**
 * The text of a file in UTF-8, or else GB18030, both strictly; nothing where it is neither. Names destroyed by an earlier
 * program's wrong decoding are refused too: no list of ours holds U+FFFD.
 */
export function findStrictText(bytes: Buffer): { text: string; encoding: 'utf-8' | 'gb18030' } | undefined {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\ufffd') || text.includes('\0') ? undefined : { text, encoding };
    } catch {
      // The other encoding is tried.
    }
  }
  return undefined;
}
