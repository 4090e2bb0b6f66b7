/** Lines of fields as CSV for a spreadsheet: UTF-8 with its mark, CRLF. */
export function csvOf(lines: readonly (readonly string[])[]): string {
  return `\ufeff${lines.map((fields) => fields.map(csvField).join(',')).join('\r\n')}\r\n`;
}

/** A field that a spreadsheet would take for a formula begins with an apostrophe instead. */
export function csvField(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
