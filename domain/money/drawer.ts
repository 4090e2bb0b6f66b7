import type { ChargeKind } from './charge.js';
import type { Fen } from './fen.js';

/** What can happen to a clerk's drawer before it is handed in. */
export type DrawerKind = 'taken' | 'refunded' | 'voided';

/** One movement of a drawer's cash: in is positive. */
export interface DrawerLine {
  readonly id: string;
  readonly kind: DrawerKind;
  readonly at: Date;
  readonly number: string;
  readonly charge: ChargeKind;
  readonly receiptId: string;
  readonly caseId: string;
  readonly fen: Fen;
}

export interface DrawerSum {
  readonly charge: ChargeKind;
  readonly kind: DrawerKind;
  readonly count: number;
  readonly fen: Fen;
}

/** Count and amount by charge and kind, in the order in which they first come. */
export function sumsOf(lines: readonly Pick<DrawerLine, 'charge' | 'kind' | 'fen'>[]): DrawerSum[] {
  const sums = new Map<string, DrawerSum>();
  for (const { charge, kind, fen } of lines) {
    const key = `${charge} ${kind}`;
    const before = sums.get(key);
    sums.set(key, { charge, kind, count: (before?.count ?? 0) + 1, fen: (before?.fen ?? 0n) + fen });
  }
  return [...sums.values()];
}

/** The cash that lies in the drawer for these movements; negative where more was given back than taken. */
export function dueOf(lines: readonly Pick<DrawerLine, 'fen'>[]): Fen {
  return lines.reduce((due, { fen }) => due + fen, 0n);
}

/** A counted amount as people type it: sign, yuan, none to two decimals. */
export const countedPattern = /^(-?)(0|[1-9]\d{0,8})(?:\.(\d{1,2}))?$/;

/** Fen of a counted amount, which may be negative where the drawer is made good: `-25.00`. Nothing for any other text. */
export function findCounted(text: string): Fen | undefined {
  const parts = countedPattern.exec(text.trim());
  if (!parts) return undefined;
  const fen = BigInt(`${parts[2]}${(parts[3] ?? '').padEnd(2, '0')}`);
  return parts[1] ? -fen : fen;
}
