import type { Database, Transaction } from '../database/database.js';

/** A later attempt has taken the cycle over: whoever holds the older one stops, and has changed nothing more. */
export class FencedOff extends Error {
  constructor(no: number) {
    super(`cycle ${no} was taken over by a later attempt`);
    this.name = 'FencedOff';
  }
}

/** Takes a cycle over for a step of many chunks; gives the fence that each of them shows (design §2, set-based money). */
export async function raiseFence(db: Database, no: number): Promise<number> {
  const { fence } = await db.get<{ fence: number }>(
    'UPDATE cycles SET fence = fence + 1 WHERE no = $1 RETURNING fence',
    [no],
  );
  return fence;
}

/** Locks the cycle for a chunk's transaction. Throws `FencedOff` for an older attempt. */
export async function passFence(tx: Transaction, no: number, fence: number): Promise<void> {
  const { fence: current } = await tx.get<{ fence: number }>('SELECT fence FROM cycles WHERE no = $1 FOR UPDATE', [no]);
  if (current !== fence) throw new FencedOff(no);
}
