/** The forms of fields, as the interchange standard writes them (§1, Fields). */
export const forms = {
  wholeNumber: /^(0|[1-9]\d{0,8})$/,
  lineId: /^[0-9A-Z]{1,32}$/,
  idNumber: /^\d{17}[0-9X]$/,
  account: /^[0-9A-Za-z-]{1,40}$/,
  amount: /^(0|[1-9]\d{0,8})\.\d\d$/,
  total: /^(0|[1-9]\d{0,14})\.\d\d$/,
  month: /^\d{4}-(0[1-9]|1[0-2])$/,
  period: /^\d{4}(0[1-9]|1[0-2])$/,
  mandateNumber: /^[0-9A-Za-z-]{1,40}$/,
} as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: category Cc is what a field refuses
const refused = /[|\u0000-\u001f\u007f-\u009f\u2028\u2029\uFEFF\uFFFD]|\p{Cs}/u;

/** Free text of at least one and at most so many code points, without what a field refuses. */
export function isText(text: string, most: number): boolean {
  if (text === '' || refused.test(text)) return false;
  return text.length <= most || [...text].length <= most;
}

/** Yuan with two decimals as fen; the text is of the form already. */
export function fenOf(yuan: string): bigint {
  return BigInt(yuan.replace('.', ''));
}

export function yuanOf(fen: bigint): string {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
