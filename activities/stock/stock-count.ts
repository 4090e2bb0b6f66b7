import { type By, writeAudit } from '../audit/audit.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';

/**
 * A count of an office's shelf against the list (盘点); `kept` is that of the cards kept for destruction, `blanks` that of
 * the blank temporary cards, where these were counted too.
 */
export interface CountedStock {
  readonly office: string;
  readonly division: string;
  readonly counted: number;
  readonly kept?: number | undefined;
  readonly blanks?: number | undefined;
  readonly note: string;
}

/** Of a count, what the list said at that moment; `difference` is counted minus listed. */
interface Compared {
  readonly listed: number;
  readonly counted: number;
  readonly difference: number;
}

/** Writes a count down beside what the lists say at that moment. */
export async function recordStockCount(
  tx: Transaction,
  count: CountedStock,
  by: By,
): Promise<Compared & { readonly id: string; readonly kept: Compared | null; readonly blanks: Compared | null }> {
  const id = newId();
  const lies = await tx.get<{ shelf: number; kept: number; blanks: number }>(listedSql, [count.office]);
  const listed = lies.shelf;
  const kept = count.kept === undefined ? null : compared(lies.kept, count.kept);
  const blanks = count.blanks === undefined ? null : compared(lies.blanks, count.blanks);
  await tx.run(
    `INSERT INTO stock_counts (id, office, division, listed, counted, kept_listed, kept_counted, blanks_listed,
       blanks_counted, note, counted_by, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      id,
      count.office,
      count.division,
      listed,
      count.counted,
      kept?.listed ?? null,
      kept?.counted ?? null,
      blanks?.listed ?? null,
      blanks?.counted ?? null,
      count.note,
      by.actor,
      await businessNow(tx),
    ],
  );
  await writeAudit(tx, {
    ...by,
    action: 'countStock',
    object: { kind: 'office', id: count.office },
    division: count.division,
    detail: {
      listed,
      counted: count.counted,
      ...(kept ? { keptListed: kept.listed, keptCounted: kept.counted } : {}),
      ...(blanks ? { blanksListed: blanks.listed, blanksCounted: blanks.counted } : {}),
    },
  });
  return { id, ...compared(listed, count.counted), kept, blanks };
}

/** What lies at an office by the rows of the cards themselves, and its blanks on hand. $1 the office. */
const listedSql = `SELECT
  (SELECT count(*)::int FROM cards WHERE state = 'in_stock' AND office = $1) AS shelf,
  (SELECT count(*)::int FROM kept_cards WHERE office = $1 AND destroyed_at IS NULL
     AND (bank IS NULL OR received_at IS NOT NULL)) AS kept,
  coalesce((SELECT on_hand FROM blank_stock WHERE office = $1), 0) AS blanks`;

function compared(listed: number, counted: number): Compared {
  return { listed, counted, difference: counted - listed };
}
