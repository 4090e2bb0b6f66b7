import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { recomputeProvisional } from '../../activities/cases/deadlines.js';
import { refusedWithoutTrace } from '../cases/facts.js';
import { Stage } from '../cases/stage.js';
import { atCollection, inProduction } from './ways.js';

describe('hold and resume', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  const hold = (id: string, reason?: string) => stage.step(id, { action: 'hold' }, { reason });
  const resume = (id: string) => stage.step(id, { action: 'resume' }, {});
  const dueDates = (id: string) =>
    stage.db.rows<{ kind: string; state: string; due_at: Date }>(
      'SELECT kind, state, due_at FROM deadlines WHERE case_id = $1 ORDER BY kind',
      [id],
    );

  async function amendingPhoto(): Promise<string> {
    const { id } = await inProduction(stage);
    await stage.factoryAnswers(id, 'photo_unusable');
    await stage.taskOf(id, 'amendPhoto');
    return id;
  }

  test('before acceptance a hold stops no clock, because none runs', async () => {
    const { id } = await stage.file();
    await stage.untilStep(id, 'review');
    expect(await hold(id, '证件待核')).toMatchObject({ case: { status: 'on_hold', nextDue: null } });
    expect(await resume(id)).toMatchObject({ case: { status: 'open', promisedBy: null } });
  });

  test('on hold no task is completed, and the rest says why', async () => {
    const id = await amendingPhoto();
    await refusedWithoutTrace(stage, id, 'case.reason-missing', () => hold(id));
    await refusedWithoutTrace(stage, id, 'case.not-on-hold', () => resume(id));
    await hold(id, '等新照片');
    await refusedWithoutTrace(stage, id, 'case.on-hold', () => hold(id, '再等'));
    const refusal = await refusedWithoutTrace(stage, id, 'case.on-hold', () =>
      stage.tryComplete(id, 'amendPhoto', 'refuse', { reason: '无' }),
    );
    expect(refusal.instead).toContain('resume');
  });

  test.each(['production', 'collection'])('the case is not held at %s', async (step) => {
    const { id } = step === 'production' ? await inProduction(stage) : await atCollection(stage);
    await refusedWithoutTrace(stage, id, 'case.hold-not-possible', () => hold(id, '等'));
  });

  // Last: it moves the clock of the stage.
  test('after acceptance the clock stops, and every due date moves by the working days held', async () => {
    const id = await amendingPhoto();
    await hold(id, '等新照片');
    expect((await dueDates(id)).map((due) => due.state)).toEqual(['paused', 'paused']);
    // From Monday 2 March to Tuesday 10 March: six working days.
    await stage.stepTo('2026-03-10T15:00:00+08:00');
    const answer = await resume(id);
    expect(answer).toMatchObject({ case: { status: 'open', promisedBy: '2026-04-22T15:59:59.999Z' } });
    const moved = [
      { kind: 'promise.100', state: 'armed', due_at: new Date('2026-04-22T15:59:59.999Z') },
      { kind: 'promise.80', state: 'armed', due_at: new Date('2026-04-14T15:59:59.999Z') },
    ];
    expect(await dueDates(id)).toEqual(moved);
    // A new year's list has every provisional promise computed anew: the days on hold stay in it.
    await stage.db.run('UPDATE cases SET promise_provisional = true WHERE id = $1', [id]);
    await stage.db.transaction((tx) => recomputeProvisional(tx, { after: '', limit: 100 }));
    expect(await dueDates(id)).toEqual(moved);
    expect((await stage.caseRow(id)).promised_by).toEqual(new Date('2026-04-22T15:59:59.999Z'));
  });
});
