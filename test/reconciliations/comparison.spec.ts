import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { checkInvariants } from '../../activities/invariants/invariants.js';
import { reconciliationInvariants } from '../../activities/invariants/reconciliation-invariants.js';
import { agreeMonth } from '../../activities/reconciliations/agree.js';
import { checkClass, proposeClass } from '../../activities/reconciliations/classify.js';
import { compareMonth } from '../../activities/reconciliations/compare.js';
import { isReconciled } from '../../activities/reconciliations/is-reconciled.js';
import { openReconciliations } from '../../activities/reconciliations/open.js';
import { lockReconciliation } from '../../activities/reconciliations/reconciliation.js';
import { checkSettling, proposeSettling } from '../../activities/reconciliations/settle.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { untilWaiting } from '../harness/lock-waits.js';
import { reconciliationId as id, type Movement, type SettlementStage, startSettlement } from './settlement-stage.js';

const maker = { actor: 'maker' };
const checker = { actor: 'checker' };

let stage: SettlementStage;
let round: { ordinal: bigint; no: number };
beforeEach(async () => {
  await stage?.stop();
  stage = await startSettlement();
  round = await stage.settledRound(4);
});
afterAll(() => stage.stop());

const compare = () => compareMonth(stage.db, id);
const agree = async () => (await agreeMonth(stage.db, id)).outcome;
/** Every agreed month ties to its statement. */
const broken = async () => (await checkInvariants(stage.db, reconciliationInvariants)).findings;
const codeOf = (answer: unknown) => (isRefusal(answer) ? answer.code : answer);
const openIds = async (state = 'open') =>
  (
    await stage.db.rows<{ id: string }>(
      'SELECT id FROM differences WHERE reconciliation_id = $1 AND state = $2 ORDER BY id',
      [id, state],
    )
  ).map((row) => row.id);
const without = (movements: readonly Movement[], at: number) => movements.filter((_, n) => n !== at);
const unlined = (more: Partial<Movement> = {}): Movement => ({
  day: '2026-11-30',
  serial: 'T1',
  lineId: '',
  direction: 'D',
  fen: 208_000n,
  memo: '划转财政专户',
  ...more,
});

/** The bank's statement says this, and it is compared. */
async function says(movements: readonly Movement[], more: Parameters<SettlementStage['statement']>[1] = {}) {
  expect(await stage.take(stage.statement(movements, more))).toEqual({ state: 'taken', findings: [] });
  expect(await compare()).toBe('compared');
}

async function settle(way: 'bankCorrects' | 'accepted' | 'adjusted' = 'accepted') {
  const differences = await openIds();
  const proposal = { differences, way, reason: '银行次月更正' };
  const settled = { differences, decision: 'confirm', reason: '' } as const;
  expect(codeOf(await stage.db.transaction((tx) => proposeSettling(tx, id, proposal, maker)))).toEqual({
    proposed: differences.length,
  });
  expect(codeOf(await stage.db.transaction((tx) => checkSettling(tx, id, settled, checker)))).toEqual({
    checked: differences.length,
  });
}

