import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { recordStep } from '../../activities/cases/record-step.js';
import type { StepAnswer } from '../../domain/case/case-state.js';
import { Stage } from '../cases/stage.js';
import { enterLostCards, type LostCard, liftWrite, replaceWrite, requestOfClerk } from './lost-cards.js';
import { file, filingOf, knownCard, photo, stateOf, untilClosed } from './ways.js';

const races = 1_000;
const atOnce = 16;
const fee = { choice: 'replace', input: { received: '28.00' } };

/**
 * Two clerks in the same moment, one confirming that the card was found, the other filing its replacement (附件1 第十四条,
 * 第十五条 提示): exactly one wins, the other is told, and nothing of the loser's is kept.
 */
describe('lifting against replacement', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(() => stage.close());

  /** Both at once; which of the two asks first alternates. */
  async function race(card: LostCard, at: number): Promise<{ lift: StepAnswer; replace: StepAnswer }> {
    const { loss, lift } = card;
    const [replacing, lifting] = await Promise.all([
      requestOfClerk(stage, 'clerk-one', loss.caseId, loss.taskId, fee),
      requestOfClerk(stage, 'clerk-two', lift.caseId, lift.taskId, { choice: 'confirm' }),
    ]);
    const writes = [replaceWrite(loss.caseId, replacing), liftWrite(lift.caseId, lifting)];
    if (at % 2) writes.reverse();
    const answers = await Promise.all(writes.map((write) => recordStep(stage, write)));
    if (at % 2) answers.reverse();
    return { replace: answers[0]!, lift: answers[1]! };
  }

  test(`${races} races: one winner each, the other is told why, and no fee is taken for nothing`, async () => {
    const cards = await enterLostCards(stage, races);
    const outcomes = new Map<LostCard, Awaited<ReturnType<typeof race>>>();
    const begun = Date.now();
    const queue = [...cards.entries()];
    const runner = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) outcomes.set(next[1], await race(next[1], next[0]));
    };
    await Promise.all(Array.from({ length: atOnce }, runner));
    const seconds = (Date.now() - begun) / 1_000;

    const facts = new Map((await factsOfRaces()).map((row) => [row.card_id, row]));
    let lifted = 0;
    for (const [card, { lift, replace }] of outcomes) {
      const liftWon = 'case' in lift;
      lifted += liftWon ? 1 : 0;
      const told = { refusal: { code: 'card.wrong-state' } };
      expect(liftWon ? replace : lift).toMatchObject(told);
      expect(liftWon ? lift : replace).toHaveProperty('case');
      expect(facts.get(card.cardId)).toEqual({
        card_id: card.cardId,
        state: liftWon ? 'active' : 'replaced',
        moves: 1,
        moved_by: liftWon ? card.lift.caseId : card.loss.caseId,
        taken: liftWon ? 0n : 2800n,
        receipts: liftWon ? 0 : 1,
        lift_step: liftWon ? 'closed' : 'confirm',
        loss_step: liftWon ? 'offer' : 'identity',
        loser_steps: 1,
        answer_to_loser: liftWon ? { lifted: true } : { overtaken: true },
      });
    }
    expect(facts.size).toBe(races);
    // Neither side is favoured: a race that one always wins would show nothing.
    expect(Math.min(lifted, races - lifted)).toBeGreaterThan(races / 20);
    expect(await stage.db.get('SELECT coalesce(sum(fen), 0)::text AS sum FROM counter_postings')).toEqual({ sum: '0' });
    console.log(`${races} races in ${seconds.toFixed(1)} s: ${lifted} lifted, ${races - lifted} replaced`);
  });

  test('what the races write is what the workflows write', async () => {
    const [one, two] = [await knownCard(stage), await knownCard(stage)];
    const loss = await file(stage, filingOf('loss', one));
    const input = { received: '28.00', photoId: await photo(stage) };
    await stage.complete(loss.id, 'offer', 'replace', input);
    await file(stage, filingOf('loss', two));
    const lift = await file(stage, filingOf('liftLoss', two));
    await stage.complete(lift.id, 'confirm', 'confirm');
    // The same step again changes nothing; with another content it would throw.
    await recordStep(stage, replaceWrite(loss.id, await requestBefore(loss.id, 'offer')));
    await recordStep(stage, liftWrite(lift.id, await requestBefore(lift.id, 'confirm')));
    const other = replaceWrite(loss.id, await requestBefore(loss.id, 'offer'));
    await expect(recordStep(stage, { ...other, changes: other.changes.slice(1) })).rejects.toThrow('another content');
  });

  test('through the workflows: the loser is told, and its case closes by itself', async () => {
    const pairs = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const card = await knownCard(stage);
        const loss = await file(stage, filingOf('loss', card));
        const lift = await file(stage, filingOf('liftLoss', card));
        await Promise.all([stage.taskOf(loss.id, 'offer'), stage.taskOf(lift.id, 'confirm')]);
        return { card, loss, lift, photoId: await photo(stage) };
      }),
    );
    await Promise.all(
      pairs.map(async ({ card, loss, lift, photoId }, at) => {
        const asks = [
          () => stage.tryComplete(loss.id, 'offer', 'replace', { received: '28.00', photoId }),
          () => stage.tryComplete(lift.id, 'confirm', 'confirm', {}, 'clerk-two'),
        ];
        if (at % 2) asks.reverse();
        const answers = await Promise.all(asks.map((ask) => ask()));
        const refusals = answers.flatMap((answer) => ('refusal' in answer ? [answer.refusal.code] : []));
        expect(refusals).toHaveLength(1);
        const state = await stateOf(stage, card.cardId);
        expect(['active', 'replaced']).toContain(state);
        expect(await untilClosed(stage, lift.id)).toBe(state === 'active' ? 'lifted' : 'overtaken');
        if (state === 'active') expect(await untilClosed(stage, loss.id)).toBe('lifted');
      }),
    );
  });

  async function requestBefore(caseId: string, step: string) {
    const { actor, request_id, task_id } = await stage.db.get<{ actor: string; request_id: string; task_id: string }>(
      `SELECT r.actor, r.request_id, t.id AS task_id FROM requests r JOIN tasks t ON t.case_id = r.subject AND t.step = $2
       WHERE r.subject = $1 AND r.status = 200`,
      [caseId, step],
    );
    return { actor, requestId: request_id, taskId: task_id };
  }

  function factsOfRaces() {
    return stage.db.rows<{ card_id: string }>(
      `SELECT k.id AS card_id, k.state, count(m.id)::int AS moves, min(m.case_id) AS moved_by,
         (SELECT coalesce(sum(r.fen), 0)::bigint FROM counter_receipts r WHERE r.case_id = loss.id) AS taken,
         (SELECT count(*)::int FROM papers p WHERE p.case_id = loss.id AND p.kind = 'counterReceipt') AS receipts,
         lift.step AS lift_step, loss.step AS loss_step,
         (SELECT count(*)::int FROM case_steps s WHERE s.case_id = loser.id) AS loser_steps,
         (SELECT a.result FROM case_answers a WHERE a.case_id = loser.id AND a.step = loser.step) AS answer_to_loser
       FROM cards k JOIN cases loss ON loss.card_id = k.id AND loss.type = 'loss' AND loss.trace_id = 'race'
       JOIN cases lift ON lift.card_id = k.id AND lift.type = 'liftLoss'
       JOIN cases loser ON loser.id = CASE WHEN k.state = 'replaced' THEN lift.id ELSE loss.id END
       LEFT JOIN card_transitions m ON m.card_id = k.id
       GROUP BY k.id, loss.id, lift.id, loser.id`,
    );
  }
});
