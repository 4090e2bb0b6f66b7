import { ulid } from 'ulid';
import { type By, writeAudit } from '../audit/audit.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';

/** A count of an office's shelf against the list (盘点). */
export interface CountedStock {
  readonly office: string;
  readonly division: string;
  readonly counted: number;
  readonly note: string;
}

/** Writes a count down beside what the list says at that moment; `difference` is counted minus listed. */
export async function recordStockCount(
  tx: Transaction,
  count: CountedStock,
  by: By,
): Promise<{ id: string; listed: number; counted: number; difference: number }> {
  const id = ulid();
  const { listed } = await tx.get<{ listed: number }>(
    `SELECT count(*)::int AS listed FROM cards WHERE state = 'in_stock' AND office = $1`,
    [count.office],
  );
  await tx.run(
    `INSERT INTO stock_counts (id, office, division, listed, counted, note, counted_by, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, count.office, count.division, listed, count.counted, count.note, by.actor, await businessNow(tx)],
  );
  const difference = count.counted - listed;
  await writeAudit(tx, {
    ...by,
    action: 'countStock',
    object: { kind: 'office', id: count.office },
    division: count.division,
    detail: { listed, counted: count.counted },
  });
  return { id, listed, counted: count.counted, difference };
}
