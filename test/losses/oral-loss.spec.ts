import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Stage } from '../cases/stage.js';
import { factsOfCard, file, filingOf, knownCard, movesOf, noticesOf, stateOf, tryFile, untilClosed } from './ways.js';

describe('oral loss report (附件1 第十三条)', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  const dueOf = (caseId: string) =>
    stage.db.rows<{ kind: string; due_at: Date; state: string }>(
      'SELECT kind, due_at, state FROM deadlines WHERE case_id = $1 ORDER BY kind',
      [caseId],
    );

  test('holds from its filing, before any workflow runs; the holder is told', async () => {
    const card = await knownCard(stage);
    const filed = await tryFile(stage, filingOf('oralLoss', card));
    expect(await stateOf(stage, card.cardId)).toBe('oral_lost');
    expect(await movesOf(stage, card.cardId)).toEqual(['active > oral_lost (filed)']);
    const { id } = filed as { id: string };
    expect(await stage.story(id)).toEqual(['filed', 'card', 'callerIdentified', 'noticeQueued']);
    const notice = await stage.db.get<{ template: string; params: object }>(
      'SELECT template, params FROM notices WHERE case_id = $1',
      [id],
    );
    expect(notice).toEqual({
      template: 'oralLossReported',
      params: { day: '2026-03-09', bank: '中国工商银行95588' },
    });
    expect(await stage.startMissing()).toBe(1);
    await stage.untilStep(id, 'formalReport');
    expect(await movesOf(stage, card.cardId)).toHaveLength(1);
  });

  test('reminder and lapse are counted from the filing, however late the workflow begins', async () => {
    const card = await knownCard(stage);
    const { id } = (await tryFile(stage, filingOf('oralLoss', card))) as { id: string };
    await stage.stepTo('2026-03-04T15:30:00+08:00');
    await stage.startMissing();
    await stage.untilStep(id, 'formalReport');
    expect(await dueOf(id)).toEqual([
      { kind: 'expire:formalReport', due_at: new Date('2026-03-09T09:00:00+08:00'), state: 'armed' },
      { kind: 'remindOnce:formalReport', due_at: new Date('2026-03-07T09:00:00+08:00'), state: 'armed' },
    ]);
  });

  test('a card found again is lifted: the report is closed and restores what was before', async () => {
    const card = await knownCard(stage, { state: 'delivered' });
    const oral = await file(stage, filingOf('oralLoss', card));
    const lift = await file(stage, filingOf('liftLoss', card));
    expect(await stage.complete(lift.id, 'confirm', 'confirm')).toMatchObject({ outcome: 'lifted' });
    expect(await stateOf(stage, card.cardId)).toBe('delivered');
    expect(await untilClosed(stage, oral.id)).toBe('lifted');
  });

  test('a formal report takes it up', async () => {
    const card = await knownCard(stage);
    const oral = await file(stage, filingOf('oralLoss', card));
    await file(stage, filingOf('loss', card));
    expect(await untilClosed(stage, oral.id)).toBe('takenUp');
    expect(await movesOf(stage, card.cardId)).toEqual(['active > oral_lost (filed)', 'oral_lost > lost (filed)']);
  });

  test('reminded once on day 5, lapsed on day 7: the card is as before, and a lifting under way is needless', async () => {
    const card = await knownCard(stage);
    const { id } = await file(stage, filingOf('oralLoss', card));
    const lift = await file(stage, filingOf('liftLoss', card, { papersReceived: [] }));
    await stage.taskOf(lift.id, 'papers');
    const filedAt = (await stage.db.get<{ filed_at: Date }>('SELECT filed_at FROM cases WHERE id = $1', [id])).filed_at;
    const dayAfter = (days: number, more = 0) => new Date(filedAt.getTime() + days * 86_400_000 + more).toISOString();
    await stage.untilStep(id, 'formalReport');
    await stage.stepTo(dayAfter(5, -1));
    await stage.stepTo(dayAfter(5));
    await stage.stepTo(dayAfter(7, -1));
    expect(await stateOf(stage, card.cardId)).toBe('oral_lost');
    await stage.stepTo(dayAfter(7));
    expect(await untilClosed(stage, id)).toBe('lapsed');
    expect(await movesOf(stage, card.cardId)).toEqual([
      'active > oral_lost (filed)',
      'oral_lost > active (formalReport)',
    ]);
    expect(await noticesOf(stage, id)).toEqual(['oralLossReported', 'formalReportReminder', 'oralLossLapsed']);
    expect(await untilClosed(stage, lift.id)).toBe('overtaken');
    // Lost again: a new report may be filed.
    expect(await tryFile(stage, filingOf('oralLoss', card))).toMatchObject({ number: expect.any(String) });
  });

  test('answered in the moment in which it runs out: the answer holds, nothing lapses', async () => {
    const card = await knownCard(stage);
    const { id } = await file(stage, filingOf('oralLoss', card));
    await stage.untilStep(id, 'formalReport');
    const { due_at } = (await dueOf(id)).find(({ kind }) => kind === 'expire:formalReport')!;
    // The formal report is written, its answer not yet told, when the clock wakes the oral one.
    await tryFile(stage, filingOf('loss', card));
    await stage.stepTo(due_at.toISOString());
    await stage.untilStep(id, 'closed');
    expect((await stage.caseRow(id)).outcome).toBe('takenUp');
    expect(await stateOf(stage, card.cardId)).toBe('lost');
  });

  describe('refused with nothing changed', () => {
    async function refused(card: Awaited<ReturnType<typeof knownCard>>, filing: object, code: string) {
      const before = await factsOfCard(stage, card);
      const answer = await tryFile(stage, { ...filingOf('oralLoss', card), ...filing });
      expect(answer).toMatchObject({ refused: true, code });
      expect(await factsOfCard(stage, card)).toEqual(before);
    }

    test('by too little that agrees', async () => {
      const card = await knownCard(stage, { unitCode: 'U77', unitName: '太原钢铁厂' });
      const other = await knownCard(stage);
      for (const details of [
        undefined,
        {},
        { name: card.name },
        { name: card.name, idNumber: other.idNumber },
        { cardNumber: other.cardNumber, name: other.name },
        { birthDate: '1990-03-07', unitName: '太原' },
        { name: card.name, nonsense: 'x' },
        { name: 7, cardNumber: card.cardNumber },
      ]) {
        await refused(card, { details }, 'loss.not-identified');
      }
    });

    test('where somebody else is known by as much', async () => {
      const twin = { name: '王双生', unitName: '晋源煤矿', unitCode: 'U78' };
      const [one] = [await knownCard(stage, twin), await knownCard(stage, twin)];
      await refused(one, { details: { name: twin.name, unitCode: 'U78' } }, 'loss.not-identified');
      const idLast4 = one.idNumber.slice(-4);
      const toldApart = filingOf('oralLoss', one, { details: { name: twin.name, unitCode: 'U78', idLast4 } });
      expect(await tryFile(stage, toldApart)).toMatchObject({ number: expect.any(String) });
    });
  });
});
