import { ulid } from 'ulid';
import { getStep } from '../../domain/case/case-types.js';
import type { Opening } from '../../domain/case/changes.js';
import { workingCalendar } from '../clock/clock.js';
import { ruleOf } from './case-row.js';
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
    const own = (await workingCalendar(tx)).addWorkingDays(clock.now, limit).dueAt;
    const promised = row.promise_met_at ? null : row.promised_by;
    const urgentAt = promised && promised < own ? promised : own;
    await tx.run(
      `INSERT INTO tasks (id, case_id, type, step, ordinal, role, office, division, state, opened_at, urgent_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'open', $9, $10)`,
      [
        ulid(),
        row.id,
        row.type,
        opening.step,
        opening.ordinal,
        step.role,
        row.office,
        row.division,
        clock.now,
        urgentAt,
      ],
    );
  }
  await armWait(context, opening);
  note(context, 'opened', {
    step: opening.step,
    data: { ordinal: opening.ordinal, ...(opening.about ? { about: opening.about } : {}) },
  });
}
