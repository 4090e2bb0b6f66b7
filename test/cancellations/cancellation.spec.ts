import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { tellAnswers } from '../../activities/cases/answers.js';
import { refusalArticle } from '../../domain/refusal/refusal.js';
import { refusedWithoutTrace } from '../cases/facts.js';
import { Stage } from '../cases/stage.js';
import { eventually } from '../harness/harness.js';
import { factsOfCard, file, filingOf, keptOf, movesOf, noticesOf, stateOf } from '../losses/ways.js';
import { atBank, bankCloses, bankTells, cancellationOf, cardAt } from './ways.js';

describe('cancellation (附件1 第十六条)', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  const bankStateOf = async (cardId: string) =>
    (await stage.db.get<{ bank_state: string }>('SELECT bank_state FROM cards WHERE id = $1', [cardId])).bank_state;

  test('window, bank, window: the bank’s event ends its step, the card is taken back', async () => {
    const { id, card } = await atBank(stage);
    expect(await stateOf(stage, card.cardId)).toBe('active');
    await bankCloses(stage, card);
    await stage.taskOf(id, 'takeBack');
    expect(await stage.db.rows(`SELECT state FROM tasks WHERE case_id = $1 AND step = 'bankClosure'`, [id])).toEqual([
      { state: 'cancelled' },
    ]);
    expect(await stage.complete(id, 'takeBack', 'takeBack')).toMatchObject({ status: 'closed', outcome: 'cancelled' });
    expect(await movesOf(stage, card.cardId)).toEqual(['active > cancelled (takeBack)']);
    expect(await keptOf(stage, card.cardId)).toEqual({ source: 'cancellation', bank: null, case_id: id });
    expect(await noticesOf(stage, id)).toEqual(['cancellationAtBank', 'cardCancelled']);
  });

  test('the bank’s operator may close it as a task; that is a bank event, too', async () => {
    const { id, card } = await atBank(stage);
    await stage.complete(id, 'bankClosure', 'close');
    await stage.taskOf(id, 'takeBack');
    expect(await bankStateOf(card.cardId)).toBe('cancelled');
    const events = await stage.db.rows('SELECT kind, source, reaction FROM bank_events WHERE card_id = $1', [
      card.cardId,
    ]);
    expect(events).toEqual([{ kind: 'cancelled', source: 'page', reaction: 'noted' }]);
    // Told by its event afterwards as well, the bank says nothing new.
    await bankCloses(stage, card);
    expect((await stage.caseRow(id)).step).toBe('takeBack');
  });

  test.each(['not_activated', 'cancelled'] as const)('a bank side that is %s has nothing to close', async (state) => {
    const card = await cardAt(stage, state);
    const { id } = await file(stage, cancellationOf(card));
    await stage.complete(id, 'confirm', 'confirm');
    await tellAnswers(stage.db, stage.engine.client);
    await stage.taskOf(id, 'takeBack');
    expect(await stage.db.rows(`SELECT id FROM tasks WHERE case_id = $1 AND step = 'bankClosure'`, [id])).toEqual([]);
    expect(await noticesOf(stage, id)).toEqual([]);
    await stage.complete(id, 'takeBack', 'takeBack');
    expect(await stateOf(stage, card.cardId)).toBe('cancelled');
  });

  test('the bank closes before the window has confirmed: its step is over before it begins', async () => {
    const card = await cardAt(stage, 'activated');
    const { id } = await file(stage, cancellationOf(card));
    await stage.taskOf(id, 'confirm');
    expect(await bankTells(stage, card, 'cancelled')).toMatchObject({ reaction: 'cancellationAnswered' });
    await stage.complete(id, 'confirm', 'confirm');
    await tellAnswers(stage.db, stage.engine.client);
    await stage.taskOf(id, 'takeBack');
  });

  test('missing papers are waited for; refused with a reason the card stays', async () => {
    const card = await cardAt(stage, 'activated');
    const { id } = await file(stage, cancellationOf(card, { papersReceived: ['idOriginal', 'idCopy', 'card'] }));
    await stage.taskOf(id, 'papers');
    await stage.step(id, { action: 'papersReceived' }, { codes: ['terminationProof', 'applicationForm'] });
    await stage.taskOf(id, 'confirm');
    await refusedWithoutTrace(stage, id, 'case.reason-missing', () => stage.tryComplete(id, 'confirm', 'refuse'));
    const refused = await stage.complete(id, 'confirm', 'refuse', { reason: '终结证明无效' });
    expect(refused).toMatchObject({ outcome: 'refused' });
    expect(await stateOf(stage, card.cardId)).toBe('active');
  });

  test('a card that can not be taken back ends the case with the reason', async () => {
    const { id, card } = await atBank(stage);
    await bankCloses(stage, card);
    await stage.taskOf(id, 'takeBack');
    await refusedWithoutTrace(stage, id, 'case.reason-missing', () => stage.tryComplete(id, 'takeBack', 'stop'));
    expect(await stage.complete(id, 'takeBack', 'stop', { reason: '卡已遗失' })).toMatchObject({ outcome: 'stopped' });
    expect(await stateOf(stage, card.cardId)).toBe('active');
  });

  test('reported lost meanwhile, the card can not be cancelled before it is found', async () => {
    const { id, card } = await atBank(stage);
    await bankCloses(stage, card);
    await stage.taskOf(id, 'takeBack');
    const lost = await file(stage, filingOf('loss', card));
    await stage.taskOf(lost.id, 'offer');
    const before = await factsOfCard(stage, card);
    expect(await stage.tryComplete(id, 'takeBack', 'takeBack')).toMatchObject({
      refusal: { code: 'card.wrong-state' },
    });
    expect(await factsOfCard(stage, card)).toEqual(before);
  });

  describe('withdrawal', () => {
    const withdraw = (id: string) => stage.step(id, { action: 'withdraw' }, { reason: '不注销了' });

    test.each(['confirm', 'bankClosure'])('at %s, before the bank has acted', async (step) => {
      const card = await cardAt(stage, 'activated');
      const { id } = await file(stage, cancellationOf(card));
      if (step === 'bankClosure') await stage.complete(id, 'confirm', 'confirm');
      await stage.taskOf(id, step);
      expect(await withdraw(id)).toMatchObject({ case: { outcome: 'withdrawn' } });
      expect(await stateOf(stage, card.cardId)).toBe('active');
      // Withdrawn is over: the bank's closing later only tells the holder.
      expect(await bankTells(stage, card, 'cancelled')).toMatchObject({ reaction: 'noCancellation' });
    });

    test('once the bank has closed the account it is refused with the article, also before the case is told', async () => {
      const { id, card } = await atBank(stage);
      await bankTells(stage, card, 'cancelled');
      // The rows refuse, and the case learns by it what the bank has told.
      expect(await withdraw(id)).toMatchObject({ refusal: { code: 'cancellation.bank-closed' } });
      await stage.taskOf(id, 'takeBack');
      const refusal = await refusedWithoutTrace(stage, id, 'cancellation.bank-closed', () => withdraw(id));
      expect(refusalArticle(refusal)).toBe('附件1 第十六条');
    });

    test('a bank that had nothing to close does not stand in the way', async () => {
      const card = await cardAt(stage, 'not_activated');
      const { id } = await file(stage, cancellationOf(card));
      await stage.complete(id, 'confirm', 'confirm');
      await tellAnswers(stage.db, stage.engine.client);
      await stage.taskOf(id, 'takeBack');
      expect(await withdraw(id)).toMatchObject({ case: { outcome: 'withdrawn' } });
    });
  });

  // Moves the clock, so it comes last.
  test('a bank that does not act is chased, then put on the supervisor’s list, and off it once it has acted', async () => {
    const { id, card } = await atBank(stage);
    await stage.stepTo('2026-03-07T10:00:00+08:00');
    await eventually('reminded', async () => (await noticesOf(stage, id)).includes('bankClosureReminder'));
    expect((await stage.caseRow(id)).escalation).toBe(0);
    await stage.stepTo('2026-03-17T10:00:00+08:00');
    await eventually('escalated', async () => (await stage.caseRow(id)).escalation === 100);
    await bankCloses(stage, card);
    await stage.taskOf(id, 'takeBack');
    expect((await stage.caseRow(id)).escalation).toBe(0);
  });
});
