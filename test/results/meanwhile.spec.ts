import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BankFileHandler, OpenedFile } from '../../activities/bank-files/handler.js';
import { letInBankFiles } from '../../activities/bank-files/let-in.js';
import { Database } from '../../activities/database/database.js';
import { checkInvariants } from '../../activities/invariants/invariants.js';
import { createPostingActivities } from '../../activities/postings/post-round.js';
import { resultHandler } from '../../activities/results/result-handler.js';
import { type Results, startResults } from './results-stage.js';
import { bank, RoundStage } from './round-stage.js';

let staged: Results;
beforeAll(async () => {
  staged = await startResults();
});
afterAll(() => staged.stop());

describe('whatever happens meanwhile', () => {
  /** Gives the text in small pieces, and breaks off after so many. */
  function cutAfter(handler: BankFileHandler, pieces: number): BankFileHandler {
    const cut = (file: OpenedFile): OpenedFile => ({
      ...file,
      read: async function* () {
        let count = 0;
        for await (const chunk of file.read()) {
          for (let at = 0; at < chunk.length; at += 100) {
            count += 1;
            if (count > pieces) throw new Error('killed');
            yield chunk.subarray(at, at + 100);
          }
        }
      },
    });
    return { ...handler, check: (tx, file) => handler.check(tx, cut(file)) };
  }

  test('killed between two pieces it goes on, and nothing is doubled', async () => {
    const { stage, db, deps } = staged;
    const round = await stage.round(9, { cycle: await staged.newCycle() });
    await stage.bring(
      stage.result(
        round,
        round.lines.map((_, at) => ({ seq: at + 1, code: '0' })),
      ),
    );
    const handler = deps.handlers.DKR!;
    const count = async () => (await db.get<{ n: number }>('SELECT count(*)::int AS n FROM result_staging')).n;
    const before = await stage.facts();
    const counts: number[] = [];
    for (const pieces of [3, 5]) {
      await expect(letInBankFiles({ ...deps, handlers: { DKR: cutAfter(handler, pieces) } }, bank)).rejects.toThrow(
        'killed',
      );
      counts.push(await count());
    }
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[1]).toBeGreaterThan(counts[0]!);
    expect(counts[1]).toBeLessThan(9);
    expect(await letInBankFiles(deps, bank)).toEqual({ taken: 1, held: 0 });
    expect(await staged.outcomesOf(round.ordinal)).toHaveLength(9);
    expect(await count()).toBe(0);
    expect(await stage.facts()).not.toBe(before);
  });

  test.each([
    ['the same bytes', true],
    ['the same text sealed anew', false],
  ])('%s from twenty importers at once make one set of outcomes and entries', async (_, same) => {
    const { stage, db, deps, cipher, appUrl } = staged;
    const round = await stage.round(7, { cycle: await staged.newCycle() });
    const file = stage.result(
      round,
      round.lines.map((_, at) => ({ seq: at + 1, code: at % 3 === 2 ? '5' : '0' })),
    );
    const sealed = stage.seal(file);
    const importers = Array.from({ length: 20 }, () => new Database(appUrl, { max: 2 }));
    try {
      const taken = await Promise.all(
        importers.map(async (own) => {
          const theirs = {
            ...deps,
            db: own,
            handlers: { DKR: resultHandler({ db: own, cipher, pieceLines: 2 }, 'deduction') },
          };
          await new RoundStage({ ...staged, db: own }, theirs).bring(file, bank, same ? sealed : undefined);
          const letIn = await letInBankFiles(theirs, bank);
          if (letIn.taken > 0)
            await createPostingActivities({ db: own, chunkLines: 2 }).postRound(String(round.ordinal));
          return letIn;
        }),
      );
      expect(taken.reduce((sum, { taken: n }) => sum + n, 0)).toBe(1);
      expect(taken.reduce((sum, { held }) => sum + held, 0)).toBe(same ? 0 : 19);
      await Promise.all(importers.map((own) => createPostingActivities({ db: own }).postRound(String(round.ordinal))));
      expect(await staged.outcomesOf(round.ordinal)).toHaveLength(7);
      expect(await db.rows('SELECT seq FROM postings WHERE ordinal = $1 ORDER BY seq', [round.ordinal])).toEqual(
        [1, 2, 4, 5, 7].map((seq) => ({ seq })),
      );
      expect(await stage.dueStates(round)).toEqual(['paid', 'paid', 'open', 'paid', 'paid', 'open', 'paid']);
    } finally {
      await Promise.all(importers.map((own) => own.close()));
    }
  });

  test('a success after a failure: the second line settles, the first stays failed', async () => {
    const { stage, db } = staged;
    const cycle = await staged.newCycle();
    const first = await stage.round(1, { cycle });
    await stage.take(stage.result(first, [{ seq: 1, code: '5' }]));
    const second = await stage.send(cycle, first.lines, { number: 2 });
    await stage.take(stage.result(second, [{ seq: 1, code: '0' }]));
    const states = await db.rows('SELECT state FROM line_now WHERE due_id = $1 ORDER BY ordinal', [
      first.lines[0]!.dueId,
    ]);
    expect(states).toEqual([{ state: 'failed' }, { state: 'settled' }]);
    expect(await stage.dueStates(second)).toEqual(['paid']);
  });
});

test('after all of it everything that must always be true is', async () => {
  expect((await checkInvariants(staged.db)).findings).toEqual([]);
});