describe('a month against the bank’s statement', () => {
  test('that says the same is agreed, sealed, and lets the cycle close', async () => {
    expect(await openReconciliations(stage.db, 10)).toBe(1);
    expect(await openReconciliations(stage.db, 10)).toBe(0);
    expect(await compare()).toBe('waiting');
    expect(await agree()).toBe('waiting');
    await says(await stage.ours());
    expect(await stage.differences()).toEqual([]);
    expect(await isReconciled(stage.db, round.no)).toBe(false);
    expect(await agreeMonth(stage.db, id)).toEqual({ outcome: 'agreed', cycles: ['deduction-140100-110-202601-1'] });
    expect(await isReconciled(stage.db, round.no)).toBe(true);
    const month = await stage.month();
    expect(month).toMatchObject({ state: 'agreed', ours_lines: 4, agreed_lines: 4, agreed_fen: 208_000n });
    const sealed = await stage.db.get<{ detail: { digest: string } }>(
      `SELECT detail FROM audit_entries WHERE action = 'agreeReconciliation'`,
    );
    expect(sealed.detail.digest).toBe(month.digest);
    expect(month.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await agree()).toBe('agreed');
    expect(await stage.events()).toEqual(['open', 'takeStatement', 'compare', 'agree']);
  });

  test('differs in amount, day or serial: one difference a line', async () => {
    const [one, two, three, four] = await stage.ours();
    await says([{ ...one!, fen: 52_001n }, { ...two!, day: '2026-11-09' }, { ...three!, serial: 'OTHER' }, four!]);
    expect(await stage.differences()).toEqual(['amount 52000 52001', 'amount 52000 52000', 'amount 52000 52000']);
    expect(await agree()).toBe('outstanding');
    expect(await stage.month()).toMatchObject({ state: 'differences', agreed_lines: 1, agreed_fen: 52_000n });
  });

  test('misses a line, has one of its own, one twice, a reversal of nobody’s', async () => {
    const ours = await stage.ours();
    const [one, two] = ours as [Movement, Movement];
    await says([
      ...without(ours, 0),
      { ...two, serial: 'AGAIN' },
      { ...one, lineId: one.lineId.replace(/1$/, '9'), serial: 'UNKNOWN' },
      { ...two, direction: 'D', serial: 'BACK' },
      { ...two, lineId: 'NOTOURS', serial: 'FOREIGN' },
    ]);
    expect(await stage.differences()).toEqual([
      'bank_only - -52000',
      'bank_only - 52000',
      'bank_only - 52000',
      'double - 52000',
      'ours_only 52000 -',
    ]);
  });

  test('has the same serial twice, with and without a line', async () => {
    const ours = await stage.ours();
    await says([...ours, ours[1]!, unlined({ fen: 1n }), unlined({ fen: 1n })]);
    expect(await stage.differences()).toEqual(['double - 52000', 'double - -1']);
    const { no: statement } = await stage.db.get<{ no: number }>(`SELECT no FROM statements WHERE state = 'current'`);
    const movements = [6, 7];
    await stage.db.transaction((tx) =>
      proposeClass(tx, id, { statement, movements, kind: 'other', reason: '' }, maker),
    );
    const classes = (await stage.db.rows<{ id: string }>('SELECT id FROM movement_classes')).map((row) => row.id);
    await stage.db.transaction((tx) => checkClass(tx, id, { classes, decision: 'release', reason: '' }, checker));
    expect(await agree()).toBe('outstanding');
    await settle('bankCorrects');
    expect(await agree()).toBe('agreed');
    expect(await broken()).toEqual([]);
    expect(await stage.month()).toMatchObject({ ours_lines: 4, agreed_lines: 4 });
  });

  test('books a success, its reversal and a success again, each by its serial', async () => {
    await stage.reversed(round.ordinal, 2, '2026-11-12');
    await stage.db.run(
      `INSERT INTO line_outcomes (ordinal, seq, revision, booked_on, code, class, bank, serial)
       VALUES ($1, 2, 2, '2026-11-20', '0', 'success', '0102', 'AGAIN')`,
      [round.ordinal],
    );
    const ours = await stage.ours();
    await says(ours);
    expect([ours.length, await stage.differences()]).toEqual([6, []]);
    expect(await agree()).toBe('agreed');
    expect(await stage.month()).toMatchObject({ agreed_lines: 6, agreed_fen: 208_000n });
  });

  test('opens with another balance than the last one closed with; the first month is taken as given', async () => {
    const october = stage.statement([], { of: '202610', opening: 500_000n });
    expect(await stage.take(october)).toEqual({ state: 'taken', findings: [] });
    await says(await stage.ours(), { opening: 500_100n });
    expect(await stage.differences()).toEqual(['opening 500000 500100']);
    await settle('bankCorrects');
    expect(await agree()).toBe('agreed');
  });
});

