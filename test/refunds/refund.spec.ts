import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { tellAnswers } from '../../activities/cases/answers.js';
import { checkWaiver, proposeWaiver, undoWaiver } from '../../activities/cycles/waivers.js';
import { checkInvariants } from '../../activities/invariants/invariants.js';
import { readPaper } from '../../activities/papers/papers.js';
import { capitaliseInterest } from '../../activities/postings/capitalise-interest.js';
import { compareMonth } from '../../activities/reconciliations/compare.js';
import type { Filing } from '../../domain/case/filing.js';
import { layoutText } from '../../domain/paper/layout.js';
import { paperLayout } from '../../domain/paper/papers.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { clerk, Stage } from '../cases/stage.js';
import { untilWaiting } from '../harness/lock-waits.js';
import { file, noticesOf, tryFile } from '../losses/ways.js';
import * as ways from './ways.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const stateOf = async ({ dueId }: ways.PaidDue) =>
  (await stage.db.get<{ state: string }>('SELECT state FROM due_now WHERE id = $1', [dueId])).state;
const lineState = async ({ ordinal }: ways.PaidDue) =>
  (await stage.db.get<{ state: string }>('SELECT state FROM line_now WHERE ordinal = $1', [ordinal])).state;
const outcomeOf = async (id: string) => (await stage.caseRow(id)).outcome;
const entries = ({ ordinal }: ways.PaidDue) =>
  stage.db.rows(
    'SELECT revision, value_date, account_fen, fund_fen, late_fee_fen FROM postings WHERE ordinal = $1 ORDER BY revision DESC',
    [ordinal],
  );
const paper = async (id: string) => {
  const rows = await stage.db.rows<{ id: string }>(
    `SELECT id FROM papers WHERE case_id = $1 AND kind = 'refundOrder' ORDER BY id`,
    [id],
  );
  return rows.map((row) => row.id);
};

