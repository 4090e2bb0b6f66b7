/**
 * Money is whole fen (分) in a bigint; there is no floating point anywhere on its way. 1 yuan is 100 fen.
 */
export type Fen = bigint;

/** A line's amount in an interchange file: 0.01 to 999999999.99 yuan. */
export const largestLineAmount: Fen = 99_999_999_999n;
/** A total or balance in an interchange file has at most 15 digits before the point. */
export const largestTotal: Fen = 99_999_999_999_999_999n;

/** Fen of an amount as files write it: exactly two decimals, no sign, no leading zeros. Nothing for any other text. */
export function findFileAmount(text: string): Fen | undefined {
  if (!/^(0|[1-9]\d{0,14})\.\d{2}$/.test(text)) return undefined;
  return BigInt(text.replace('.', ''));
}

/** Fen of an amount as people type it: none to two decimals, spaces around allowed. Nothing for any other text. */
export function findTypedAmount(text: string): Fen | undefined {
  const parts = /^(0|[1-9]\d{0,14})(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!parts) return undefined;
  return BigInt(`${parts[1]}${(parts[2] ?? '').padEnd(2, '0')}`);
}

/** The amount in yuan with exactly two decimals: `28.00`; a counter-entry's with its sign. */
export function formatYuan(fen: Fen): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** True where a file's line may carry the amount (0.01–999999999.99). */
export function isLineAmount(fen: Fen): boolean {
  return fen >= 1n && fen <= largestLineAmount;
}

/** True where a file's total or balance may be this (0.00 upward, at most 15 digits before the point). */
export function isTotal(fen: Fen): boolean {
  return fen >= 0n && fen <= largestTotal;
}