describe('what two people decide', () => {
  test('a difference is settled by two, with way and reason; refused, it is open again', async () => {
    await says(without(await stage.ours(), 0));
    const differences = await openIds();
    const proposal = { differences, way: 'accepted', reason: '银行漏记' } as const;
    await stage.db.transaction((tx) => proposeSettling(tx, id, proposal, maker));
    const again = await stage.db.transaction((tx) => proposeSettling(tx, id, proposal, checker));
    expect(codeOf(again)).toBe('difference.not-open');
    const check = (decision: 'confirm' | 'refuse', reason: string, by: { actor: string }) =>
      stage.db.transaction((tx) => checkSettling(tx, id, { differences, decision, reason }, by));
    expect(codeOf(await check('confirm', '', maker))).toBe('difference.same-person');
    expect(codeOf(await check('refuse', '', checker))).toBe('case.reason-missing');
    expect(codeOf(await check('refuse', '请先问银行', checker))).toEqual({ checked: 1 });
    expect(codeOf(await check('confirm', '', checker))).toBe('difference.no-proposal');
    expect(await agree()).toBe('outstanding');
    await settle();
    expect(await stage.differences()).toEqual(['ours_only 52000 - settled']);
    expect(await agree()).toBe('agreed');
    expect(await stage.events()).toEqual([
      'open',
      'takeStatement',
      'compare',
      'proposeDifference',
      'refuseDifference',
      'proposeDifference',
      'settleDifference',
      'agree',
    ]);
  });

  test('a movement without line keeps the month open until two have said what it is', async () => {
    await says([...(await stage.ours()), unlined()]);
    const { no: statement } = await stage.db.get<{ no: number }>(`SELECT no FROM statements WHERE state = 'current'`);
    expect(await agree()).toBe('outstanding');
    const propose = (movements: number[], by = maker) =>
      stage.db.transaction((tx) => proposeClass(tx, id, { statement, movements, kind: 'treasury', reason: '' }, by));
    expect(codeOf(await propose([1]))).toBe('movement.not-open');
    expect(codeOf(await propose([5]))).toEqual({ proposed: 1 });
    expect(codeOf(await propose([5], checker))).toBe('movement.not-open');
    const [row] = await stage.db.rows<{ id: string; amount_fen: bigint }>(
      'SELECT id, amount_fen FROM movement_classes',
    );
    expect(row!.amount_fen).toBe(-208_000n);
    const check = (decision: 'release' | 'refuse', reason: string, by: { actor: string }, classes = [row!.id]) =>
      stage.db.transaction((tx) => checkClass(tx, id, { classes, decision, reason }, by));
    expect(codeOf(await check('release', '', maker))).toBe('movement.same-person');
    expect(codeOf(await check('refuse', '', checker))).toBe('case.reason-missing');
    expect(codeOf(await check('refuse', '是利息', checker))).toEqual({ checked: 1 });
    expect(codeOf(await check('release', '', checker))).toBe('movement.no-proposal');
    await propose([5]);
    const proposed = await stage.db.get<{ id: string }>(`SELECT id FROM movement_classes WHERE state = 'proposed'`);
    expect(await agree()).toBe('outstanding');
    expect(codeOf(await check('release', '', checker, [proposed.id]))).toEqual({ checked: 1 });
    expect(await agree()).toBe('agreed');
    const late = await stage.db.transaction((tx) =>
      proposeClass(tx, id, { statement: statement + 1, movements: [5], kind: 'other', reason: '' }, maker),
    );
    expect(codeOf(late)).toBe('movement.replaced');
  });

  test('a corrected statement takes away what it puts right, and keeps what stays and was settled', async () => {
    const ours = await stage.ours();
    await says([...without(ours, 0).slice(1), { ...ours[1]!, fen: 1n }, unlined()]);
    expect(await stage.differences()).toEqual(['amount 52000 1', 'ours_only 52000 -']);
    await settle();
    const { no: statement } = await stage.db.get<{ no: number }>(`SELECT no FROM statements WHERE state = 'current'`);
    await stage.db.transaction((tx) =>
      proposeClass(tx, id, { statement, movements: [4], kind: 'treasury', reason: '' }, maker),
    );
    await says(without(ours, 0), { correction: 1 });
    expect(await stage.differences()).toEqual(['ours_only 52000 - settled']);
    const states = 'SELECT state FROM movement_classes';
    expect(await stage.db.rows(states)).toEqual([{ state: 'gone' }]);
    expect(await agree()).toBe('agreed');
    await says([...without(ours, 0).slice(1), { ...ours[1]!, fen: 1n }], { correction: 2 });
    // What was settled and came back has to be settled anew.
    expect(await stage.differences()).toEqual(['amount 52000 1', 'ours_only 52000 - settled']);
    expect(await stage.events()).toContain('reopen');
  });

  test('a late outcome of an agreed month opens it again, and the cycle may not close meanwhile', async () => {
    await says(await stage.ours());
    expect(await agree()).toBe('agreed');
    const before = await stage.month();
    await stage.reversed(round.ordinal, 1, '2026-11-27');
    expect(await isReconciled(stage.db, round.no)).toBe(false);
    expect(await agree()).toBe('stale');
    await compare();
    expect(await stage.month()).toMatchObject({ state: 'differences', digest: '' });
    expect(await stage.differences()).toEqual(['ours_only -52000 -']);
    await says(await stage.ours(), { correction: 1 });
    expect(await agree()).toBe('agreed');
    expect((await stage.month()).digest).not.toBe(before.digest);
    expect(await isReconciled(stage.db, round.no)).toBe(true);
    expect((await stage.events()).filter((kind) => kind === 'reopen' || kind === 'agree')).toEqual([
      'agree',
      'reopen',
      'agree',
    ]);
  });

  test('a round that settles in the next month needs both months', async () => {
    await stage.agency.tamper(`UPDATE line_outcomes SET booked_on = '2026-12-01' WHERE seq = 4`);
    await stage.db.run(`UPDATE bank_rounds SET result_made_at = '2026-12-01T08:00:00Z'`);
    expect(await openReconciliations(stage.db, 10)).toBe(2);
    await says(await stage.ours());
    expect(await agree()).toBe('agreed');
    expect(await isReconciled(stage.db, round.no)).toBe(false);
    const december = await stage.ours('202612');
    await stage.take(stage.statement(december, { of: '202612', opening: 1_156_000n }));
    const next = id.replace('202611', '202612');
    await compareMonth(stage.db, next);
    expect(await stage.differences(next)).toEqual([]);
    expect((await agreeMonth(stage.db, next)).outcome).toBe('agreed');
    expect(await isReconciled(stage.db, round.no)).toBe(true);
  });
});