describe('a refund', () => {
  test('that left in a year whose interest is capitalised corrects it by what the account earned no longer', async () => {
    const { id, due } = await ways.ordered(stage);
    await capitaliseInterest(stage.db, '110', 2026);
    const interest = () =>
      stage.db.rows<{ n: number; fen: bigint }>(
        'SELECT n, fen FROM interest_entries WHERE person_id = $1 AND year = 2026 ORDER BY n',
        [due.card.personId],
      );
    // 208.00 × 2.50 % × 329 days ÷ 365 from 6 February on.
    expect(await interest()).toEqual([{ n: 0, fen: 469n }]);
    const day = await ways.leaves(stage, id);
    const days = BigInt((Date.parse(day) - Date.parse('2026-02-06')) / 86_400_000);
    const stays = (2n * 20_800n * 25n * days + 365_000n) / 730_000n;
    expect(await interest()).toEqual([
      { n: 0, fen: 469n },
      { n: 1, fen: stays - 469n },
    ]);
    await stage.untilStep(id, 'closed');
  });

  test('is checked by another person, ordered on paper, and paid back once two people have found the movement', async () => {
    const { id, due } = await ways.confirmed(stage);
    expect(await stage.tryComplete(id, 'check', 'release', {}, clerk)).toMatchObject({
      refusal: { code: 'refund.same-person' },
    });
    expect(await ways.propose(stage, await ways.shown(stage), id)).toMatchObject({ code: 'movement.refund-differs' });
    await ways.doneBy(stage, ways.checker, id, 'check', 'release');
    expect(await stage.step(id, { action: 'withdraw' }, { reason: '不退了' })).toMatchObject({
      refusal: { code: 'case.withdrawal-too-late' },
    });
    const [order] = await paper(id);
    const stored = await readPaper(stage.db, stage.cipher, order as string);
    if (isRefusal(stored)) throw new Error(stored.code);
    const text = layoutText(paperLayout(stored.data));
    expect(text).toContain('人民币 522.60 元（其中本金 520.00 元，滞纳金 2.60 元）');
    expect(text).toMatch(/收款账号\n62170000/);
    const movement = await ways.shown(stage);
    expect(await ways.propose(stage, await ways.shown(stage, { fen: 52_000n }), id)).toMatchObject({
      code: 'movement.refund-differs',
    });
    expect(await ways.propose(stage, await ways.shown(stage, { at: '0103' }), id)).toMatchObject({
      code: 'movement.refund-differs',
    });
    expect(await ways.propose(stage, movement, id)).toEqual({ proposed: 1 });
    expect(await stateOf(due)).toBe('paid');
    expect(await ways.decide(stage, movement)).toEqual({ checked: 1 });
    await stage.untilStep(id, 'closed');
    expect(await outcomeOf(id)).toBe('refunded');
    expect([await stateOf(due), await lineState(due)]).toEqual(['waived', 'refunded']);
    expect(await entries(due)).toEqual([
      { revision: 0, value_date: '2026-02-06', account_fen: 20_800n, fund_fen: 31_200n, late_fee_fen: 260n },
      { revision: -1, value_date: movement.day, account_fen: -20_800n, fund_fen: -31_200n, late_fee_fen: -260n },
    ]);
    expect(await noticesOf(stage, id)).toEqual(['refundPaid']);
    expect(await checkInvariants(stage.db)).toMatchObject({ findings: [] });
  });

  test('that left is undone by no waiver, and stays ours where a corrected statement loses its movement', async () => {
    const { id, due } = await ways.ordered(stage);
    const movement = await ways.shown(stage);
    await ways.propose(stage, movement, id);
    await ways.decide(stage, movement);
    const { waiver_id: waiver } = await stage.db.get<{ waiver_id: string }>(
      'SELECT waiver_id FROM refunds WHERE case_id = $1',
      [id],
    );
    expect(await stage.db.transaction((tx) => undoWaiver(tx, waiver, '误办', { actor: 'checker-two' }))).toMatchObject({
      code: 'waiver.refunded',
    });
    expect(await tryFile(stage, ways.refundOf(due))).toMatchObject({ code: 'refund.not-paid' });
    await ways.emptied(stage, movement);
    expect(await compareMonth(stage.db, movement.id)).toBe('compared');
    expect(
      await stage.db.rows('SELECT kind, ours_fen, state FROM differences WHERE reconciliation_id = $1', [movement.id]),
    ).toEqual([{ kind: 'ours_only', ours_fen: -ways.paidFen, state: 'open' }]);
    expect(
      await stage.db.rows('SELECT state FROM movement_classes WHERE reconciliation_id = $1', [movement.id]),
    ).toEqual([{ state: 'released' }]);
  });

  test('the bank could not pay: told by one, found so by another, ordered again, and paid after all', async () => {
    const { id, due } = await ways.ordered(stage);
    await ways.doneBy(stage, ways.scheduler, id, 'bankPayment', 'notPaid');
    await stage.untilStep(id, 'unpaid');
    const again = (actor: string) => stage.tryComplete(id, 'unpaid', 'again', { reason: '账户已恢复' }, actor);
    expect(await again(ways.scheduler)).toMatchObject({ refusal: { code: 'refund.same-person' } });
    const movement = await ways.shown(stage);
    await ways.propose(stage, movement, id);
    expect(await again(ways.checker)).toMatchObject({ refusal: { code: 'refund.movement-waits' } });
    await ways.decide(stage, movement, 'refuse');
    expect(await again(ways.checker)).toMatchObject({ case: { step: 'bankPayment' } });
    expect(await paper(id)).toHaveLength(2);
    await ways.doneBy(stage, ways.scheduler, id, 'bankPayment', 'notPaid');
    await ways.leaves(stage, id);
    await stage.untilStep(id, 'closed');
    expect([await outcomeOf(id), await stateOf(due)]).toEqual(['refunded', 'waived']);
  });

  test('nothing left: given up by a second person, and the due stays paid', async () => {
    const { id, due } = await ways.ordered(stage);
    await ways.doneBy(stage, ways.scheduler, id, 'bankPayment', 'notPaid');
    await ways.doneBy(stage, ways.checker, id, 'unpaid', 'giveUp');
    await stage.untilStep(id, 'closed');
    expect([await outcomeOf(id), await stateOf(due)]).toEqual(['notPaidOut', 'paid']);
    expect(await ways.propose(stage, await ways.shown(stage), id)).toMatchObject({ code: 'movement.refund-differs' });
    expect(await noticesOf(stage, id)).toEqual(['refundNotPaidOut']);
  });

  test('sent back and refused by the checker, or refused at the window, or withdrawn: nothing moves', async () => {
    const { id, due } = await ways.confirmed(stage);
    await ways.doneBy(stage, ways.checker, id, 'check', 'sendBack');
    await stage.complete(id, 'confirm', 'confirm');
    await ways.doneBy(stage, ways.checker, id, 'check', 'refuse');
    await stage.untilStep(id, 'closed');
    const atWindow = await file(stage, ways.refundOf(due));
    await stage.complete(atWindow.id, 'confirm', 'refuse', { reason: '应缴' });
    await stage.untilStep(atWindow.id, 'closed');
    const last = await file(stage, ways.refundOf(due));
    expect(await tryFile(stage, ways.refundOf(due))).toMatchObject({ code: 'case.already-open' });
    await stage.step(last.id, { action: 'withdraw' }, { reason: '不退了' });
    await stage.untilStep(last.id, 'closed');
    expect([await outcomeOf(id), await outcomeOf(atWindow.id), await outcomeOf(last.id)]).toEqual([
      'refused',
      'refused',
      'withdrawn',
    ]);
    expect(await stateOf(due)).toBe('paid');
    expect(await entries(due)).toHaveLength(1);
    expect(await stage.db.rows('SELECT state FROM refunds WHERE due_id = $1 ORDER BY case_id', [due.dueId])).toEqual([
      { state: 'refused' },
      { state: 'refused' },
      { state: 'withdrawn' },
    ]);
  });

  test('of a payment that the bank reversed meanwhile is not released', async () => {
    const { id, due } = await ways.confirmed(stage);
    await stage.db.run('DELETE FROM claims WHERE due_id = $1', [due.dueId]);
    expect(await stage.tryComplete(id, 'check', 'release', {}, ways.checker)).toMatchObject({
      refusal: { code: 'refund.not-paid' },
    });
    await stage.db.run('INSERT INTO claims (due_id, ordinal, seq, settled) VALUES ($1, $2, 1, true)', [
      due.dueId,
      due.ordinal,
    ]);
  });

  test('and the bank taking the payment back at once: the bank was first, and nothing is ordered', async () => {
    const { id, due } = await ways.confirmed(stage);
    let release: ReturnType<typeof stage.tryComplete> | undefined;
    const found = await ways.takenBackByBank(stage, due, async () => {
      release = stage.tryComplete(id, 'check', 'release', {}, ways.checker);
      await untilWaiting(stage.db, 1);
    });
    expect(found).toEqual([]);
    expect(await release).toMatchObject({ refusal: { code: 'refund.not-paid' } });
    expect([await lineState(due), await paper(id)]).toEqual(['reversed', []]);
    expect(await entries(due)).toMatchObject([
      { revision: 1, account_fen: -20_800n, fund_fen: -31_200n, late_fee_fen: -260n },
      { revision: 0 },
    ]);
    await ways.doneBy(stage, ways.checker, id, 'check', 'refuse');
    await stage.untilStep(id, 'closed');
  });

  test('and the bank taking the payment back at once: the order was first, and the correction is held', async () => {
    const { id, due } = await ways.confirmed(stage);
    let release: ReturnType<typeof stage.tryComplete> | undefined;
    let correction: ReturnType<typeof ways.takenBackByBank> | undefined;
    await stage.db.transaction(async (tx) => {
      await tx.run('SELECT 1 FROM refunds WHERE case_id = $1 FOR UPDATE', [id]);
      release = stage.tryComplete(id, 'check', 'release', {}, ways.checker);
      await untilWaiting(stage.db, 1);
      correction = ways.takenBackByBank(stage, due);
      await untilWaiting(stage.db, 2);
    });
    expect(await release).toMatchObject({ case: { step: 'bankPayment' } });
    expect(await correction).toEqual(['correction-refunded']);
    expect([await stateOf(due), await lineState(due)]).toEqual(['paid', 'settled']);
    expect(await entries(due)).toHaveLength(1);
  });

  test.each<[string, string | undefined, (due: ways.PaidDue) => Partial<Filing>]>([
    ['input.malformed', 'details.dueId', () => ({ details: {} })],
    ['input.malformed', 'details.ground', ({ dueId }) => ({ details: { dueId: String(dueId), ground: 'other' } })],
    ['access.not-found', 'details.dueId', () => ({ details: { dueId: '999999', ground: 'death' } })],
    ['case.agent-missing', 'representative', () => ({ by: 'agent' })],
  ])('%s %s changes nothing', async (code, field, more) => {
    const due = await ways.paidDue(stage);
    expect(await tryFile(stage, ways.refundOf(due, more(due)))).toMatchObject({ code, field });
    expect(await stage.db.rows('SELECT 1 FROM refunds WHERE due_id = $1', [due.dueId])).toEqual([]);
  });

  test('what is not posted yet has to wait', async () => {
    expect(await tryFile(stage, ways.refundOf(await ways.paidDue(stage, 'answered')))).toMatchObject({
      code: 'refund.not-posted',
    });
  });
});

