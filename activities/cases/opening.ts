import type { TaskStep } from '../../domain/case/case-type.js';
import { getStep } from '../../domain/case/case-types.js';
import type { Opening } from '../../domain/case/changes.js';
import { newId } from '../numbers/new-id.js';
import { queueCaseNotice } from './case-notice.js';
import { type CaseRow, ruleOf } from './case-row.js';
import { armWait } from './deadlines.js';
import { note, type StepContext } from './step-context.js';

/** Opens what the case waits for next: a task in somebody's inbox, or a wait for an outside party. */
export async function openWait(context: StepContext, opening: Opening): Promise<void> {
  const { tx, row, clock } = context;
  const step = getStep(row.type, opening.step);
  row.step = opening.step;
  if (step.kind === 'task') {
    const { otherwise, steps } = ruleOf(row, 'task.limits');
    const limit = steps[opening.step] ?? otherwise;
    const own = (await context.calendar()).addWorkingDays(clock.now, limit).dueAt;
    const promised = row.promise_met_at ? null : row.promised_by;
    const urgentAt = promised && promised < own ? promised : own;
    tx.write(
      `INSERT INTO tasks (id, case_id, type, step, ordinal, role, office, division, state, opened_at, urgent_at, bank)
       SELECT $1, $2, $3, $4, $5, $6, $7, $8, 'open', $9, $10, CASE WHEN $6 = 'bankOperator' THEN
         -- Of the new card; as long as that names none, the bank of the one it takes the place of.
         (SELECT bank FROM cards WHERE id IN ($11, $12) AND bank IS NOT NULL ORDER BY id = $11 DESC LIMIT 1) END
       -- Answered already, it is nobody's task any more: the case is told in a moment.
       WHERE NOT EXISTS (SELECT FROM case_answers WHERE case_id = $2 AND step = $4 AND ordinal = $5)`,
      [
        newId(),
        row.id,
        row.type,
        opening.step,
        opening.ordinal,
        step.role,
        row.office,
        divisionOfTask(row, step.role),
        clock.now,
        urgentAt,
        row.new_card_id ?? row.card_id,
        row.card_id,
      ],
    );
  }
  await armWait(context, opening);
  note(context, 'opened', {
    step: opening.step,
    data: { ordinal: opening.ordinal, ...(opening.about ? { about: opening.about } : {}) },
  });
  // Where the police service did not answer nothing is wrong with what the applicant gave.
  if (step.kind === 'task' && step.tells && opening.about !== 'unreachable') {
    await queueCaseNotice(context, step.tells, {}, opening.ordinal);
  }
}

/** The agency's people work where it collects, which may be above the window's division. */
function divisionOfTask(row: CaseRow, role: TaskStep['role']): string {
  const isAgencys = role === 'scheduler' || role === 'checker';
  return isAgencys && row.data.agencyDivision ? String(row.data.agencyDivision) : row.division;
}
