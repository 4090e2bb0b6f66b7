import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { enqueue, handOverAgain, type OutboxWork, outboxBacklog, relayOutbox } from '../../activities/outbox/outbox.js';
import { startSideWork } from '../../apps/worker/side-work/side-work.js';
import { type Agency, startAgency } from '../factory/agency.js';
import { emptyDatabase, eventually } from '../harness/harness.js';

describe('outbox', () => {
  let agency: Agency;
  let queue: Awaited<ReturnType<typeof emptyDatabase>>;

  beforeAll(async () => {
    agency = await startAgency();
    queue = await emptyDatabase();
  });
  beforeEach(() => agency.db.run('DELETE FROM outbox'));
  afterAll(async () => {
    await agency.stop();
    await queue.drop();
  });

  const relay = (handOver: (work: readonly OutboxWork[]) => Promise<void>) =>
    relayOutbox(agency.db, ['topic'], handOver);

  test('work goes out after its commit, in order, once', async () => {
    await agency.db.transaction(async (tx) => {
      for (let n = 0; n < 5; n++) await enqueue(tx, 'topic', `ordered-${n}`, { n });
    });
    const out: string[] = [];
    const take = async (work: readonly OutboxWork[]) => void out.push(...work.map((piece) => piece.key));
    expect(await relay(take)).toBe(5);
    expect(await relay(take)).toBe(0);
    expect(out).toEqual(['ordered-0', 'ordered-1', 'ordered-2', 'ordered-3', 'ordered-4']);
  });

  test('work of a transaction that fails never goes out', async () => {
    const failed = agency.db.transaction(async (tx) => {
      await enqueue(tx, 'topic', 'never', {});
      throw new Error('undone');
    });
    await expect(failed).rejects.toThrow('undone');
    expect(await relay(async () => {})).toBe(0);
  });

  test('a key is a name for ever', async () => {
    expect(await enqueue(agency.db, 'topic', 'same', { first: true })).toBe(true);
    expect(await enqueue(agency.db, 'topic', 'same', { first: false })).toBe(false);
    const out: object[] = [];
    await relay(async (work) => void out.push(...work.map((piece) => piece.payload)));
    expect(out).toEqual([{ first: true }]);
  });

  test('what was not handed over stays, and another topic’s work is left alone', async () => {
    await enqueue(agency.db, 'topic', 'kept', {});
    await enqueue(agency.db, 'other', 'others', {});
    await expect(relay(async () => Promise.reject(new Error('queue away')))).rejects.toThrow('queue away');
    expect(await outboxBacklog(agency.db)).toMatchObject({ pieces: 2 });
    expect(await relay(async () => {})).toBe(1);
    expect(await handOverAgain(agency.db, 'topic', ['kept', 'others'])).toBe(1);
  });

  test('two relays at once hand each piece over once', async () => {
    for (let n = 0; n < 20; n++) await enqueue(agency.db, 'topic', `shared-${n}`, {});
    const out: string[] = [];
    const slowly = async (work: readonly OutboxWork[]) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      out.push(...work.map((piece) => piece.key));
    };
    await Promise.all([relay(slowly), relay(slowly), relay(slowly)]);
    expect(new Set(out).size).toBe(out.length);
    expect(out).toHaveLength(20);
  });

  test('BullMQ on PostgreSQL does each piece once, tries a failed one again, and knows one handed over twice', async () => {
    const done: string[] = [];
    let failures = 1;
    const sideWork = await startSideWork({
      db: agency.db,
      databaseUrl: agency.appUrl,
      store: { databaseUrl: queue.url },
      topics: {
        work: {
          concurrency: 2,
          handler: async ({ name }) => {
            if (name === 'flaky' && failures-- > 0) throw new Error('once more');
            done.push(String(name));
          },
        },
      },
      sweeps: [],
      onError: (error) => {
        throw error;
      },
    });
    try {
      await agency.db.transaction(async (tx) => {
        await enqueue(tx, 'work', 'w:1', { name: 'plain' });
        await enqueue(tx, 'work', 'w:2', { name: 'flaky' });
      });
      await eventually('both are done', () => done.length === 2, 15_000);
      await handOverAgain(agency.db, 'work', ['w:1']);
      await eventually('relayed again', async () => (await outboxBacklog(agency.db)).pieces === 0);
      await enqueue(agency.db, 'work', 'w:3', { name: 'last' });
      await eventually('the last is done', () => done.includes('last'));
      expect(done.sort()).toEqual(['flaky', 'last', 'plain']);
    } finally {
      await sideWork.stop();
    }
  });
});
