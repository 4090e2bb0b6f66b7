import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { closeWindow } from '../../activities/cycles/close-window.js';
import { getCycle } from '../../activities/cycles/cycle-row.js';
import { draftDeduction } from '../../activities/cycles/draft.js';
import { solveException } from '../../activities/cycles/exceptions.js';
import { draftBars } from '../../domain/cycle/may-go.js';
import { lateFeeOf } from '../../domain/money/premium.js';
import { insuranceDefaults } from '../../domain/rule/insurance-defaults.js';

import { answer, sentLines } from './bank-answers.js';
import { banks, employers, MonthStage, maker } from './month-stage.js';
import type { EnteredParticipant, Participant } from './people.js';

let stage: MonthStage;
beforeEach(async () => {
  stage = await MonthStage.open();
});
afterEach(() => stage.close());

const employee = (more: Partial<Participant> = {}): Participant => ({
  insurance: '110',
  payer: 'employee',
  employer: employers[0],
  baseFen: 650_000n,
  bank: banks[0],
  ...more,
});
const open = () =>
  stage.db.rows<{ person_id: string; kind: string; code: string; class: string }>(
    `SELECT d.person_id, x.kind, x.code, x.class FROM line_exceptions x JOIN dues d ON d.id = x.due_id
     WHERE x.state = 'open' ORDER BY d.person_id`,
  );
const peopleOf = async (ordinals: readonly { ordinal: bigint }[]) =>
  (await Promise.all(ordinals.map((round) => sentLines(stage, round)))).flat().map((line) => line.person_id);
const sendAll = async (cycleId: string, deduction: number, code: string) => {
  for (const round of await stage.drafted(cycleId, deduction)) {
    await stage.release(round);
    await answer(stage, await stage.send(round), () => code);
  }
};

describe('what keeps a line', () => {
  const barred: readonly [string, Partial<Participant>][] = [
    ['card-oral-lost', { cardState: 'oral_lost' }],
    ['card-lost', { cardState: 'lost' }],
    ['card-replaced', { cardState: 'replaced' }],
    ['account-frozen', { bankState: 'frozen' }],
    ['account-not-activated', { bankState: 'not_activated' }],
    ['account-closed', { bankState: 'cancelled' }],
    ['card-not-handed-over', { cardState: 'in_stock' }],
    ['no-mandate', { mandate: 'none' }],
    ['no-card', { mandate: 'none', cardState: 'cancelled' }],
    ['mandate-pending', { mandate: 'pending' }],
    ['mandate-suspended', { mandate: 'suspended' }],
    ['mandate-later', { mandateFrom: '202612' }],
    ['over-ceiling', { ceilingFen: 51_999n }],
    ['no-agreement', { bank: '0104' }],
  ];

  test('each bar makes an exception with its class on its employer’s list, and the others go', async () => {
    const entered = await stage.enter(
      ...barred.map(([, more]) => employee(more)),
      employee({ ceilingFen: 52_000n }),
      employee({ bankState: 'pin_locked' }),
    );
    const cycleId = await stage.assessed();
    const rounds = await stage.drafted(cycleId);
    expect(await open()).toEqual(
      barred.map(([code], at) => ({
        person_id: entered[at]?.personId,
        kind: 'barred',
        code,
        class: draftBars[code as keyof typeof draftBars].class,
      })),
    );
    expect(await peopleOf(rounds)).toEqual(entered.slice(barred.length).map(({ personId }) => personId));
    expect(await stage.db.rows('SELECT DISTINCT employer FROM line_exceptions')).toEqual([{ employer: employers[0] }]);
  });

  test('what is free again goes with the next deduction and its exception ends; another bar takes its place', async () => {
    const [freed, other] = await stage.enter(employee({ cardState: 'lost' }), employee({ cardState: 'lost' }));
    const cycleId = await stage.assessed();
    expect(await stage.drafted(cycleId)).toEqual([]);
    await stage.db.run(`UPDATE cards SET state = 'active' WHERE id = ANY($1)`, [[freed?.cardId, other?.cardId]]);
    await stage.db.run(`UPDATE cards SET bank_state = 'frozen' WHERE id = $1`, [other?.cardId]);
    expect(await peopleOf(await stage.drafted(cycleId, 2))).toEqual([freed?.personId]);
    expect(await open()).toEqual([
      { person_id: other?.personId, kind: 'barred', code: 'account-frozen', class: 'wait' },
    ]);
    expect(await stage.db.rows(`SELECT code FROM line_exceptions WHERE state = 'ended'`)).toEqual([
      { code: 'card-lost' },
      { code: 'card-lost' },
    ]);
  });
});

