import { formatYuan } from '../../../domain/money/fen.js';
import { actorView } from '../cases/case-reader.js';
import type { StoryRow } from './rounds.queries.js';

/** An event of a cycle's or a round's story. */
export function eventView(row: StoryRow) {
  return {
    id: row.id,
    kind: row.kind,
    at: row.at.toISOString(),
    actor: actorView(row.actor, row.actor_name),
    reason: row.reason,
    round: row.round === null ? null : String(row.round),
    fileName: row.file_name,
    detail: detailView(row.detail),
  };
}

const fenNames = /^(?:fen|(.+)Fen)$/;

/** Details as text; `totalFen` becomes `total` in yuan, `fen` `amount`; what lies deeper is named `classes.retry`. */
export function detailView(detail: Readonly<Record<string, unknown>>, prefix = ''): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const [key, value] of Object.entries(detail)) {
    // Lists stay in the audit log.
    if (value === null || value === undefined || Array.isArray(value)) continue;
    if (typeof value === 'object')
      Object.assign(shown, detailView(value as Record<string, unknown>, `${prefix}${key}.`));
    else {
      const money = /^-?\d+$/.test(String(value)) ? fenNames.exec(key) : null;
      if (money) shown[prefix + (money[1] ?? 'amount')] = formatYuan(BigInt(String(value)));
      else shown[prefix + key] = String(value);
    }
  }
  return shown;
}
