import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ApplicationFailure } from '@temporalio/activity';
import { createIdentityActivities } from '../../activities/identity/identity.js';
import { registeredPerson } from '../../apps/counterparties/police/registry.js';
import { type OutsideWorld, startOutsideWorld } from '../counterparties/outside-world.js';
import { type Agency, orderedCase, startAgency } from '../factory/agency.js';

describe('match against the police record', () => {
  let agency: Agency;
  let world: OutsideWorld;

  beforeAll(async () => {
    agency = await startAgency();
    world = await startOutsideWorld();
    await agency.db.run(
      `UPDATE rules SET value = '{"timeoutSeconds":1,"attempts":3,"firstRetrySeconds":2,"backoff":2}' WHERE key = 'identity.policy'`,
    );
  });
  beforeEach(() => world.reset());
  afterAll(async () => {
    await world.stop();
    await agency.stop();
  });

  const match = (caseId: string, ordinal = 1, attempt = 1) =>
    createIdentityActivities({
      db: agency.db,
      cipher: agency.cipher,
      policeUrl: world.servicesUrl,
      attempt: () => attempt,
    }).matchPoliceRecord({ caseId, ordinal });
  const checks = (caseId: string) =>
    agency.db.rows<{ ordinal: number; result: string; detail_enc: Buffer | null }>(
      'SELECT ordinal, result, detail_enc FROM identity_checks WHERE case_id = $1 ORDER BY ordinal',
      [caseId],
    );

  test('a match is kept, its details sealed, and the person marked as checked', async () => {
    const { caseId, personId } = await orderedCase(agency);
    expect(await match(caseId)).toBe('match');
    const [kept] = await checks(caseId);
    expect(JSON.parse(agency.cipher.decryptText(kept!.detail_enc!))).toMatchObject({ name: '张㛃', sex: 'male' });
    const person = await agency.db.get<{ checked: boolean }>(
      'SELECT identity_checked_at IS NOT NULL AS checked FROM people WHERE id = $1',
      [personId],
    );
    expect(person.checked).toBe(true);
  });

  test.each(['name_differs', 'not_found', 'deceased'] as const)('%s is an answer, not a match', async (answer) => {
    const { caseId, idNumber, personId } = await orderedCase(agency);
    await world.set({ police: { people: { [idNumber]: [answer] } } });
    expect(await match(caseId)).toBe(answer);
    expect(await agency.db.get('SELECT identity_checked_at FROM people WHERE id = $1', [personId])).toEqual({
      identity_checked_at: null,
    });
  });

  test('the same check again gives the kept answer and asks nobody', async () => {
    const { caseId, idNumber } = await orderedCase(agency);
    await world.set({ police: { people: { [idNumber]: ['name_differs', 'match'] } } });
    expect(await match(caseId)).toBe('name_differs');
    expect(await match(caseId)).toBe('name_differs');
    expect(await match(caseId, 2)).toBe('match');
    expect(await checks(caseId)).toMatchObject([{ result: 'name_differs' }, { result: 'match' }]);
  });

  test.each([
    ['slow', 'slow'],
    ['down', 'down'],
    ['rubbish', 'rubbish'],
  ] as const)('%s: tried again after the policy’s pause, then unreachable; never a match', async (mood, why) => {
    const { caseId } = await orderedCase(agency);
    await world.set({ police: { mood, delayMs: 1500 } });
    const failure = (await match(caseId, 1, 2).catch((error: unknown) => error)) as ApplicationFailure;
    expect(failure).toBeInstanceOf(ApplicationFailure);
    expect(failure.message).toBe(`the police ID service is ${why}`);
    expect(failure.nextRetryDelay).toBe(4000);
    expect(await checks(caseId)).toEqual([]);
    expect(await match(caseId, 1, 3)).toBe('unreachable');
    expect(await checks(caseId)).toMatchObject([{ result: 'unreachable', detail_enc: null }]);
  });

  test('each kind of rubbish is refused', async () => {
    const { caseId } = await orderedCase(agency);
    await world.set({ police: { mood: 'rubbish' } });
    for (let n = 0; n < 5; n++) await expect(match(caseId, 1, 1)).rejects.toThrow('rubbish');
  });

  test('no error names the person', async () => {
    const { caseId, idNumber } = await orderedCase(agency);
    await world.set({ police: { mood: 'down' } });
    const failure = (await match(caseId).catch((error: unknown) => error)) as ApplicationFailure;
    expect(`${failure.stack} ${JSON.stringify(failure)}`).not.toContain(idNumber);
  });

  test('the registry answers for its own people by name and death', async () => {
    const ask = async (body: object) => {
      const answer = await fetch(`${world.servicesUrl}/identity/match`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return ((await answer.json()) as { result: string }).result;
    };
    const living = registeredPerson(3);
    expect(await ask(living)).toBe('match');
    expect(await ask({ ...living, name: '另一人' })).toBe('name_differs');
    expect(await ask(registeredPerson(49))).toBe('deceased');
    expect(await ask({ idNumber: '140105199003070019', name: '张三' })).toBe('not_found');
  });
});
