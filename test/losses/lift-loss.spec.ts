import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bankActor } from '../../activities/losses/at-bank.js';
import { refusalArticle, refusalSentence } from '../../domain/refusal/refusal.js';
import { refusedWithoutTrace } from '../cases/facts.js';
import { Stage } from '../cases/stage.js';
import {
  factsOfCard,
  file,
  filingOf,
  knownCard,
  movesOf,
  noticesOf,
  photo,
  replace,
  stateOf,
  tryFile,
  untilClosed,
} from './ways.js';

describe('lifting of a loss (附件1 第十四条)', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  test.each(['papers', 'offer'])('restores the card and ends a formal loss at %s', async (step) => {
    const card = await knownCard(stage);
    const loss = await file(stage, filingOf('loss', card, step === 'papers' ? { papersReceived: [] } : {}));
    await stage.taskOf(loss.id, step);
    const lift = await file(stage, filingOf('liftLoss', card));
    expect(await stage.complete(lift.id, 'confirm', 'confirm')).toMatchObject({ status: 'closed', outcome: 'lifted' });
    expect(await movesOf(stage, card.cardId)).toEqual(['active > lost (filed)', 'lost > active (confirm)']);
    expect(await untilClosed(stage, loss.id)).toBe('lifted');
    const open = await stage.db.rows(`SELECT id FROM tasks WHERE case_id = $1 AND state = 'open'`, [loss.id]);
    expect(open).toEqual([]);
    expect(await noticesOf(stage, lift.id)).toEqual(['lossLifted']);
  });

  test('a card frozen orally and then formally comes back to where it was before both', async () => {
    const card = await knownCard(stage, { state: 'delivered' });
    await file(stage, filingOf('oralLoss', card));
    await file(stage, filingOf('loss', card));
    const lift = await file(stage, filingOf('liftLoss', card));
    await stage.complete(lift.id, 'confirm', 'confirm');
    expect(await stateOf(stage, card.cardId)).toBe('delivered');
  });

  test('a card that came lost from the old system comes back active', async () => {
    const card = await knownCard(stage, { state: 'lost' });
    const lift = await file(stage, filingOf('liftLoss', card));
    await stage.complete(lift.id, 'confirm', 'confirm');
    expect(await stateOf(stage, card.cardId)).toBe('active');
  });

  test('refused with a reason, or withdrawn: the card stays lost', async () => {
    const card = await knownCard(stage);
    await file(stage, filingOf('loss', card));
    const one = await file(stage, filingOf('liftLoss', card));
    await stage.taskOf(one.id, 'confirm');
    await refusedWithoutTrace(stage, one.id, 'case.reason-missing', () =>
      stage.tryComplete(one.id, 'confirm', 'refuse'),
    );
    expect(await stage.complete(one.id, 'confirm', 'refuse', { reason: '证件不符' })).toMatchObject({
      outcome: 'refused',
    });
    const two = await file(stage, filingOf('liftLoss', card));
    await stage.taskOf(two.id, 'confirm');
    expect(await stage.step(two.id, { action: 'withdraw' }, { reason: '不办了' })).toMatchObject({
      case: { outcome: 'withdrawn' },
    });
    expect(await stateOf(stage, card.cardId)).toBe('lost');
  });

  test('the bank’s window lifts when it files; every wait for it ends', async () => {
    const card = await knownCard(stage);
    const oral = await file(stage, filingOf('oralLoss', card));
    const loss = await file(stage, filingOf('loss', card));
    const lift = await file(stage, filingOf('liftLoss', card), bankActor('0102'));
    expect(await stateOf(stage, card.cardId)).toBe('active');
    expect(await untilClosed(stage, lift.id)).toBe('lifted');
    expect(await untilClosed(stage, loss.id)).toBe('lifted');
    expect(await untilClosed(stage, oral.id)).toBe('takenUp');
    expect(await movesOf(stage, card.cardId)).toHaveLength(3);
  });

  describe('once the replacement is filed (第十五条 提示)', () => {
    test('filing is refused with reason and article, by window and bank, with nothing changed', async () => {
      const card = await knownCard(stage);
      const loss = await file(stage, filingOf('loss', card));
      await replace(stage, loss.id);
      await stage.untilStep(loss.id, 'production');
      const before = await factsOfCard(stage, card);
      for (const actor of ['clerk-one', bankActor('0102')]) {
        const refusal = await tryFile(stage, filingOf('liftLoss', card), { actor });
        expect(refusal).toMatchObject({ refused: true, code: 'card.replaced' });
        if (!('refused' in refusal)) throw new Error('not refused');
        expect(refusalArticle(refusal)).toBe('附件1 第十五条');
        expect(refusalSentence(refusal, 'zh')).toMatch(/即使找回也不能再使用/);
      }
      expect(await factsOfCard(stage, card)).toEqual(before);
    });

    test('a lifting under way is needless, wherever it stood', async () => {
      for (const papersReceived of [[], undefined]) {
        const card = await knownCard(stage);
        const loss = await file(stage, filingOf('loss', card));
        const lift = await file(stage, filingOf('liftLoss', card, papersReceived ? { papersReceived } : {}));
        await stage.taskOf(lift.id, papersReceived ? 'papers' : 'confirm');
        await replace(stage, loss.id);
        expect(await untilClosed(stage, lift.id)).toBe('overtaken');
        expect(await stateOf(stage, card.cardId)).toBe('replaced');
      }
    });

    test('a clerk who confirms before being told is refused with the article, and the case knows why', async () => {
      const card = await knownCard(stage);
      const loss = await file(stage, filingOf('loss', card));
      const lift = await file(stage, filingOf('liftLoss', card));
      await stage.taskOf(lift.id, 'confirm');
      await replace(stage, loss.id);
      const moves = await movesOf(stage, card.cardId);
      const answer = await stage.tryComplete(lift.id, 'confirm', 'confirm');
      expect(answer).toMatchObject({ refusal: { code: 'card.wrong-state', article: '附件1 第十五条' } });
      expect(await untilClosed(stage, lift.id)).toBe('overtaken');
      expect(await movesOf(stage, card.cardId)).toEqual(moves);
    });
  });

  test('a clerk who files the replacement after the lifting is refused: no fee, no order, no dead card', async () => {
    const card = await knownCard(stage);
    const loss = await file(stage, filingOf('loss', card));
    await stage.taskOf(loss.id, 'offer');
    const lift = await file(stage, filingOf('liftLoss', card));
    await stage.complete(lift.id, 'confirm', 'confirm');
    const input = { received: '28.00', photoId: await photo(stage) };
    expect(await stage.tryComplete(loss.id, 'offer', 'replace', input)).toMatchObject({
      refusal: { code: 'card.wrong-state', article: '附件1 第十五条' },
    });
    expect(await untilClosed(stage, loss.id)).toBe('lifted');
    expect(await stateOf(stage, card.cardId)).toBe('active');
    const { receipts, entries, papers, orders } = await factsOfCard(stage, card);
    expect([receipts, entries, papers, orders]).toEqual([[], [], [], []]);
  });
});
