import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { openDueCycles } from '../../activities/cycles/open-cycles.js';
import { ensureOpenerSchedule, openerScheduleId } from '../../activities/cycles/opener-schedule.js';
import { Database } from '../../activities/database/database.js';
import { seedInstallation } from '../../prisma/seed.js';
import { freshDatabase, temporal } from '../harness/harness.js';
import { agency, MonthStage } from './month-stage.js';

let stage: MonthStage;
beforeAll(async () => {
  stage = await MonthStage.open({ at: '2026-01-01T05:59:59+08:00' });
  await stage.populate(10);
});
afterAll(() => stage.close());

test('opens from the hour on, once; an outage opens late; a long January does not keep February', async () => {
  expect(await openDueCycles(stage.db)).toEqual([]);
  await stage.step('2026-01-03T10:00:00+08:00');
  const january = ['110', '150'].map((insurance) => `deduction-${agency}-${insurance}-202601-1`);
  const opened = await Promise.all([1, 2, 3].map(() => openDueCycles(stage.db)));
  expect(opened.flat().sort()).toEqual(january);
  await stage.step('2026-02-01T06:00:00+08:00');
  expect(await openDueCycles(stage.db)).toEqual([`deduction-${agency}-110-202602-1`]);
  await stage.step('2026-03-26T06:00:00+08:00');
  expect(await openDueCycles(stage.db)).toEqual([]);
  expect(await stage.db.rows('SELECT DISTINCT state FROM cycles')).toEqual([{ state: 'assessing' }]);
});

test('the schedule is the rule’s hour in Shanghai, skips overlaps, and catches up three days', async () => {
  const fresh = await freshDatabase();
  await seedInstallation(fresh.migratorUrl, { clock: { mode: 'real' }, demo: false } as never);
  const db = new Database(fresh.appUrl, { max: 2 });
  const { address, namespace } = await temporal();
  const connection = await Connection.connect({ address });
  const client = new Client({ connection, namespace });
  try {
    await ensureOpenerSchedule(db, client);
    await ensureOpenerSchedule(db, client);
    const { policies, spec, action } = await client.schedule.getHandle(openerScheduleId).describe();
    expect(policies).toMatchObject({ overlap: 'SKIP', catchupWindow: 3 * 86_400_000 });
    expect(spec).toMatchObject({
      timezone: 'Asia/Shanghai',
      calendars: [{ hour: [{ start: 6 }], minute: [{ start: 0 }] }],
    });
    expect(action).toMatchObject({ workflowType: 'openCycles', taskQueue: 'cases' });
  } finally {
    await connection.close();
    await db.close();
    await fresh.drop();
  }
});
