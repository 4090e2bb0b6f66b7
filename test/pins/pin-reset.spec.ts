import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { refusalArticle } from '../../domain/refusal/refusal.js';
import { refusedWithoutTrace } from '../cases/facts.js';
import { Stage } from '../cases/stage.js';
import { factsOfCard, file, noticesOf, tryFile } from '../losses/ways.js';
import { cardWithPin, filePin, pinCaseOf, pinOf, visitsOf } from './ways.js';

describe('PIN unlock and reset (附件1 第十八条)', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterEach(() => {
    stage.terminal.mood = 'normal';
    stage.terminal.next = [];
  });
  afterAll(() => stage.close());

  test.each([
    ['locked', true],
    ['forgotten', false],
  ])('a PIN that is %s is unlocked and reset; it is an initial one again, to be changed', async (_, pinLocked) => {
    const card = await cardWithPin(stage, { pinLocked, pinInitial: false });
    const id = await filePin(stage, 'pinReset', card);
    await stage.untilStep(id, 'closed');
    expect(await stage.caseRow(id)).toMatchObject({ outcome: 'reset' });
    expect(await pinOf(stage, card)).toEqual({ pinLocked: false, pinInitial: true });
    expect(await noticesOf(stage, id)).toEqual(['pinReset']);
    expect(await visitsOf(stage, id)).toEqual([{ ordinal: 1, order: '1', action: 'unlock_reset', result: 'done' }]);
    const change = await filePin(stage, 'pinChange', card);
    await stage.untilStep(change, 'closed');
    expect(await pinOf(stage, card)).toEqual({ pinLocked: false, pinInitial: false });
  });

  test('what the terminal could not do is tried again, given up or withdrawn; a locked card stays locked', async () => {
    const card = await cardWithPin(stage, { pinLocked: true });
    stage.terminal.next = ['locked', 'aborted'];
    const first = await filePin(stage, 'pinReset', card);
    await stage.complete(first, 'again', 'retry');
    await stage.complete(first, 'again', 'giveUp');
    expect(await stage.caseRow(first)).toMatchObject({ outcome: 'givenUp' });
    stage.terminal.next = ['aborted'];
    const second = await filePin(stage, 'pinReset', card);
    await stage.taskOf(second, 'again');
    expect(await stage.step(second, { action: 'withdraw' }, { reason: '改日再办' })).toMatchObject({
      case: { outcome: 'withdrawn' },
    });
    expect(await pinOf(stage, card)).toMatchObject({ pinLocked: true });
  });

  test('an unknown outcome is never taken for a reset', async () => {
    const card = await cardWithPin(stage, { pinLocked: true, pinInitial: false });
    stage.terminal.mood = 'rubbish';
    const id = await filePin(stage, 'pinReset', card);
    await stage.taskOf(id, 'unclear');
    expect(await pinOf(stage, card)).toEqual({ pinLocked: true, pinInitial: false });
    await refusedWithoutTrace(stage, id, 'case.reason-missing', () => stage.tryComplete(id, 'unclear', 'done'));
    await refusedWithoutTrace(stage, id, 'case.choice-unknown', () => stage.tryComplete(id, 'unclear', 'approve'));
    stage.terminal.mood = 'normal';
    await stage.complete(id, 'unclear', 'retry');
    await stage.untilStep(id, 'closed');
    expect(await pinOf(stage, card)).toEqual({ pinLocked: false, pinInitial: true });
    expect(stage.terminal.ordersOf(id)).toHaveLength(1);
  });

  test('what a clerk saw at the card ends an unknown outcome, or the case is given up', async () => {
    const seen = await cardWithPin(stage, { pinLocked: true });
    const left = await cardWithPin(stage, { pinLocked: true });
    stage.terminal.mood = 'lost';
    const [first, second] = [await filePin(stage, 'pinReset', seen), await filePin(stage, 'pinReset', left)];
    await stage.complete(first, 'unclear', 'done', { reason: '当面验卡已解锁' });
    await stage.complete(second, 'unclear', 'giveUp', { reason: '终端故障' });
    expect([(await stage.caseRow(first)).outcome, (await stage.caseRow(second)).outcome]).toEqual(['reset', 'givenUp']);
    expect([(await pinOf(stage, seen)).pinLocked, (await pinOf(stage, left)).pinLocked]).toEqual([false, true]);
  });

  test('begun again after Temporal’s data was lost, the terminal is asked nothing twice', async () => {
    const card = await cardWithPin(stage, { pinLocked: true });
    stage.terminal.next = ['aborted'];
    const id = await filePin(stage, 'pinReset', card);
    await stage.taskOf(id, 'again');
    await stage.loseTemporal();
    await stage.startMissing();
    await stage.complete(id, 'again', 'retry');
    await stage.untilStep(id, 'closed');
    expect(stage.terminal.ordersOf(id).map(({ result }) => result)).toEqual(['aborted', 'done']);
    expect(await pinOf(stage, card)).toEqual({ pinLocked: false, pinInitial: true });
  });

  test.each(['agent', 'guardian'] as const)(
    'nobody comes in the holder’s place: by %s it is refused with nothing changed',
    async (by) => {
      const card = await cardWithPin(stage, { pinLocked: true });
      const before = await factsOfCard(stage, card);
      const representative = { name: '孙代办', idNumber: stage.idNumber(), phone: '13600000000', relation: '同事' };
      const refusal = await tryFile(stage, pinCaseOf('pinReset', card, { by, representative }));
      expect(refusal).toMatchObject({ code: 'pin.in-person', field: 'by' });
      expect(refusalArticle(refusal as never)).toBe('附件1 第十八条1');
      expect(await factsOfCard(stage, card)).toEqual(before);
    },
  );

  test('every one of the three papers is waited for', async () => {
    const card = await cardWithPin(stage, { pinLocked: true });
    const { id } = await file(stage, pinCaseOf('pinReset', card, { papersReceived: [] }));
    await stage.taskOf(id, 'papers');
    for (const code of ['card', 'idOriginal']) await stage.step(id, { action: 'papersReceived' }, { codes: [code] });
    await refusedWithoutTrace(stage, id, 'case.papers-missing', () => stage.tryComplete(id, 'papers', 'complete'));
    expect(stage.terminal.ordersOf(id)).toEqual([]);
    await stage.step(id, { action: 'papersReceived' }, { codes: ['idCopy'] });
    await stage.untilStep(id, 'closed');
    expect(await pinOf(stage, card)).toMatchObject({ pinLocked: false });
  });
});
