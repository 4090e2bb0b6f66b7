import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startRoundStage } from './round-stage.js';

let staged: Awaited<ReturnType<typeof startRoundStage>>;
beforeAll(async () => {
  staged = await startRoundStage({ pieceLines: 2, chunkLines: 2 });
});
afterAll(() => staged.stop());

describe('a whole result', () => {
  test('settles its successes, gives failures back, and is posted once', async () => {
    const { stage, db } = staged;
    const round = await stage.round(5);
    const said = [
      { seq: 1, code: '0' },
      { seq: 2, code: '5' },
      { seq: 3, code: '0' },
      { seq: 4, code: '9', message: '账户已销' },
      { seq: 5, code: '0' },
    ];
    expect(await stage.take(stage.result(round, said))).toEqual({ state: 'taken', findings: [] });
    expect(await stage.dueStates(round)).toEqual(['paid', 'open', 'paid', 'open', 'paid']);
    expect(await staged.postings.postRound(String(round.ordinal))).toEqual({ posted: 3 });
    expect(await staged.postings.postRound(String(round.ordinal))).toEqual({ posted: 3 });
    const chunks = await db.rows(
      'SELECT chunk, entries, bank_fen FROM journal_chunks WHERE ordinal = $1 ORDER BY chunk',
      [round.ordinal],
    );
    expect(chunks).toEqual([
      { chunk: 0, entries: 1, bank_fen: 52_000n },
      { chunk: 1, entries: 1, bank_fen: 52_000n },
      { chunk: 2, entries: 1, bank_fen: 52_000n },
    ]);
  });
});
