import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type FindingCode, findingSentence } from '../../domain/interchange/finding.js';
import { type Said, type StagedRound, startRoundStage } from './round-stage.js';

let staged: Awaited<ReturnType<typeof startRoundStage>>;
let cycles = 0;
beforeAll(async () => {
  staged = await startRoundStage({ pieceLines: 2 });
});
afterAll(() => staged.stop());

const good: Said[] = [
  { seq: 1, code: '0' },
  { seq: 2, code: '5' },
  { seq: 3, code: '0' },
];

/** A period that no other test uses. */
async function sentRound(lines = 3): Promise<StagedRound> {
  cycles += 1;
  const period = `20${String(30 + Math.floor(cycles / 12)).padStart(2, '0')}${String((cycles % 12) + 1).padStart(2, '0')}`;
  return staged.stage.round(lines, { cycle: await staged.stage.cycle({ period }) });
}

/** What is said of the three lines, with one of them changed. */
const but = (seq: number, change: Partial<Said>): Said[] =>
  good.map((said) => (said.seq === seq ? { ...said, ...change } : said));

/** Holds the file for this finding, and nothing but the file itself is changed. */
async function expectHeld(file: { name: string; bytes: Buffer }, code: FindingCode, field?: string): Promise<void> {
  const before = await staged.stage.facts();
  const taken = await staged.stage.take(file);
  expect(taken.state).toBe('held');
  expect(taken.findings).toContainEqual(expect.objectContaining({ code, ...(field ? { field } : {}) }));
  for (const finding of taken.findings) {
    expect(findingSentence(finding, 'zh')).toMatch(/[\u4e00-\u9fff]/);
    expect(findingSentence(finding, 'en')).toMatch(/^[A-Z]/);
  }
  expect(await staged.stage.facts()).toBe(before);
}

describe('a result that differs from what was sent is held', () => {
  test.each<[string, FindingCode, Said[], string]>([
    ['another account', 'sent-altered', but(2, { account: '6217999' }), 'account'],
    ['another amount', 'sent-altered', but(3, { amount: 51_999n }), 'amount'],
    ['a line left out', 'sent-missing', good.slice(0, 2), ''],
    ['a line that was never sent', 'sent-unknown', [...good, { seq: 4, code: '5' }], 'seq'],
    ['a line twice', 'sent-repeated', [...good, { seq: 2, code: '5' }], 'seq'],
    ['a success without serial', 'success-serial', but(1, { serial: '' }), 'serial'],
    ['a success without day', 'success-day', but(1, { day: '' }), 'settledOn'],
    ['a failure with serial', 'failure-serial', but(2, { serial: 'S9' }), 'serial'],
    ['a failure with day', 'failure-day', but(2, { day: '20261106' }), 'settledOn'],
    ['settled before the batch was made', 'settled-early', but(1, { day: '20261105' }), 'settledOn'],
    ['settled after the file was made', 'settled-late', but(1, { day: '20261108' }), 'settledOn'],
    [
      'a serial twice in the file',
      'serial-used',
      but(3, { serial: 'TWICE' }).map((s) => (s.seq === 1 ? { ...s, serial: 'TWICE' } : s)),
      'serial',
    ],
  ])('%s: %s', async (_, code, said, field) => {
    await expectHeld(staged.stage.result(await sentRound(), said), code, field);
  });

  test('a serial of an earlier result of the bank', async () => {
    const [first, second] = [await sentRound(), await sentRound()];
    expect(await staged.stage.take(staged.stage.result(first, but(1, { serial: 'USED1' })))).toMatchObject({
      state: 'taken',
    });
    await expectHeld(staged.stage.result(second, but(1, { serial: 'USED1' })), 'serial-used', 'serial');
  });
});

