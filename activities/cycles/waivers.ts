import { toShanghaiDay } from '../../domain/calendar/shanghai-time.js';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { By } from '../audit/audit.js';
import { businessNow } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';
import { answerWaived } from '../refunds/recoveries.js';
import { addArrear } from './arrears.js';
import { type CycleVerb, noteCycle } from './cycle-events.js';
import { getCycleByNo, lockDues } from './cycle-row.js';

interface WaivedDue {
  readonly id: bigint;
  readonly cycle_no: number;
  readonly state: string;
  readonly principal_fen: bigint;
}

interface WaiverRow {
  readonly id: string;
  readonly due_id: bigint;
  readonly state: string;
  readonly maker: string;
  readonly checker: string | null;
}

/** Proposes that a due be waived: death, double enrolment. Refuses `access.not-found`, `due.not-owed`, `waiver.live`. */
export async function proposeWaiver(
  tx: Transaction,
  { dueId, reason }: { readonly dueId: bigint | string; readonly reason: string },
  by: By,
): Promise<{ id: string } | Refusal> {
  const due = await findDue(tx, dueId);
  if (!due) return refuse('access.not-found');
  if (due.state !== 'open' && due.state !== 'arrears') return refuse('due.not-owed');
  const id = newId();
  const added = await tx.run(
    `INSERT INTO waivers (id, due_id, reason, state, maker, made_at) VALUES ($1, $2, $3, 'proposed', $4, $5) ON CONFLICT DO NOTHING`,
    [id, dueId, reason, by.actor, await businessNow(tx)],
  );
  if (added === 0) return refuse('waiver.live');
  await note(tx, due, 'proposeWaiver', by, id, reason);
  return { id };
}

/**
 * A second person waives what is owed, or refuses to. Refuses `access.not-found`, `waiver.decided`, `waiver.same-person`,
 * `due.not-owed` where it was paid or drafted meanwhile.
 */
export async function checkWaiver(
  tx: Transaction,
  id: string,
  { decision, reason }: { readonly decision: 'release' | 'refuse'; readonly reason: string },
  by: By,
): Promise<{ id: string } | Refusal> {
  const found = await lockWaiver(tx, id);
  if (!found) return refuse('access.not-found');
  const { waiver, due } = found;
  if (waiver.state !== 'proposed') return refuse('waiver.decided');
  if (waiver.maker === by.actor) return refuse('waiver.same-person');
  if (decision === 'release' && due.state !== 'open' && due.state !== 'arrears') return refuse('due.not-owed');
  const at = await businessNow(tx);
  await tx.run('UPDATE waivers SET state = $2, checker = $3, checked_at = $4, check_reason = $5 WHERE id = $1', [
    id,
    decision === 'release' ? 'released' : 'refused',
    by.actor,
    at,
    reason,
  ]);
  if (decision === 'release') await endOwing(tx, due.id, at, by);
  await note(tx, due, decision === 'release' ? 'waive' : 'refuseWaiver', by, id, reason);
  return { id };
}

async function endOwing(tx: Transaction, dueId: bigint, at: Date, by: By): Promise<void> {
  await answerWaived(tx, [dueId], at);
  await tx.run(`UPDATE arrears SET ended_on = $2, ended_how = 'waived' WHERE due_id = $1 AND ended_on IS NULL`, [
    dueId,
    toShanghaiDay(at),
  ]);
  await tx.run(
    `UPDATE line_exceptions SET state = 'ended', ended_at = $2, ended_by = $3 WHERE due_id = $1 AND state = 'open'`,
    [dueId, at, by.actor],
  );
}

/**
 * The waiving was a mistake: what was waived is owed again, from a third look by somebody who did not check it. Refuses
 * `access.not-found`, `waiver.not-released`, `waiver.same-person`, `waiver.refunded`.
 */
export async function undoWaiver(
  tx: Transaction,
  id: string,
  reason: string,
  by: By,
): Promise<{ id: string } | Refusal> {
  const found = await lockWaiver(tx, id);
  if (!found) return refuse('access.not-found');
  const { waiver, due } = found;
  if (waiver.state !== 'released') return refuse('waiver.not-released');
  if (waiver.checker === by.actor) return refuse('waiver.same-person');
  if (await tx.find('SELECT 1 FROM refunds WHERE waiver_id = $1', [id])) return refuse('waiver.refunded');
  await tx.run(`UPDATE waivers SET state = 'undone' WHERE id = $1`, [id]);
  await addArrear(tx, due.id);
  await note(tx, due, 'undoWaiver', by, id, reason);
  return { id };
}

function findDue(tx: Transaction, dueId: bigint | string): Promise<WaivedDue | undefined> {
  return tx.find<WaivedDue>('SELECT id, cycle_no, state, principal_fen FROM due_now WHERE id = $1', [dueId]);
}

/**
 * Nothing is drafted for the agency's dues of the type while this is decided. The dues are locked before the waiver, as
 * whoever ends waivers for a death does it.
 */
async function lockWaiver(tx: Transaction, id: string): Promise<{ waiver: WaiverRow; due: WaivedDue } | undefined> {
  const cycle = await tx.find<{ agency: string; insurance: string }>(cycleOfWaiver, [id]);
  if (!cycle) return undefined;
  await lockDues(tx, cycle);
  const waiver = await tx.get<WaiverRow>(
    'SELECT id, due_id, state, maker, checker FROM waivers WHERE id = $1 FOR UPDATE',
    [id],
  );
  const due = await findDue(tx, waiver.due_id);
  return due && { waiver, due };
}

const cycleOfWaiver = `SELECT c.agency, c.insurance FROM waivers w JOIN dues d ON d.id = w.due_id
  JOIN cycles c ON c.no = d.cycle_no WHERE w.id = $1`;

async function note(
  tx: Transaction,
  due: WaivedDue,
  verb: CycleVerb,
  by: By,
  waiver: string,
  reason: string,
): Promise<void> {
  const cycle = await getCycleByNo(tx, due.cycle_no);
  await noteCycle(tx, cycle, verb, by, {
    reason,
    detail: { waiver, due: String(due.id), fen: String(due.principal_fen) },
  });
}
