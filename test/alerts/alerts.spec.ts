import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { clearAlert, clearAlertsBut, raiseAlert, takeAlert } from '../../activities/alerts/alerts.js';
import { Database } from '../../activities/database/database.js';
import { type FreshDatabase, freshDatabase } from '../harness/harness.js';

let fresh: FreshDatabase;
let db: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = new Database(fresh.appUrl);
});
afterAll(async () => {
  await db.close();
  await fresh.drop();
});
const take = (id: string, actor: string) => db.transaction((tx) => takeAlert(tx, id, { actor }));
const read = (id: string) =>
  db.get<{ taken_by: string | null; cleared: boolean; detail: object }>(
    'SELECT taken_by, cleared_at IS NOT NULL AS cleared, detail FROM alerts WHERE id = $1',
    [id],
  );

test('an alert seen again is the same one, with the newest detail and its holder', async () => {
  const seen = { kind: 'stuckWorkflow', subject: 'case-1' } as const;
  const id = await raiseAlert(db, { ...seen, detail: { attempts: 3 } });
  expect(await take(id, 'admin')).toEqual({ id });
  const again = await Promise.all(
    Array.from({ length: 5 }, () => raiseAlert(db, { ...seen, detail: { attempts: 9 } })),
  );
  expect(new Set(again)).toEqual(new Set([id]));
  expect(await read(id)).toEqual({ taken_by: 'admin', cleared: false, detail: { attempts: 9 } });
});

test('a cleared one opens anew with nobody holding it', async () => {
  const id = await raiseAlert(db, { kind: 'auditChain', subject: 'chain' });
  await take(id, 'admin');
  await clearAlert(db, 'auditChain', 'chain');
  expect(await read(id)).toMatchObject({ cleared: true });
  expect(await take(id, 'other')).toMatchObject({ code: 'access.not-found' });
  expect(await raiseAlert(db, { kind: 'auditChain', subject: 'chain' })).toBe(id);
  expect(await read(id)).toMatchObject({ taken_by: null, cleared: false });
});

test('whoever takes it over is logged', async () => {
  const id = await raiseAlert(db, { kind: 'heldFile', subject: 'file-1' });
  await take(id, 'first');
  await take(id, 'first');
  await take(id, 'second');
  const rows = await db.rows(
    `SELECT actor, detail->>'from' AS was FROM audit_entries WHERE object_id = $1 ORDER BY id`,
    [id],
  );
  expect(rows).toEqual([
    { actor: 'first', was: '' },
    { actor: 'second', was: 'first' },
  ]);
});

test('a look clears what it no longer sees, of its own kind', async () => {
  const [gone, stays, other] = [
    await raiseAlert(db, { kind: 'bankUnreachable', subject: 'gone' }),
    await raiseAlert(db, { kind: 'bankUnreachable', subject: 'stays' }),
    await raiseAlert(db, { kind: 'factoryUnreachable', subject: 'gone' }),
  ];
  expect(await clearAlertsBut(db, 'bankUnreachable', ['stays'])).toBe(1);
  expect((await Promise.all([gone, stays, other].map(read))).map(({ cleared }) => cleared)).toEqual([
    true,
    false,
    false,
  ]);
});