describe('a recovery', () => {
  test('is checked by another person; the due is owed again, and the case ends with the deduction that takes it', async () => {
    const { id: refundCase, due } = await ways.refunded(stage);
    const filed = await ways.askedBack(stage, refundCase, due.card.personId);
    if (isRefusal(filed)) throw new Error(filed.code);
    expect(await ways.askedBack(stage, refundCase, due.card.personId)).toMatchObject({ code: 'case.already-open' });
    expect(await stage.tryComplete(filed.id, 'recoveryCheck', 'release', {}, ways.scheduler)).toMatchObject({
      refusal: { code: 'recovery.same-person' },
    });
    expect(await stateOf(due)).toBe('waived');
    await ways.doneBy(stage, ways.checker, filed.id, 'recoveryCheck', 'release');
    await stage.untilStep(filed.id, 'duePaid');
    expect(await stateOf(due)).toBe('arrears');
    expect(await stage.db.rows('SELECT ended_on FROM arrears WHERE due_id = $1', [due.dueId])).toEqual([
      { ended_on: null },
    ]);
    expect(await noticesOf(stage, filed.id)).toEqual(['recoveryBegins']);
    const again = await ways.deducted(stage, due);
    await stage.untilStep(filed.id, 'closed');
    expect([await outcomeOf(filed.id), await stateOf(due)]).toEqual(['recovered', 'paid']);
    expect(
      await stage.db.rows('SELECT ordinal, state FROM line_now WHERE due_id = $1 ORDER BY ordinal', [due.dueId]),
    ).toEqual([
      { ordinal: due.ordinal, state: 'refunded' },
      { ordinal: again, state: 'settled' },
    ]);
    expect(await ways.askedBack(stage, refundCase, due.card.personId)).toMatchObject({ code: 'recovery.taken-back' });
    expect(await checkInvariants(stage.db)).toMatchObject({ findings: [] });
  });

  test('ends where the due is waived meanwhile', async () => {
    const { id, due } = await ways.takenBack(stage);
    const waiver = await stage.db.transaction((tx) =>
      proposeWaiver(tx, { dueId: due.dueId, reason: '困难' }, { actor: ways.scheduler }),
    );
    if (isRefusal(waiver)) throw new Error(waiver.code);
    const check = { decision: 'release', reason: '属实' } as const;
    await stage.db.transaction((tx) => checkWaiver(tx, waiver.id, check, { actor: ways.checker }));
    await tellAnswers(stage.db, stage.engine.client);
    await stage.untilStep(id, 'closed');
    expect([await outcomeOf(id), await stateOf(due)]).toEqual(['waived', 'waived']);
  });

  test('refused by the checker leaves the due waived; what has not left is not taken back', async () => {
    const { id: refundCase, due } = await ways.refunded(stage);
    const filed = await ways.askedBack(stage, refundCase, due.card.personId);
    if (isRefusal(filed)) throw new Error(filed.code);
    await ways.doneBy(stage, ways.checker, filed.id, 'recoveryCheck', 'refuse');
    await stage.untilStep(filed.id, 'closed');
    expect([await outcomeOf(filed.id), await stateOf(due)]).toEqual(['refused', 'waived']);
    const waiting = await ways.ordered(stage);
    expect(await ways.askedBack(stage, waiting.id, waiting.due.card.personId)).toMatchObject({
      code: 'recovery.not-refunded',
    });
    expect(await ways.askedBack(stage, waiting.id, due.card.personId)).toMatchObject({ code: 'access.not-found' });
  });
});