describe('what goes again after a failure', () => {
  const failedWith = async (code: string): Promise<{ cycleId: string; one: EnteredParticipant }> => {
    const [one] = await stage.enter(employee());
    const cycleId = await stage.assessed();
    await stage.step('2026-11-06T08:00:00+08:00');
    await sendAll(cycleId, 1, code);
    return { cycleId, one: one as EnteredParticipant };
  };
  const solve = (id: bigint) =>
    stage.db.transaction((tx) => solveException(tx, stage.cipher, { id, note: '已更正' }, { actor: maker }));
  const exceptionId = async () =>
    (await stage.db.get<{ id: bigint }>(`SELECT id FROM line_exceptions WHERE state = 'open'`)).id;

  test('retry goes by itself', async () => {
    const { cycleId } = await failedWith('5');
    expect(await open()).toEqual([]);
    expect(await stage.drafted(cycleId, 2)).toHaveLength(1);
  });

  test('wait goes once nothing bars', async () => {
    const { cycleId, one } = await failedWith('13');
    await stage.db.run(`UPDATE cards SET bank_state = 'lost' WHERE id = $1`, [one.cardId]);
    expect(await stage.drafted(cycleId, 2)).toEqual([]);
    expect(await open()).toMatchObject([{ kind: 'failed', code: '13', class: 'wait' }]);
    await stage.db.run(`UPDATE cards SET bank_state = 'activated' WHERE id = $1`, [one.cardId]);
    expect(await stage.drafted(cycleId, 3)).toHaveLength(1);
    expect(await open()).toEqual([]);
  });

  test.each(['37', '99'])('%s goes once a person has solved it', async (code) => {
    const { cycleId } = await failedWith(code);
    expect(await stage.drafted(cycleId, 2)).toEqual([]);
    const id = await exceptionId();
    expect(await solve(id)).toEqual({ id: String(id) });
    expect(await solve(id)).toMatchObject({ code: 'exception.ended' });
    expect(await stage.drafted(cycleId, 3)).toHaveLength(1);
  });

  test('61 goes with a new mandate only, and nobody can say that it is solved', async () => {
    const { cycleId, one } = await failedWith('61');
    expect(await solve(await exceptionId())).toMatchObject({ code: 'exception.stop' });
    // Whether or not the old one is revoked here too.
    await stage.db.run(`UPDATE mandates SET state = 'active' WHERE id = $1`, [one.mandateId]);
    expect(await stage.drafted(cycleId, 2)).toEqual([]);
    await stage.db.run(`UPDATE mandates SET state = 'revoked' WHERE id = $1`, [one.mandateId]);
    await stage.db.run(
      `INSERT INTO mandates SELECT (jsonb_populate_record(m, '{"id": "new", "number": "NEW", "state": "active"}')).*
       FROM mandates m WHERE id = $1`,
      [one.mandateId],
    );
    expect(await stage.drafted(cycleId, 3)).toHaveLength(1);
    expect(await open()).toEqual([]);
  });

  test('60 never goes', async () => {
    const { cycleId } = await failedWith('60');
    expect(await stage.drafted(cycleId, 2)).toEqual([]);
    expect(await stage.db.rows('SELECT state FROM due_now')).toEqual([{ state: 'waived' }]);
  });

  test('61 of one due bars the person’s other dues of that mandate', async () => {
    const { cycleId, one } = await failedWith('61');
    await stage.db.run(`UPDATE mandates SET state = 'active' WHERE id = $1`, [one.mandateId]);
    await closeWindow(stage.db, cycleId);
    await stage.step('2026-12-01T06:00:00+08:00');
    const next = await stage.assessed('110', '202612');
    expect(await stage.drafted(next)).toEqual([]);
    expect((await open()).map(({ code }) => code).sort()).toEqual(['61', 'new-mandate-needed']);
  });
});

