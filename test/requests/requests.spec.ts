import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeAudit } from '../../activities/audit/audit.js';
import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { Database, type Transaction } from '../../activities/database/database.js';
import {
  answerOnce,
  cleanUpRequests,
  digestOf,
  findAnswer,
  type Request,
  readRequest,
  settleRequest,
  takeRequest,
} from '../../activities/requests/requests.js';
import { refuse } from '../../domain/refusal/refusal.js';
import { type FreshDatabase, freshDatabase, keyFile } from '../harness/harness.js';

let fresh: FreshDatabase;
let db: Database;
let cipher: Cipher;
let ids = 0;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = new Database(fresh.appUrl, { max: 20 });
  cipher = new Cipher(new FileKeyProvider(await keyFile()));
});
afterAll(async () => {
  await db.close();
  await fresh.drop();
});

const request = (body: unknown = {}, requestId = `request-${ids++}`): Request => ({
  actor: 'staff-1',
  requestId,
  route: 'POST /things',
  digest: digestOf('POST /things', body),
  traceId: 'trace-1',
});
const reused = expect.objectContaining({ refused: true, code: 'input.request-id-reused' });
/** Work that leaves one trace each time it is done. */
const work = (mark: string) => async (tx: Transaction) => {
  await writeAudit(tx, { actor: 's', action: 'signIn', object: { kind: 'thing', id: mark } });
  return { mark, at: Math.random() };
};
const timesDone = async (mark: string) =>
  (await db.get<{ count: bigint }>('SELECT count(*) FROM audit_entries WHERE object_id = $1', [mark])).count;

describe('a request answered once', () => {
  test('gives the stored answer when it is repeated, and does its work once', async () => {
    const once = request();
    const first = await answerOnce(db, once, work('repeated'));
    expect(await answerOnce(db, once, work('repeated'))).toEqual(first);
    expect(await timesDone('repeated')).toBe(1n);
    expect(await findAnswer(db, once.actor, once.requestId)).toEqual({ status: 200, answer: first });
  });

  test('twenty at once: one works, all get its answer', async () => {
    const once = request();
    const slow = async (tx: Transaction) => {
      const answer = await work('raced')(tx);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return answer;
    };
    const answers = await Promise.all(Array.from({ length: 20 }, () => answerOnce(db, once, slow)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await timesDone('raced')).toBe(1n);
  });

  test('with another content is refused, at once and later', async () => {
    const once = request({ a: 1 });
    const other = request({ a: 2 }, once.requestId);
    const both = await Promise.all([answerOnce(db, once, work('other')), answerOnce(db, other, work('other'))]);
    expect(both.filter((answer) => 'refused' in answer)).toEqual([reused]);
    expect(await timesDone('other')).toBe(1n);
  });

  test("is one actor's own: the same id of another is another request", async () => {
    const once = request();
    await answerOnce(db, once, work('actor'));
    await answerOnce(db, { ...once, actor: 'staff-2' }, work('actor'));
    expect(await timesDone('actor')).toBe(2n);
  });

  test('that was refused or broke has changed nothing and may be tried again', async () => {
    const once = request();
    const refusing = async (tx: Transaction) => {
      await work('refused')(tx);
      return refuse('case.closed');
    };
    const breaking = async (tx: Transaction) => {
      await work('refused')(tx);
      throw new Error('broken');
    };
    expect(await answerOnce(db, once, refusing)).toEqual(refuse('case.closed'));
    await expect(answerOnce(db, once, breaking)).rejects.toThrow('broken');
    expect(await timesDone('refused')).toBe(0n);
    expect(await answerOnce(db, once, work('refused'))).toMatchObject({ mark: 'refused' });
  });

  test('stores what it is told to remember, not a secret', async () => {
    const once = request();
    const answer = await answerOnce(
      db,
      once,
      async () => ({ password: 'secret' }),
      () => ({ password: null }),
    );
    expect(answer).toEqual({ password: 'secret' });
    expect(await answerOnce(db, once, async () => ({ password: 'other' }))).toEqual({ password: null });
  });
});

describe("a case step's request", () => {
  const body = { name: '张三', idNumber: '140105199003072317' };

  test('keeps its content encrypted until it is answered', async () => {
    const step = request(body);
    expect(await takeRequest(db, cipher, step, body)).toEqual({});
    expect(await takeRequest(db, cipher, step, body)).toEqual({});
    expect((await readRequest(db, cipher, step.actor, step.requestId))?.body).toEqual(body);
    const row = await db.get<{ all: string; trace_id: string }>(
      `SELECT trace_id, encode(body_enc, 'escape') || route || digest AS all FROM requests WHERE request_id = $1`,
      [step.requestId],
    );
    expect(row.all).not.toContain(body.idNumber);
    expect(row.trace_id).toBe('trace-1');
    await db.transaction((tx) => settleRequest(tx, step.actor, step.requestId, 200, { step: 'review' }));
    await db.transaction((tx) => settleRequest(tx, step.actor, step.requestId, 500, { step: 'late' }));
    const answered = { status: 200, answer: { step: 'review' } };
    expect(await takeRequest(db, cipher, step, body)).toEqual({ answered });
  });

  test('with another content is refused, and keeps the first', async () => {
    const step = request(body);
    await takeRequest(db, cipher, step, body);
    const other = { ...body, name: '李四' };
    expect(await takeRequest(db, cipher, request(other, step.requestId), other)).toEqual(reused);
    expect((await readRequest(db, cipher, step.actor, step.requestId))?.body).toEqual(body);
  });

  test('that is unknown has no content', async () => {
    expect(await readRequest(db, cipher, 'staff-1', 'never-seen')).toBeUndefined();
    expect(await findAnswer(db, 'staff-1', 'never-seen')).toBeUndefined();
  });

  test('does not wait for the disk', async () => {
    const asked: string[] = [];
    const spying = Object.assign(Object.create(Database.prototype), db, {
      run: (sql: string, params: readonly unknown[]) => {
        asked.push(sql);
        return db.run(sql, params);
      },
    });
    await takeRequest(spying, cipher, request(body), body);
    expect(asked).toEqual([expect.stringContaining("set_config('synchronous_commit', 'off', true)")]);
  });
});

test('old requests are cleaned up in bounded batches', async () => {
  const old = Array.from({ length: 25 }, () => request());
  for (const one of old) await answerOnce(db, one, async () => ({}));
  const owner = new Database(fresh.migratorUrl, { max: 1 });
  await owner.run(`UPDATE requests SET created_at = now() - interval '31 days' WHERE request_id = ANY($1)`, [
    old.map(({ requestId }) => requestId),
  ]);
  await owner.close();
  const young = request();
  await answerOnce(db, young, async () => ({}));
  expect([await cleanUpRequests(db, 10), await cleanUpRequests(db, 10), await cleanUpRequests(db, 10)]).toEqual([
    10, 10, 5,
  ]);
  expect(await cleanUpRequests(db, 10)).toBe(0);
  expect(await findAnswer(db, young.actor, young.requestId)).toBeDefined();
});

test('the digest does not depend on the order of fields', () => {
  expect(digestOf('r', { a: 1, b: [2] })).toBe(digestOf('r', { b: [2], a: 1 }));
  expect(digestOf('r', { a: 1 })).not.toBe(digestOf('q', { a: 1 }));
  expect(digestOf('r', undefined)).toBe(digestOf('r', null));
});
