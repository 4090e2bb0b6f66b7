import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { Database } from '../../activities/database/database.js';
import { eventually } from '../harness/harness.js';
import { type Applicant, makeApplicants, type Trouble } from './applicant.js';
import { Clerk } from './clerk.js';
import { FaultySystem } from './faulty-system.js';
import { expectNothingWrong, expectSameAnswers } from './oracle.js';

/** A write of the case's story: the activity and what it writes, where the case stands before, and how it comes there. */
interface Write {
  readonly write: string;
  /** Nothing: the write comes with the filing. */
  readonly from?: string;
  readonly trouble?: Trouble;
}

const writes: readonly Write[] = [
  { write: 'recordStep begin' },
  { write: 'performAction papersReceived', from: 'papers', trouble: { papersMissing: true } },
  { write: 'recordStep papers', from: 'papers', trouble: { papersMissing: true } },
  { write: 'recordStep review', from: 'review' },
  { write: 'performAction withdraw', from: 'review', trouble: { withdraws: true } },
  { write: 'recordStep identity', from: 'review' },
  { write: 'recordStep amendIdentity', from: 'amendIdentity', trouble: { police: 'name_differs' } },
  { write: 'recordStep production', from: 'review' },
  { write: 'recordStep amendPhoto', from: 'amendPhoto', trouble: { factory: '1' } },
  { write: 'recordStep amendData', from: 'amendData', trouble: { factory: '2' } },
  { write: 'recordStep arrival', from: 'arrival' },
  { write: 'recordStep collection', from: 'collection' },
];
const moments = ['before', 'after'] as const;
const points = writes.flatMap((one) => moments.map((moment) => ({ ...one, moment })));

describe('killed exactly at a step', () => {
  let system: FaultySystem;
  let clerk: Clerk;
  let applicants: Applicant[];

  beforeAll(async () => {
    system = await FaultySystem.open();
    clerk = await Clerk.signIn(system.api, 'clerk.140105');
    const troubles = [...points.map(({ trouble }) => trouble ?? {}), {}, {}];
    applicants = await makeApplicants(system, [clerk], troubles, 7);
    await system.startTicking();
  });
  afterAll(async () => {
    await system?.close();
  });

  test('the worker, before a step is written and after it, before Temporal learns of it: the case goes on, nothing twice', async () => {
    const ways: Promise<void>[] = [];
    await Promise.all(points.map(({ from }, at) => from && standAt(applicants[at] as Applicant, from)));
    for (const [at, { write, moment, from }] of points.entries()) {
      const applicant = applicants[at] as Applicant;
      const [activity, what] = write.split(' ');
      await system.kill('worker');
      if (from) await system.startWorker(`${activity}:${moment}:${what}:${applicant.id}`);
      // Nobody else begins a case at this time.
      else await system.startWorker(`${activity}:${moment}:${what}`);
      const way = (from ? Promise.resolve() : applicant.file()).then(() => applicant.go());
      way.catch(() => undefined);
      ways.push(way);
      await system.workerDies();
    }
    await system.startWorker();
    await Promise.all(ways);
    await expectNothingWrong(system, applicants.slice(0, points.length));
    await expectSameAnswers(clerk, 30);
  });

  test.each(['review', 'collection'])(
    'the API, while Temporal has taken the %s but its answer is not there: asked again, it is the same step',
    async (step) => {
      const applicant = applicants.at(step === 'review' ? -1 : -2) as Applicant;
      await standAt(applicant, step);
      const locker = new Database(system.stack.urls.migratorUrl, { max: 1 });
      let way: Promise<void> | undefined;
      await locker.transaction(async (tx) => {
        await tx.run('SELECT FROM cases WHERE id = $1 FOR UPDATE', [applicant.id]);
        way = applicant.go();
        way.catch(() => undefined);
        await eventually('the worker waits for the case', () => system.look(waitsForCase));
        await system.kill('api');
      });
      await locker.close();
      await system.stack.start('api');
      await way;
      await expectNothingWrong(system, [applicant]);
    },
  );
});

async function waitsForCase(db: Database): Promise<boolean> {
  const { waits } = await db.get<{ waits: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid)
       WHERE NOT l.granted AND a.application_name = 'sscard-worker') AS waits`,
  );
  return waits;
}

async function standAt(applicant: Applicant, step: string): Promise<void> {
  await applicant.file();
  await applicant.go(step);
}