describe('a file that is not in itself right is held', () => {
  const withHeader = (change: (header: string[]) => void) => (lines: string[]) => {
    const header = (lines[0] as string).split('|');
    change(header);
    return [header.join('|'), ...lines.slice(1)];
  };

  test.each<[string, FindingCode, (lines: string[]) => string[]]>([
    ["the header's count", 'count-header', withHeader((h) => h.splice(9, 1, '4'))],
    ["the header's total", 'total-header', withHeader((h) => h.splice(10, 1, '1.00'))],
    ["the header's count is not the batch's", 'sent-header', withHeader((h) => h.splice(9, 1, '4'))],
    ['another period in the header', 'header-name', withHeader((h) => h.splice(6, 1, '202001'))],
    ['a blank line', 'line-blank', (lines) => [...lines, '']],
    ['a field too many', 'line-fields', (lines) => [...lines.slice(0, -1), `${lines.at(-1)}|x`]],
    ['a day that is none', 'field-shape', (lines) => lines.map((line) => line.replace('|20261106|', '|20261341|'))],
    ['no line at all', 'file-no-lines', (lines) => lines.slice(0, 1)],
  ])('%s: %s', async (_, code, change) => {
    await expectHeld(staged.stage.result(await sentRound(), good, { change }), code);
  });

  test.each<[string, FindingCode, string]>([
    ["the trailer's count", 'count-trailer', 'T|4|2|1040.00'],
    ["the trailer's successes", 'count-successes', 'T|3|3|1040.00'],
    ["the trailer's total", 'total-trailer', 'T|3|2|1040.01'],
  ])('%s: %s', async (_, code, trailer) => {
    await expectHeld(staged.stage.result(await sentRound(), good, { trailer }), code);
  });

  test('a digest that does not match', async () => {
    const file = staged.stage.result(await sentRound(), good);
    const bytes = Buffer.from(file.bytes.toString().replace(/.\n$/, (end) => (end[0] === '0' ? '1\n' : '0\n')));
    await expectHeld({ ...file, bytes }, 'file-digest');
  });

  test('bytes of another encoding stand alone', async () => {
    const file = staged.stage.result(await sentRound(), good);
    const bytes = Buffer.concat([file.bytes.subarray(0, 90), Buffer.from([0xd5, 0xc5]), file.bytes.subarray(90)]);
    await expectHeld({ ...file, bytes }, 'file-encoding');
  });

  test('what ends without line feed is held; two people may let it in', async () => {
    const file = staged.stage.result(await sentRound(), good);
    await expectHeld({ ...file, bytes: file.bytes.subarray(0, -1) }, 'file-end');
  });
});

describe('a name that nobody waits for', () => {
  test('no round', async () => {
    const round = await sentRound();
    await expectHeld(staged.stage.result({ ...round, number: 2 }, good), 'name-unexpected');
  });

  test('a second result of a round, and the same content again under another name', async () => {
    const [first, second] = [await sentRound(), await sentRound()];
    const file = staged.stage.result(first, good);
    expect(await staged.stage.take(file)).toMatchObject({ state: 'taken' });
    await expectHeld(staged.stage.result(first, but(2, { code: '6' })), 'name-used');
    await expectHeld({ name: staged.stage.result(second, good).name, bytes: file.bytes }, 'file-repeated');
  });
});

describe('a correction is held', () => {
  /** An answered round, of which one line is said anew. */
  async function answered(said = good): Promise<StagedRound> {
    const round = await sentRound();
    expect(await staged.stage.take(staged.stage.result(round, said))).toMatchObject({ state: 'taken' });
    return round;
  }
  const correct = (round: StagedRound, said: Said, correction = 1) =>
    staged.stage.result(round, [said], { correction });

  test('before the result: correction-early', async () => {
    await expectHeld(correct(await sentRound(), { seq: 2, code: '0' }), 'correction-early');
  });
  test('out of turn: name-correction-gap', async () => {
    await expectHeld(correct(await answered(), { seq: 2, code: '0' }, 2), 'name-correction-gap');
  });
  test('of what is so already: correction-same', async () => {
    const round = await answered();
    await expectHeld(correct(round, { seq: 1, code: '0' }), 'correction-same');
  });
  test('a failure that says the same: correction-same', async () => {
    await expectHeld(correct(await answered(), { seq: 2, code: '5' }), 'correction-same');
  });
  test('a reversal without serial: correction-serial', async () => {
    await expectHeld(correct(await answered(), { seq: 1, code: '5' }), 'correction-serial');
  });
  test('a failure that stays one, with serial: failure-serial', async () => {
    await expectHeld(correct(await answered(), { seq: 2, code: '9', serial: 'Z1' }), 'failure-serial');
  });
  test('of another account: sent-altered', async () => {
    await expectHeld(correct(await answered(), { seq: 2, code: '0', account: '62' }), 'sent-altered', 'account');
  });

  describe('to success of a due that went on: correction-sent-again', () => {
    test('it is under way to another bank', async () => {
      const round = await answered();
      const line = round.lines[1]!;
      await staged.stage.send(round.cycle, [line], { number: 2, bank: '0103' });
      await expectHeld(correct(round, { seq: 2, code: '0' }), 'correction-sent-again');
    });
    test('its later line failed', async () => {
      const round = await answered();
      const again = await staged.stage.send(round.cycle, [round.lines[1]!], { number: 2 });
      expect(await staged.stage.take(staged.stage.result(again, [{ seq: 1, code: '5' }]))).toMatchObject({
        state: 'taken',
      });
      await expectHeld(correct(round, { seq: 2, code: '0' }), 'correction-sent-again');
    });
    test('two people have waived it', async () => {
      const round = await answered();
      await staged.db.run(
        `INSERT INTO waivers (id, due_id, reason, state, maker, made_at, checker) VALUES ($1, $2, 'double', 'released', 'a', now(), 'b')`,
        [`w${round.ordinal}`, round.lines[1]!.dueId],
      );
      await expectHeld(correct(round, { seq: 2, code: '0' }), 'correction-sent-again');
    });
  });
});
