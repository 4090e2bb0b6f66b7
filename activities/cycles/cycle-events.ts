import { type By, writeAudit } from '../audit/audit.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { idsInOrder } from '../numbers/new-id.js';

// Monotonic, so that events of one transaction keep their order.
const nextId = idsInOrder();

/** What an event is about. */
export interface NotedCycle {
  /** As in `deduction-140100-110-202611-1`. */
  readonly id: string;
  readonly no: number;
  readonly division: string;
}

/** What happened to a cycle: an event of its story and, as `<verb>Cycle`, an audit entry. */
export type CycleVerb =
  | 'open'
  | 'propose'
  | 'release'
  | 'refuse'
  | 'assess'
  | 'remind'
  | 'draft'
  | 'writeFile'
  | 'releaseRound'
  | 'refuseRound'
  | 'withdrawRound'
  | 'askRedraft'
  | 'send'
  | 'resultOverdue'
  | 'takeResult'
  | 'sendBack'
  | 'correct'
  | 'post'
  | 'solve'
  | 'closeWindow'
  | 'proposeWaiver'
  | 'refuseWaiver'
  | 'waive'
  | 'undoWaiver'
  | 'refund'
  | 'recover'
  | 'pause'
  | 'resume'
  | 'close';

/** `round`: the ordinal; `detail`: codes, counts, totals in fen as text, digests. */
interface More {
  readonly round?: bigint;
  readonly reason?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** Writes what happened into the cycle's story and into the audit log. */
export async function noteCycle(
  tx: Transaction,
  cycle: NotedCycle,
  verb: CycleVerb,
  by: By,
  { round, reason = '', detail = {} }: More = {},
): Promise<void> {
  tx.write(
    `INSERT INTO cycle_events (id, cycle_no, round, kind, at, actor, reason, detail) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [nextId(), cycle.no, round ?? null, verb, await businessNow(tx), by.actor, reason, JSON.stringify(detail)],
  );
  await writeAudit(tx, {
    ...by,
    action: `${verb}Cycle`,
    object: { kind: 'cycle', id: cycle.id },
    division: cycle.division,
    ...(reason ? { reason } : {}),
    detail: { ...detail, ...(round === undefined ? {} : { round: String(round) }) },
  });
}
