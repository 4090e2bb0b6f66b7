/**
 * What no field of an interchange file may hold: the separator, control characters (category Cc), line separators,
 * the byte-order mark, the replacement character, lone surrogates (interchange §1, Text).
 */
const refused = /[|\p{Cc}\u2028\u2029\uFEFF\uFFFD\p{Cs}]/u;

/** True where the text holds a character that a field refuses. */
export function hasRefusedCharacter(text: string): boolean {
  return refused.test(text);
}

/** How long a text is: in Unicode code points, so that 𬀪 counts once. */
export function lengthOf(text: string): number {
  return [...text].length;
}
