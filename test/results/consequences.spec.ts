import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ulid } from 'ulid';
import { lockDues } from '../../activities/cycles/cycle-row.js';
import { checkInvariants } from '../../activities/invariants/invariants.js';
import { eventually } from '../harness/harness.js';
import { type Results, startResults } from './results-stage.js';
import { agencyCode, otherBank } from './round-stage.js';

let staged: Results;
beforeAll(async () => {
  staged = await startResults();
});
afterAll(() => staged.stop());

describe('what follows from single codes', () => {
  test('60: mandates and enrolments of all types end, open dues are waived, one exception stays', async () => {
    const { stage, db } = staged;
    const [pension, medical] = [await staged.newCycle('110'), await staged.newCycle('310')];
    const person = await stage.person();
    const other = await stage.alsoInsured(person, '310', otherBank);
    const dueId = await stage.due(pension, person);
    const medicalDue = await stage.due(medical, other, 13_000n);
    const round = await stage.send(pension, [{ dueId, person, principal: 52_000n, lateFee: 0n }]);
    expect(await stage.take(stage.result(round, [{ seq: 1, code: '60' }]))).toMatchObject({ state: 'taken' });
    const mandates = await db.rows('SELECT insurance, state FROM mandates WHERE person_id = $1 ORDER BY insurance', [
      person.id,
    ]);
    expect(mandates).toEqual([
      { insurance: '110', state: 'expired' },
      { insurance: '310', state: 'revoked' },
    ]);
    expect(await db.rows('SELECT action, state FROM mandate_lines WHERE mandate_id = $1', [other.mandateId])).toEqual([
      { action: 'R', state: 'queued' },
    ]);
    const enrolments = await db.rows('SELECT to_month, end_reason FROM enrolments WHERE person_id = $1', [person.id]);
    expect(enrolments).toEqual([1, 2].map(() => ({ to_month: '202611', end_reason: 'died' })));
    const waived = await db.rows(
      `SELECT d.id, d.state, w.reason, w.maker FROM due_now d JOIN waivers w ON w.due_id = d.id WHERE d.person_id = $1 ORDER BY d.id`,
      [person.id],
    );
    expect(waived).toEqual(
      [dueId, medicalDue].map((id) => ({ id, state: 'waived', reason: 'death', maker: 'system' })),
    );
    expect(await staged.exceptionsOf(dueId)).toMatchObject([
      { kind: 'death', code: '60', class: 'stop', state: 'open' },
    ]);
    expect(
      await db.rows(`SELECT 1 FROM audit_entries WHERE action = 'noteDeath' AND object_id = $1`, [person.id]),
    ).toHaveLength(1);
  });

  test('60: a due that comes back later is waived too', async () => {
    const { stage } = staged;
    const [pension, medical] = [await staged.newCycle('110'), await staged.newCycle('310')];
    const person = await stage.person();
    const other = await stage.alsoInsured(person, '310');
    const line = { dueId: await stage.due(pension, person), person, principal: 52_000n, lateFee: 0n };
    const flying = { dueId: await stage.due(medical, other), person: other, principal: 52_000n, lateFee: 0n };
    const [first, second] = [await stage.send(pension, [line]), await stage.send(medical, [flying])];
    await stage.take(stage.result(first, [{ seq: 1, code: '60' }]));
    expect(await stage.dueStates(second)).toEqual(['in_flight']);
    await stage.take(stage.result(second, [{ seq: 1, code: '9' }]));
    expect(await stage.dueStates(second)).toEqual(['waived']);
    expect(await staged.exceptionsOf(flying.dueId)).toMatchObject([{ code: '9', state: 'ended' }]);
  });

  test('60: whoever drafts or waives what the dead owe for another type is waited for', async () => {
    const { stage, db } = staged;
    const [pension, medical] = [await staged.newCycle('110'), await staged.newCycle('310')];
    const person = await stage.person();
    const dueId = await stage.due(pension, person);
    const medicalDue = await stage.due(medical, await stage.alsoInsured(person, '310', otherBank), 13_000n);
    const round = await stage.send(pension, [{ dueId, person, principal: 52_000n, lateFee: 0n }]);
    let answered: Promise<unknown> | undefined;
    await db.transaction(async (tx) => {
      await lockDues(tx, { agency: agencyCode, insurance: '310' });
      answered = stage.take(stage.result(round, [{ seq: 1, code: '60' }]));
      answered.catch(() => undefined);
      await eventually('the answer waits for the dues', async () => {
        const { waits } = await db.get<{ waits: boolean }>(
          `SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
             AND database = (SELECT oid FROM pg_database WHERE datname = current_database())) AS waits`,
        );
        return waits;
      });
      await tx.run(
        `INSERT INTO waivers (id, due_id, reason, state, maker, made_at) VALUES ($1, $2, '重复参保', 'proposed', 'maker', now())`,
        [ulid(), medicalDue],
      );
    });
    expect(await answered).toMatchObject({ state: 'taken' });
    expect(
      await db.rows('SELECT maker, state, checker, check_reason FROM waivers WHERE due_id = $1', [medicalDue]),
    ).toEqual([{ maker: 'maker', state: 'released', checker: 'system', check_reason: 'death' }]);
  });

  test('61: the mandate is revoked here too, and a person is asked', async () => {
    const { stage, db } = staged;
    const round = await stage.round(1, { cycle: await staged.newCycle() });
    await stage.take(stage.result(round, [{ seq: 1, code: '61' }]));
    expect(await db.get('SELECT state FROM mandates WHERE id = $1', [round.lines[0]!.person.mandateId])).toEqual({
      state: 'revoked',
    });
    expect(await staged.exceptionsOf(round.lines[0]!.dueId)).toMatchObject([
      { kind: 'failed', code: '61', class: 'stop', state: 'open' },
    ]);
    expect(await stage.dueStates(round)).toEqual(['open']);
  });
});

test('after all of it everything that must always be true is', async () => {
  expect((await checkInvariants(staged.db)).findings).toEqual([]);
});
