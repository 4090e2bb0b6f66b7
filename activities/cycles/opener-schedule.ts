import {
  type Client,
  ScheduleAlreadyRunning,
  type ScheduleOptions,
  ScheduleOverlapPolicy,
  WorkflowIdConflictPolicy,
} from '@temporalio/client';
import { businessNow, readClock } from '../clock/clock.js';
import type { Database, Queryable } from '../database/database.js';
import { ruleAt } from '../rules/rules.js';
import { isOpeningDue } from './open-cycles.js';

export const openerScheduleId = 'open-cycles';
const openerWorkflowId = 'open-cycles';

/**
 * Every morning at the hour of the rule, Shanghai's time, the opener is started. Overlap *skip*: it only opens, so that a
 * long cycle never keeps the next from opening; what an outage missed is caught up for three days, and after that the next
 * morning opens what is still due.
 */
async function scheduleOf(q: Queryable): Promise<ScheduleOptions> {
  const { value } = await ruleAt(q, 'cycle.dates', await businessNow(q));
  const [hour = 0, minute = 0] = value.opensAt.split(':').map(Number);
  return {
    scheduleId: openerScheduleId,
    spec: { calendars: [{ hour, minute }], timezone: 'Asia/Shanghai' },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '3 days' },
    action: {
      type: 'startWorkflow',
      workflowType: 'openCycles',
      workflowId: openerWorkflowId,
      taskQueue: 'cases',
      args: [],
    },
  };
}

/** Makes the schedule, or sets it to what the rule says now. A training clock has none: Temporal knows real time only. */
export async function ensureOpenerSchedule(db: Database, client: Client): Promise<void> {
  if ((await readClock(db)).mode !== 'real') return;
  const { scheduleId, ...schedule } = await scheduleOf(db);
  try {
    await client.schedule.create({ scheduleId, ...schedule });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await client.schedule.getHandle(scheduleId).update(({ state }) => ({ ...schedule, state }) as never);
  }
}

/**
 * On a training clock the opener is started as soon as something is due by business time: by whoever steps the clock, and by
 * a sweep. Gives how often it was started.
 */
export async function openInTraining(q: Queryable, client: Client): Promise<number> {
  if ((await readClock(q)).mode === 'real' || !(await isOpeningDue(q))) return 0;
  await client.workflow.start('openCycles', {
    workflowId: openerWorkflowId,
    taskQueue: 'cases',
    args: [],
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
  });
  return 1;
}
