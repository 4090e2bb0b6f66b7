import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { assessCycle } from '../../activities/cycles/assess.js';
import { cycleIdOf, getCycle, ruleOfCycle } from '../../activities/cycles/cycle-row.js';
import { FencedOff, passFence, raiseFence } from '../../activities/cycles/fence.js';
import { openDueCycles } from '../../activities/cycles/open-cycles.js';
import { checkRerun, proposeRerun } from '../../activities/cycles/reruns.js';
import { assessDue } from '../../domain/money/premium.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { agency, banks, checker, employers, MonthStage, maker } from './month-stage.js';
import type { Participant } from './people.js';

let stage: MonthStage;
beforeEach(async () => {
  stage = await MonthStage.open({ at: '2026-01-01T06:00:00+08:00' });
});
afterEach(() => stage.close());

const duesOf = (insurance: string) =>
  stage.db.rows<{ person_id: string; principal_fen: bigint; payer: string }>(
    'SELECT person_id, principal_fen, payer FROM dues WHERE insurance = $1 ORDER BY person_id',
    [insurance],
  );
const flexible = (more: Partial<Participant> = {}): Participant => ({
  insurance: '110',
  payer: 'flexible',
  baseFen: 415_633n,
  bank: banks[0],
  ...more,
});

/** Numbers of a seed, so that a failure can be played again. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

test('SQL assesses as the domain does, over amounts, bases and grades of every payer', async () => {
  const seed = 20_261_126;
  const next = numbers(seed);
  const participants = Array.from({ length: 600 }, (_, n): Participant => {
    const insurance = n % 2 === 0 ? '110' : '150';
    const payer = insurance === '150' ? 'resident' : n % 4 === 0 ? 'employee' : 'flexible';
    const by = next(3);
    const assessed =
      by === 0
        ? { fen: BigInt(1 + next(1_000_000)) }
        : by === 1
          ? { baseFen: BigInt(1 + next(2 ** 31)) }
          : { grade: 1 + next(14) };
    return {
      insurance,
      payer,
      ...assessed,
      bank: banks[0],
      ...(payer === 'employee' ? { employer: employers[0] } : {}),
    };
  });
  const entered = await stage.enter(...participants);
  for (const insurance of ['110', '150']) {
    const id = await stage.assessed(insurance, '202601');
    const rule = await ruleOfCycle(stage.db, await getCycle(stage.db, id));
    const expected = entered
      .filter((one) => one.insurance === insurance)
      .map((one) => ({ person_id: one.personId, payer: one.payer, principal_fen: assessDue(one, one.payer, rule) }))
      .filter(({ principal_fen: fen }) => typeof fen === 'bigint' && fen > 0n);
    expect({ seed, dues: await duesOf(insurance) }).toEqual({ seed, dues: expected });
    const cycle = await getCycle(stage.db, id);
    expect(cycle.dues).toBe(expected.length);
    expect(cycle.assessed_fen).toBe(expected.reduce((sum, due) => sum + (due.principal_fen as bigint), 0n));
  }
});

test('who is enrolled in the period is assessed, once, and by the latest terms of a longer one', async () => {
  const [now, ended, later, never] = await stage.enter(
    flexible(),
    flexible({ fromMonth: '202501', toMonth: '202512' }),
    flexible({ fromMonth: '202602' }),
    flexible({ fromMonth: '202601', toMonth: '202512' }),
  );
  const [changed] = await stage.enter({
    insurance: '150',
    payer: 'resident',
    grade: 1,
    bank: banks[0],
    fromMonth: '202501',
    toMonth: '202602',
  });
  await stage.db.run(
    `INSERT INTO enrolments (id, person_id, insurance, agency, division, payer, grade, from_month, source, created_at, changed_at)
     VALUES ('zzz', $1, '150', $2, $2, 'resident', 5, '202603', 'month', now(), now())`,
    [changed?.personId, agency],
  );
  await stage.assessed('110', '202601');
  await stage.assessed('150', '202601');
  expect((await duesOf('110')).map((due) => due.person_id)).toEqual([now?.personId]);
  expect([ended, later, never]).toHaveLength(3);
  expect((await duesOf('150')).map((due) => due.principal_fen)).toEqual([100_000n]);
});

test('assessing again changes nothing, and an older attempt is fenced off', async () => {
  await stage.populate(50);
  const id = await stage.assessed('110', '202601');
  const before = await duesOf('110');
  expect(await assessCycle(stage.db, id)).toMatchObject({ dues: before.length });
  expect(await duesOf('110')).toEqual(before);
  const { no } = await getCycle(stage.db, id);
  const old = await raiseFence(stage.db, no);
  await raiseFence(stage.db, no);
  await expect(stage.db.transaction((tx) => passFence(tx, no, old))).rejects.toThrow(FencedOff);
});

test('killed between two chunks, the next call goes on and nothing is twice', async () => {
  await stage.populate(30);
  const [id] = await openDueCycles(stage.db);
  const cycle = await getCycle(stage.db, id as string);
  // As a chunk leaves it whose worker was killed after its commit: the first ten enrolments are done.
  const [tenth] = await stage.db.rows<{ id: string }>(
    `SELECT id FROM enrolments WHERE agency = $1 AND insurance = $2 ORDER BY id OFFSET 9 LIMIT 1`,
    [agency, cycle.insurance],
  );
  await stage.db.run(
    `INSERT INTO cycle_steps (cycle_no, step, ordinal, result, at) VALUES ($1, 'assess', 0, $2, now())`,
    [cycle.no, JSON.stringify({ after: tenth?.id, dues: 0, fen: '0' })],
  );
  const { enrolled } = await stage.db.get<{ enrolled: number }>(
    'SELECT count(*)::int AS enrolled FROM enrolments WHERE agency = $1 AND insurance = $2',
    [agency, cycle.insurance],
  );
  expect(await assessCycle(stage.db, cycle.id)).toMatchObject({ dues: enrolled - 10 });
  const steps = await stage.db.rows('SELECT ordinal FROM cycle_steps WHERE cycle_no = $1 ORDER BY ordinal', [cycle.no]);
  expect(steps).toEqual([{ ordinal: 0 }, { ordinal: 1 }]);
});

test('a rerun assesses only whom the period has no due of, once two people want it', async () => {
  await stage.enter(flexible());
  await stage.assessed('110', '202601');
  const [late] = await stage.enter(flexible());
  const key = { agency, insurance: '110', period: '202601' };
  const propose = (by: string, more = {}) =>
    stage.db.transaction((tx) => proposeRerun(tx, { ...key, ...more, reason: '漏征' }, { actor: by }));
  expect(await propose(maker, { period: '202602' })).toMatchObject({ code: 'cycle.no-first-run' });
  const proposed = await propose(maker);
  if (isRefusal(proposed)) throw new Error(proposed.code);
  expect(proposed.id).toBe(cycleIdOf({ direction: 'deduction', ...key, run: 2 }));
  expect(await propose(checker)).toMatchObject({ code: 'cycle.rerun-open' });
  const check = (by: string) =>
    stage.db.transaction((tx) => checkRerun(tx, proposed.id, { decision: 'release', reason: '' }, { actor: by }));
  expect(await check(maker)).toMatchObject({ code: 'cycle.same-person' });
  expect(await check(checker)).toEqual({ id: proposed.id });
  expect(await check(checker)).toMatchObject({ code: 'cycle.decided' });
  expect(await assessCycle(stage.db, proposed.id)).toMatchObject({ dues: 1 });
  const { no } = await getCycle(stage.db, proposed.id);
  expect(await stage.db.rows('SELECT person_id FROM dues WHERE cycle_no = $1', [no])).toEqual([
    { person_id: late?.personId },
  ]);
  const rounds = await stage.drafted(proposed.id);
  expect(rounds.map(({ number, deduction }) => [number, deduction])).toEqual([[1, 1]]);
});
