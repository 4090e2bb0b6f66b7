/** A place where a piece of personal data was found; the piece itself is named by its kind and number, not repeated. */
export interface Leak {
  readonly where: string;
  readonly what: string;
}

/** Looks for known pieces of personal data in whatever text it is given. */
export class Scanner {
  private readonly pieces: { readonly what: string; readonly forms: readonly string[] }[] = [];
  readonly leaks: Leak[] = [];
  /** Characters looked through: a scan of nothing proves nothing. */
  looked = 0;

  /** Adds a piece to look for, also as base64, as hex, as JSON and URLs write it. */
  lookFor(what: string, piece: string): void {
    const bytes = Buffer.from(piece);
    const ascii = JSON.stringify(piece).slice(1, -1);
    const escaped = [...ascii].map((c) =>
      c.charCodeAt(0) > 127 ? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}` : c,
    );
    const forms = [piece, bytes.toString('hex'), encodeURIComponent(piece), escaped.join(''), ...base64Forms(bytes)];
    this.pieces.push({ what, forms: [...new Set(forms)] });
  }

  scan(where: string, text: string): void {
    this.looked += text.length;
    for (const { what, forms } of this.pieces) {
      if (forms.some((form) => text.includes(form))) this.leaks.push({ where, what });
    }
  }
}

/** Base64 of the bytes wherever in a longer text they begin: the parts that don't depend on their neighbours. */
function base64Forms(bytes: Buffer): string[] {
  return [0, 1, 2]
    .map((shift) => {
      const encoded = Buffer.concat([Buffer.alloc(shift), bytes])
        .toString('base64')
        .replace(/=+$/, '');
      const from = Math.ceil((shift * 8) / 6);
      const to = Math.floor(((shift + bytes.length) * 8) / 6);
      return encoded.slice(from, to);
    })
    .filter((form) => form.length >= 8);
}
