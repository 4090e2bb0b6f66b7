import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readClock } from '../../activities/clock/clock.js';
import { Stage } from '../cases/stage.js';
import { atCollection } from '../issuance/ways.js';

/** Ten days a second. */
const rate = 864_000;
/** Real time that a timer, a workflow task and a transaction may take on a busy machine. */
const lateMs = 5_000;

describe('a clock that runs by itself', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open({ rate });
  });
  afterAll(() => stage.close());

  test('goes at its rate, and nobody moves it', async () => {
    const [before, began] = [await readClock(stage.db), performance.now()];
    await new Promise((resolve) => setTimeout(resolve, 500));
    const [after, real] = [await readClock(stage.db), performance.now() - began];
    expect(before).toMatchObject({ mode: 'fast', rate });
    const passed = after.now.getTime() - before.now.getTime();
    expect(Math.abs(passed / rate - real)).toBeLessThan(100);
  });

  test('an uncollected card is reminded of and recalled by real timers, at the rate, without a signal', async () => {
    const { id } = await atCollection(stage);
    await untilRecalled(stage, id);
    const reminded = await stage.db.rows('SELECT at FROM timeline WHERE case_id = $1 AND kind = $2', [id, 'reminded']);
    expect(reminded.length).toBeGreaterThanOrEqual(1);
    const { late } = await stage.db.get<{ late: number }>(
      `SELECT extract(epoch FROM t.opened_at - d.due_at)::float8 * 1000 AS late
       FROM deadlines d JOIN tasks t ON t.case_id = d.case_id AND t.step = 'recall'
       WHERE d.case_id = $1 AND d.kind = 'expire:collection'`,
      [id],
    );
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late / rate).toBeLessThan(lateMs);
    expect(await stage.complete(id, 'recall', 'destroy')).toMatchObject({ status: 'closed', outcome: 'recalled' });
  });
});

/** 180 days are eighteen seconds. */
async function untilRecalled(stage: Stage, caseId: string): Promise<void> {
  for (let waited = 0; waited < 45_000; waited += 250) {
    if ((await stage.caseRow(caseId)).step === 'recall') return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('the card was not recalled');
}
