import type { Transaction } from './database.js';

/** From so many rows on that come at once, a plan that takes them for one is too slow. */
const manyRows = 1_000;

/**
 * Lets the planner know rows that were written a moment ago, in this transaction too: statistics come by themselves only
 * later, and until then a million new lines of a round are taken for one. Few rows are not worth it.
 */
export async function countRows(
  tx: Transaction,
  rows: number,
  ...tables: readonly ('dues' | 'round_lines' | 'claims' | 'line_outcomes')[]
): Promise<void> {
  if (rows < manyRows) return;
  for (const table of tables) await tx.run(`ANALYZE ${table}`);
}