test('thousands of lines are compared as a set, and tie to the statement', async () => {
  await stage.settledRound(5000, '2026-11-17');
  const ours = await stage.ours();
  const kept = ours.filter((_, n) => n % 100 !== 50).map((one, n) => (n % 1000 === 7 ? { ...one, fen: 1n } : one));
  await says(kept);
  const kinds = await stage.db.rows<{ kind: string; n: number }>(
    'SELECT kind, count(*)::int AS n FROM differences GROUP BY kind ORDER BY kind',
  );
  expect(kinds).toEqual([
    { kind: 'amount', n: 5 },
    { kind: 'ours_only', n: 50 },
  ]);
  expect(await stage.month()).toMatchObject({ ours_lines: 5004, agreed_lines: 4949 });
  await settle('adjusted');
  expect(await agree()).toBe('agreed');
  expect(await broken()).toEqual([]);
});

test('a statement is not let in while somebody looks at its month', async () => {
  const statement = stage.statement(await stage.ours());
  await openReconciliations(stage.db, 10);
  let taken: ReturnType<typeof stage.take> | undefined;
  await stage.db.transaction(async (tx) => {
    await lockReconciliation(tx, id);
    taken = stage.take(statement);
    await untilWaiting(stage.db, 1);
  });
  expect(await taken).toEqual({ state: 'taken', findings: [] });
});