describe('make-up of arrears', () => {
  test('goes with the next period, oldest first, with the late fee of employees as the domain reckons it', async () => {
    const [one, alone] = await stage.enter(
      employee(),
      employee({ payer: 'flexible', employer: undefined as never, baseFen: 415_633n }),
    );
    const november = await stage.assessed();
    await closeWindow(stage.db, november);
    expect(await stage.db.rows('SELECT code, employer FROM arrears ORDER BY due_id')).toEqual([
      { code: '', employer: employers[0] },
      { code: '', employer: null },
    ]);
    await stage.step('2026-12-07T08:00:00+08:00');
    const december = await stage.assessed('110', '202612');
    const [round] = await stage.drafted(december);
    const lines = await sentLines(stage, round!);
    const rule = insuranceDefaults['110']!;
    const days = { closedOn: '2026-11-25', draftedOn: '2026-12-07' };
    const late = lateFeeOf(52_000n, days, 'employee', rule);
    expect(late).toBe(312n);
    expect(lines.map(({ person_id, period, fen }) => [person_id, period, fen])).toEqual([
      [one?.personId, '202611', 52_000n + late],
      [one?.personId, '202612', 52_000n],
      [alone?.personId, '202611', 83_127n],
      [alone?.personId, '202612', 83_127n],
    ]);
    expect(round).toMatchObject({ lines: 4, total_fen: 270_254n + late });
    await stage.release(round!);
    await answer(stage, await stage.send(round!));
    expect(await stage.db.rows('SELECT ended_how FROM arrears')).toEqual([
      { ended_how: 'paid' },
      { ended_how: 'paid' },
    ]);
  });

  test('goes newest first where the type’s rule says so', async () => {
    await stage.db.run(`UPDATE rules SET value = value || '{"makeUpOrder": "newest"}' WHERE key = 'insurance.110'`);
    await stage.enter(employee());
    await closeWindow(stage.db, await stage.assessed());
    await stage.step('2026-12-07T08:00:00+08:00');
    const [round] = await stage.drafted(await stage.assessed('110', '202612'));
    expect((await sentLines(stage, round!)).map(({ period }) => period)).toEqual(['202612', '202611']);
  });

  test('the late fee counts against the ceiling, and arrears beyond the limit stay', async () => {
    await stage.enter(employee({ ceilingFen: 52_000n }));
    await closeWindow(stage.db, await stage.assessed());
    await stage.step('2026-12-07T08:00:00+08:00');
    const december = await stage.assessed('110', '202612');
    const [round] = await stage.drafted(december);
    expect((await sentLines(stage, round!)).map(({ period }) => period)).toEqual(['202612']);
    expect(await open()).toMatchObject([{ code: 'over-ceiling' }]);
    await stage.db.run('UPDATE mandates SET ceiling_fen = NULL');
    await stage.step('2027-12-02T08:00:00+08:00');
    const muchLater = await stage.assessed('110', '202712');
    expect((await sentLines(stage, (await stage.drafted(muchLater))[0]!)).map(({ period }) => period)).toEqual([
      '202712',
    ]);
  });
});

test('twenty drafts at once make one line for each due', async () => {
  await stage.populate(200);
  const cycleId = await stage.assessed();
  const drafts = await Promise.allSettled(
    Array.from({ length: 20 }, (_, n) => draftDeduction(stage.db, cycleId, 1 + (n % 3))),
  );
  const made = drafts.flatMap((draft) => (draft.status === 'fulfilled' ? draft.value.rounds : []));
  expect(new Set(made).size).toBeGreaterThanOrEqual(2);
  const { lines, dues, claims } = await stage.db.get<{ lines: number; dues: number; claims: number }>(
    `SELECT (SELECT count(*)::int FROM round_lines) AS lines, (SELECT count(DISTINCT due_id)::int FROM round_lines) AS dues,
       (SELECT count(*)::int FROM claims) AS claims`,
  );
  const { no, dues: assessed } = await getCycle(stage.db, cycleId);
  expect([lines, dues, claims]).toEqual([assessed, assessed, assessed]);
  // One that was fenced off is tried again by its workflow, and finds what is recorded.
  for (const deduction of [1, 2, 3]) await draftDeduction(stage.db, cycleId, deduction);
  const numbers = await stage.db.rows(
    'SELECT bank, number FROM bank_rounds WHERE cycle_no = $1 ORDER BY bank, number',
    [no],
  );
  expect(numbers).toHaveLength(2);
});

test('the claim itself refuses a second live line for a due', async () => {
  await stage.enter(employee());
  const cycleId = await stage.assessed();
  const [round] = await stage.drafted(cycleId);
  const [line] = await sentLines(stage, round!);
  await expect(
    stage.db.run('INSERT INTO claims (due_id, ordinal, seq) VALUES ($1, 999, 1)', [line?.due_id]),
  ).rejects.toThrow(/claims_pkey/);
});

test('after the window nothing is drafted', async () => {
  await stage.enter(employee());
  const cycleId = await stage.assessed();
  await stage.step('2026-11-26T08:00:00+08:00');
  expect(await draftDeduction(stage.db, cycleId, 1)).toEqual({ rounds: [], barred: 0, freed: 0 });
  expect(await stage.db.rows('SELECT ordinal FROM bank_rounds')).toEqual([]);
});
