import type { Client } from '@temporalio/client';
import { statementDue } from '../../domain/reconciliation/statement-due.js';
import { raiseAlert } from '../alerts/alerts.js';
import { readClock, realMillisecondsUntil, workingCalendar } from '../clock/clock.js';
import { cycleWorkflowId, nudge } from '../cycles/nudge.js';
import type { Database, Transaction } from '../database/database.js';
import { ruleAt } from '../rules/rules.js';
import { type Agreement, agreeMonth, agreementOf } from './agree.js';
import { compareMonth } from './compare.js';
import { lockReconciliation, noteReconciliation, type ReconciliationRow, statementAlert } from './reconciliation.js';

export interface ReconciliationDeps {
  readonly db: Database;
  readonly client: Client;
}

/** Where a month stands by the rows: `agreed` when nothing is left but to seal it. */
export type MonthStand = Agreement;

/** The steps of a month's reconciliation; queue `money`. Each is idempotent: it begins from what the rows say. */
export function createReconciliationActivities(deps: ReconciliationDeps) {
  const { db } = deps;
  return {
    /** Where the month stands. */
    standOfMonth: (id: string): Promise<MonthStand> =>
      db.transaction(async (tx) => agreementOf(tx, await lockReconciliation(tx, id))),
    /**
     * Tells the operator where the statement is overdue. Gives the real milliseconds until it is; null where it is already,
     * where it has come meanwhile, or where whoever steps the clock nudges.
     */
    watchStatement: (id: string): Promise<number | null> =>
      db.transaction(async (tx) => watchStatement(tx, await lockReconciliation(tx, id))),
    /** Compares books and statement; gives whether there was a statement. */
    compareMonth: (id: string) => compareMonth(db, id),
    /** Agrees and seals the month where nothing is left, and lets the cycles concerned look. */
    agreeMonth: async (id: string): Promise<MonthStand> => {
      const { outcome, cycles } = await agreeMonth(db, id);
      await nudge(deps.client, cycles.map(cycleWorkflowId));
      return outcome;
    },
  };
}

export type ReconciliationActivities = ReturnType<typeof createReconciliationActivities>;

async function watchStatement(tx: Transaction, row: ReconciliationRow): Promise<number | null> {
  const clock = await readClock(tx);
  const due = row.provisional ? await dueAnew(tx, row) : row.statement_due_at;
  const pause = realMillisecondsUntil(clock, due);
  if (pause !== 0) return pause;
  // It may have come since the workflow looked: whoever let it in tells the month.
  if ((await agreementOf(tx, row)) !== 'waiting') return null;
  if (row.overdue_since === null) {
    await tx.run('UPDATE reconciliations SET overdue_since = $2 WHERE id = $1', [row.id, clock.now]);
    await raiseAlert(tx, { kind: statementAlert, subject: row.id, detail: { due: due.toISOString() } });
    await noteReconciliation(tx, row.id, 'statementOverdue', { actor: 'system' });
  }
  return null;
}

/** A due date that reached into a year without a published calendar is computed anew. */
async function dueAnew(tx: Transaction, row: ReconciliationRow): Promise<Date> {
  const { now } = await readClock(tx);
  const { value } = await ruleAt(tx, 'statement.due', now);
  const { dueAt, provisional } = statementDue(await workingCalendar(tx), row.month, value.workingDays);
  await tx.run('UPDATE reconciliations SET statement_due_at = $2, provisional = $3 WHERE id = $1', [
    row.id,
    dueAt,
    provisional,
  ]);
  return dueAt;
}
