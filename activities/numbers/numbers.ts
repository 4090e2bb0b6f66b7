import type { Transaction } from '../database/database.js';

/**
 * The next number of a kind, scope (an office) and year, from 1. Without gaps: the counter's row stays locked until the
 * transaction ends, and goes back with it. Take it late in a transaction: whoever needs the same counter waits.
 */
export async function nextNumber(tx: Transaction, kind: string, scope: string, year: number): Promise<bigint> {
  const { value } = await tx.get<{ value: bigint }>(
    `INSERT INTO counters (kind, scope, year, value) VALUES ($1, $2, $3, 1)
     ON CONFLICT (kind, scope, year) DO UPDATE SET value = counters.value + 1
     RETURNING value`,
    [kind, scope, year],
  );
  return value;
}

/** A number as it is printed: `SL14010501-2026-000123`; it grows wider past 999,999 rather than begin again. */
export function formatNumber(prefix: string, scope: string, year: number, number: bigint): string {
  return `${prefix}${scope}-${year}-${String(number).padStart(6, '0')}`;
}
