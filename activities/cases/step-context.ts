import type { WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import type { CaseState } from '../../domain/case/case-state.js';
import type { By } from '../audit/audit.js';
import type { Cipher } from '../cipher/cipher.js';
import { type BusinessClock, calendarOf, timerUntil } from '../clock/clock.js';
import type { Transaction } from '../database/database.js';
import { type CaseRow, type CaseSaving, type LockedCase, lockCase, savingOf } from './case-row.js';
import { storyOf, type TimelineNote } from './timeline.js';

/** What one transaction of a case works with. The row is locked; what is changed on it is saved at the end. */
export interface StepContext {
  readonly tx: Transaction;
  readonly cipher: Cipher;
  readonly row: CaseRow;
  readonly clock: BusinessClock;
  /** The working days as they stood when the case was locked. */
  readonly calendar: () => Promise<WorkingCalendar>;
  /** Staff id, or `system`. */
  readonly actor: string;
  readonly traceId: string;
  /** The step's story, written at the end with the row. */
  readonly notes: TimelineNote[];
}

/** A case's context for what is done to it outside of its steps. Locks the case's row. */
export async function contextOfCase(tx: Transaction, cipher: Cipher, caseId: string, by: By): Promise<StepContext> {
  return contextOf(tx, cipher, await lockCase(tx, caseId), by);
}

/** The context of a case that is locked. */
export function contextOf(tx: Transaction, cipher: Cipher, locked: LockedCase, by: By): StepContext {
  const { row, clock, calendarLists } = locked;
  const calendar = () => calendarOf(tx, calendarLists);
  return { tx, cipher, row, clock, calendar, actor: by.actor, traceId: by.traceId ?? '', notes: [] };
}

/** Adds a sentence to the step's story. */
export function note(context: StepContext, kind: string, more: Omit<TimelineNote, 'kind' | 'actor'> = {}): void {
  context.notes.push({ kind, actor: context.actor, ...more });
}

/** Writes story and row, tells the live pages, and gives the case's new state: one statement, because every step ends so. */
export async function saveStep(context: StepContext): Promise<CaseState> {
  const { sql, params } = savingIn(context);
  const { row, clock, tx } = context;
  return stateOf(row, await tx.get<StateColumns>(`${sql} RETURNING ${stateColumns}`, params), clock);
}

/** As `saveStep`, where nobody asks for the state. */
export async function saveChanges(context: StepContext): Promise<void> {
  const { sql, params } = savingIn(context);
  context.tx.write(sql, params);
}

function savingIn({ cipher, row, clock, traceId, notes }: StepContext): CaseSaving {
  const story = storyOf(cipher, row.version, notes);
  row.version += notes.length;
  return savingOf(row, story, clock.now, traceId);
}

/** What a case's state has beside its row: `stateColumns` read them. */
export interface StateColumns {
  readonly tasks: CaseState['tasks'] | null;
  readonly missing: number;
  readonly due: { readonly kind: string; readonly ordinal: number; readonly due_at: string } | null;
}

/** The open tasks, missing papers and next due date of the case `$1`. */
export const stateColumns = `
  (SELECT json_agg(json_build_object('id', id, 'step', step, 'ordinal', ordinal, 'holder', holder) ORDER BY opened_at)
   FROM tasks WHERE case_id = $1 AND state = 'open') AS tasks,
  (SELECT count(*)::int FROM checklist_items WHERE case_id = $1 AND required AND received_at IS NULL) AS missing,
  (SELECT row_to_json(d) FROM (SELECT kind, ordinal, due_at FROM deadlines WHERE case_id = $1 AND state = 'armed'
   ORDER BY due_at, kind LIMIT 1) d) AS due`;

/** Where the case stands: its row with open tasks, missing papers and next due date. */
export async function readState(tx: Pick<Transaction, 'get'>, row: CaseRow, clock: BusinessClock): Promise<CaseState> {
  return stateOf(row, await tx.get<StateColumns>(`SELECT ${stateColumns}`, [row.id]), clock);
}

/** The same of what was read with other things. */
export function stateOf(row: CaseRow, { tasks, missing, due }: StateColumns, clock: BusinessClock): CaseState {
  const dueAt = due && new Date(due.due_at);
  return {
    id: row.id,
    number: row.number,
    type: row.type,
    status: row.status,
    step: row.step,
    outcome: row.outcome,
    version: row.version,
    promisedBy: row.promised_by?.toISOString() ?? null,
    tasks: tasks ?? [],
    missingPapers: missing,
    nextDue:
      due && dueAt
        ? {
            kind: due.kind,
            ordinal: due.ordinal,
            dueAt: dueAt.toISOString(),
            sleepMs: timerUntil(clock, dueAt),
          }
        : null,
  };
}
