import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { refusedWithoutTrace } from '../cases/facts.js';
import { clerk, Stage } from '../cases/stage.js';
import { papersOf } from './ways.js';

describe('missing papers (附件1 第六条 一次性告知)', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  async function filedWithout(...codes: string[]): Promise<string> {
    const filing = await stage.filing();
    const papersReceived = filing.papersReceived.filter((code) => !codes.includes(code));
    const { id } = await stage.file({ ...filing, papersReceived });
    await stage.untilStep(id, 'papers');
    return id;
  }

  const received = (id: string, codes: string[], more: object = {}) =>
    stage.step(id, { action: 'papersReceived' }, { codes, ...more });

  test('the notice is issued at once, the case waits, and no promise has begun', async () => {
    const id = await filedWithout('idCopy', 'applicationForm');
    expect(await papersOf(stage, id)).toEqual(['missingPapersNotice']);
    expect(await stage.caseRow(id)).toMatchObject({ status: 'open', step: 'papers', promised_by: null });
    const { missing } = await stage.db.get<{ missing: number }>(
      'SELECT count(*)::int AS missing FROM checklist_items WHERE case_id = $1 AND required AND received_at IS NULL',
      [id],
    );
    expect(missing).toBe(2);
  });

  test('papers come in parts: what is still missing is told again, the last one moves the case on', async () => {
    const id = await filedWithout('idCopy', 'applicationForm');
    expect(await received(id, ['idCopy'])).toMatchObject({ case: { step: 'papers', missingPapers: 1 } });
    expect(await papersOf(stage, id)).toEqual(['missingPapersNotice', 'missingPapersNotice']);
    expect(await received(id, ['applicationForm'])).toMatchObject({ case: { step: 'review', missingPapers: 0 } });
    expect((await stage.caseRow(id)).promised_by).toBeNull();
    const accepted = await stage.complete(id, 'review', 'approve');
    expect(accepted.promisedBy).toBe('2026-04-14T15:59:59.999Z');
  });

  test('the request that brings the last paper answers the same when it is repeated', async () => {
    const id = await filedWithout('idCopy');
    const ask = () => stage.step(id, { action: 'papersReceived' }, { codes: ['idCopy'] }, clerk, 'last-paper-request');
    const first = await ask();
    expect(first).toMatchObject({ case: { step: 'review' } });
    expect(await ask()).toEqual(first);
  });

  test('the step can not be completed while papers are missing', async () => {
    const id = await filedWithout('idOriginal');
    await refusedWithoutTrace(stage, id, 'case.papers-missing', () => stage.tryComplete(id, 'papers', 'complete'));
  });

  test('no paper named, or one that the checklist does not know, is refused', async () => {
    const id = await filedWithout('idOriginal');
    await refusedWithoutTrace(stage, id, 'case.papers-missing', () => received(id, []));
    await refusedWithoutTrace(stage, id, 'input.malformed', () => received(id, ['idOriginal', 'passport']));
  });

  test('the photo counts as received only with a photo', async () => {
    const filing = await stage.filing();
    const { photoId, ...without } = filing;
    const filed = await stage.file({ ...without, photoId: undefined as never });
    await stage.untilStep(filed.id, 'papers');
    await refusedWithoutTrace(stage, filed.id, 'case.photo-missing', () => received(filed.id, ['photo']));
    await refusedWithoutTrace(stage, filed.id, 'case.photo-missing', () =>
      received(filed.id, ['photo'], { photoId: 'nobody' }),
    );
    expect(await received(filed.id, ['photo'], { photoId })).toMatchObject({ case: { step: 'review' } });
  });

  test('papers where none are missing are refused', async () => {
    const { id } = await stage.file();
    await stage.untilStep(id, 'review');
    await refusedWithoutTrace(stage, id, 'case.not-on-hold', () => received(id, ['idCopy']));
  });
});
