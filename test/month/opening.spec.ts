import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { ulid } from 'ulid';
import { getCycle } from '../../activities/cycles/cycle-row.js';
import { openDueCycles } from '../../activities/cycles/open-cycles.js';
import { ensureOpenerSchedule, openerScheduleId } from '../../activities/cycles/opener-schedule.js';
import { recomputeCycleMoments } from '../../activities/cycles/recompute.js';
import { Database } from '../../activities/database/database.js';
import { seedInstallation } from '../../prisma/seed.js';
import { freshDatabase, temporal } from '../harness/harness.js';
import { agency, checker, MonthStage, maker } from './month-stage.js';

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

test('a year’s list that is released moves the dates of what is under way, and makes them certain', async () => {
  const later = await MonthStage.open({ at: '2027-01-01T06:00:00+08:00' });
  try {
    await later.populate(2);
    const id = await later.assessed('110', '202701');
    const dates = async () => {
      const { closes_on: closesOn, provisional, no } = await getCycle(later.db, id);
      const moments = await later.db.rows<{ kind: string; due_at: Date; state: string; provisional: boolean }>(
        'SELECT kind, due_at, state, provisional FROM cycle_moments WHERE cycle_no = $1 ORDER BY due_at, kind',
        [no],
      );
      return { closesOn, provisional, moments };
    };
    const at = (day: string, hour: string) => new Date(`2027-01-${day}T${hour}:00:00+08:00`);
    const armed = (kind: string, dueAt: Date, provisional: boolean) => ({
      kind,
      due_at: dueAt,
      state: 'armed',
      provisional,
    });
    const before = await dates();
    expect(before).toMatchObject({ closesOn: '2027-01-25', provisional: true });
    expect(before.moments).toContainEqual(armed('send.1', at('07', '08'), true));
    await later.db.run(
      `INSERT INTO rules (id, key, version, value, valid_from, state, maker, made_at, reason, checker, checked_at)
       VALUES ($1, 'calendar.2027', 1, $2, '2027-01-01', 'released', $3, now(), '国务院办公厅通知', $4, now())`,
      [
        ulid(),
        JSON.stringify({ year: 2027, off: ['2027-01-01', '2027-01-04', '2027-01-05', '2027-01-25'], work: [] }),
        maker,
        checker,
      ],
    );
    expect(await recomputeCycleMoments(later.db)).toEqual([id]);
    const after = await dates();
    // Three days off move the fifth working day from the 7th to the 12th, and the window closes on the working day before the 25th.
    expect(after).toMatchObject({ closesOn: '2027-01-22', provisional: false });
    expect(after.moments).toContainEqual(armed('send.1', at('12', '08'), false));
    expect(await recomputeCycleMoments(later.db)).toEqual([]);
  } finally {
    await later.close();
  }
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
