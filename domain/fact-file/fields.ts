import { type Fen, findTypedAmount, isLineAmount } from '../money/fen.js';
import { type Refusal, refuse } from '../refusal/refusal.js';

/** The refusal of a field that does not have the form it must have. */
export function wrongForm(field: string): Refusal {
  return refuse('input.malformed', { field, params: { field, why: 'wrong-form' } });
}

/** A month as `YYYYMM`, of what people write: `202611`, `2026-11`, `2026/11`, `2026年11月`. Nothing for any other text. */
export function findMonth(text: string): string | undefined {
  const found = /^(\d{4})(?:[-/年](\d{1,2})月?|(\d{2}))$/.exec(text.trim());
  const month = (found?.[2] ?? found?.[3] ?? '').padStart(2, '0');
  return found && month >= '01' && month <= '12' && `${found[1]}` >= '1990' ? `${found[1]}${month}` : undefined;
}

/** Fen of an amount that a line may carry; nothing for any other text. */
export function findAmount(text: string): Fen | undefined {
  const fen = findTypedAmount(text.replaceAll(',', ''));
  return fen !== undefined && isLineAmount(fen) ? fen : undefined;
}

/** A day as `YYYY-MM-DD`, of `2026-03-02`, `2026/3/2` or `20260302`. */
export function findDay(text: string): string | undefined {
  const found = /^(\d{4})(?:[-/](\d{1,2})[-/](\d{1,2})|(\d{2})(\d{2}))$/.exec(text.trim());
  if (!found) return undefined;
  const [year, month, date] = found.slice(1).filter(Boolean) as [string, string, string];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined;
}

/** A telephone number, or none. */
export function isPhone(text: string): boolean {
  return /^([0-9+][0-9-]{4,19})?$/.test(text);
}
