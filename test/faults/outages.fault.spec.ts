import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { eventually } from '../harness/harness.js';
import { type Applicant, makeApplicants, type Trouble } from './applicant.js';
import { Clerk } from './clerk.js';
import { FaultySystem } from './faulty-system.js';
import { expectNothingWrong, expectWorkflowsFit } from './oracle.js';

/** A case at each step where one waits for a person or the factory. */
const places: readonly { readonly step: string; readonly trouble?: Trouble }[] = [
  { step: 'papers', trouble: { papersMissing: true } },
  { step: 'review' },
  { step: 'amendIdentity', trouble: { police: 'name_differs' } },
  { step: 'amendPhoto', trouble: { factory: '1' } },
  { step: 'amendData', trouble: { factory: '2' } },
  { step: 'arrival' },
  { step: 'collection' },
  { step: 'production' },
];

const twoMinutes = 120_000;
const longestOutageMs = 20_000;

describe('a part is away', () => {
  let system: FaultySystem;
  let clerk: Clerk;
  let standing: Applicant[];
  let late: Applicant;
  let kept: Applicant;

  beforeAll(async () => {
    system = await FaultySystem.open();
    clerk = await Clerk.signIn(system.api, 'clerk.140105');
    const troubles = [...places.map(({ trouble }) => trouble ?? {}), {}, {}];
    const applicants = await makeApplicants(system, [clerk], troubles, 11);
    standing = applicants.slice(0, places.length);
    [late, kept] = applicants.slice(places.length) as [Applicant, Applicant];
    await system.startTicking();
    await Promise.all(standing.map((one, at) => stand(one, (places[at] as { step: string }).step, system)));
  });
  afterAll(async () => {
    await system?.close();
  });

  test('Temporal: filing goes on, steps are told 503, what was typed is kept, the facts stay', async () => {
    await system.stack.halt('temporal');
    const filed = await late.file();
    expect(filed.started).toBe(false);
    const review = standing[1] as Applicant;
    const page = await clerk.get<{ tasks: { id: string }[] }>(`/cases/${review.id}`);
    const path = `/cases/${review.id}/tasks/${page.tasks[0]?.id}/complete`;
    const refused = await clerk.try('POST', path, { choice: 'approve', input: {} });
    expect(refused).toMatchObject({ status: 503, code: 'part.temporal-down' });
    const draft = { kind: 'issuance', content: { note: 'kept' }, version: 0 };
    expect((await clerk.try('POST', '/drafts/kept-draft-1', draft)).status).toBe(200);
    expect((await clerk.try('GET', '/drafts/kept-draft-1')).body.content).toEqual({ note: 'kept' });
  });

  test('Temporal’s database deleted: every open case gets a workflow again that stops where the facts stand', async () => {
    const before = await system.look((db) => factsOf(db, standing));
    const lost = await system.look((db) => namespaceOf(db, standing[0] as Applicant));
    for (const suffix of ['', '-wal', '-shm']) await rm(`${system.stack.temporalFile}${suffix}`, { force: true });
    const began = Date.now();
    await system.stack.start('temporal');
    await eventually('every open case has begun again', () => system.look((db) => allBegan(db, lost)), twoMinutes);
    const seconds = (Date.now() - began) / 1000;
    console.info(`every open case had its workflow ${seconds.toFixed(1)} s after Temporal began to start`);
    expect(seconds).toBeLessThan(120);
    await expectWorkflowsFit(system, [...standing, late]);
    expect(await system.look((db) => factsOf(db, standing))).toEqual(before);
  });

  test('PostgreSQL for twenty seconds in the middle of it all: 503, then every case is finished without anybody’s help', async () => {
    await system.outside.set({ factory: { working: true } });
    const pids = ['api', 'worker'].map((part) => system.stack.pidOf(part));
    const all = Promise.all([...standing, late].map((one) => one.go()));
    all.catch(() => undefined);
    await pause(1_000);
    await system.stack.halt('postgresql');
    const until = Date.now() + longestOutageMs;
    expect(await clerk.try('GET', `/cases/${late.id}`)).toMatchObject({ status: 503, code: 'part.database-down' });
    await pause(until - Date.now());
    await system.stack.start('postgresql');
    await all;
    expect(['api', 'worker'].map((part) => system.stack.pidOf(part))).toEqual(pids);
    expect(await system.printed('worker')).not.toMatch(/MaxListenersExceededWarning|UnhandledPromiseRejection/);
    await expectNothingWrong(system, [...standing, late]);
  });

  test('stopped and started again, a filed case is there and goes on', async () => {
    await kept.file();
    await kept.go('review');
    await system.restart();
    await kept.go('closed');
    await expectNothingWrong(system, [...standing, late, kept]);
  });
});

/** The factory stops before whoever shall stay with it comes. */
async function stand(applicant: Applicant, step: string, system: FaultySystem): Promise<void> {
  await applicant.file();
  if (step !== 'production') return applicant.go(step);
  await applicant.go('review');
  await eventually('the factory has made the others', () => system.look(nobodyAtTheFactory), twoMinutes);
  await system.outside.set({ factory: { working: false } });
  await applicant.go(step);
}

type Reader = Parameters<Parameters<FaultySystem['look']>[0]>[0];

async function nobodyAtTheFactory(db: Reader): Promise<boolean> {
  const { rest } = await db.get<{ rest: boolean }>(
    `SELECT count(*) FILTER (WHERE step IN ('arrival', 'collection', 'amendPhoto', 'amendData')) >= 4 AS rest FROM cases`,
  );
  return rest;
}

async function factsOf(db: Reader, applicants: readonly Applicant[]): Promise<object[]> {
  const ids = applicants.map(({ id }) => id);
  return db.rows('SELECT id, status, step, version FROM cases WHERE id = ANY($1) ORDER BY id', [ids]);
}

async function namespaceOf(db: Reader, { id }: Applicant): Promise<string> {
  return (await db.get<{ workflow_in: string }>('SELECT workflow_in FROM cases WHERE id = $1', [id])).workflow_in;
}

/** Every open case runs in another Temporal than the lost one, and the late one has come to its first task. */
async function allBegan(db: Reader, lost: string): Promise<boolean> {
  const { began } = await db.get<{ began: boolean }>(
    `SELECT bool_and(workflow_in IS NOT NULL AND workflow_in <> $1 AND step <> 'filed') AS began FROM cases
     WHERE status <> 'closed'`,
    [lost],
  );
  return began;
}
