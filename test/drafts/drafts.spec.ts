import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { Database } from '../../activities/database/database.js';
import {
  cleanUpDrafts,
  type DraftSave,
  discardDraft,
  findDraft,
  listDrafts,
  saveDraft,
} from '../../activities/drafts/drafts.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { type FreshDatabase, freshDatabase, keyFile } from '../harness/harness.js';

let fresh: FreshDatabase;
let db: Database;
let cipher: Cipher;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = new Database(fresh.appUrl);
  cipher = new Cipher(new FileKeyProvider(await keyFile()));
});
afterAll(async () => {
  await db.close();
  await fresh.drop();
});
const save = (staffId: string, draft: DraftSave) => db.transaction((tx) => saveDraft(tx, cipher, staffId, draft));
async function make(staffId: string, content: Record<string, unknown>): Promise<string> {
  const made = await save(staffId, { kind: 'issuance', version: 0, content });
  if (isRefusal(made)) throw new Error(made.code);
  return made.id;
}

test('fields are saved one by one over those before, a null takes one out', async () => {
  const id = await make('a', { name: '张三', phone: '13800000000' });
  expect(await save('a', { id, kind: 'issuance', version: 1, content: { idNumber: '14' } })).toMatchObject({
    version: 2,
  });
  await save('a', { id, kind: 'issuance', version: 2, content: { name: '张㛃', phone: null } });
  expect(await findDraft(db, cipher, 'a', id)).toMatchObject({ version: 3, content: { name: '张㛃', idNumber: '14' } });
});

test('of two pages that save at once one is told that its draft is stale, and loses nothing of the other', async () => {
  const id = await make('b', {});
  const both = await Promise.all(
    ['x', 'y'].map((field) => save('b', { id, kind: 'issuance', version: 1, content: { [field]: 1 } })),
  );
  expect(both.filter(isRefusal)).toEqual([
    expect.objectContaining({ code: 'draft.stale', conflict: { kind: 'draft', id } }),
  ]);
  expect(Object.keys((await findDraft(db, cipher, 'b', id))!.content)).toHaveLength(1);
  expect(await save('b', { id, kind: 'issuance', version: 0, content: {} })).toMatchObject({ code: 'draft.stale' });
});

test("somebody else's draft is not there", async () => {
  const id = await make('c', { name: '张三' });
  expect(await findDraft(db, cipher, 'd', id)).toBeUndefined();
  expect(await listDrafts(db, 'd')).toEqual([]);
  for (const version of [0, 1]) {
    expect(await save('d', { id, kind: 'issuance', version, content: {} })).toMatchObject({ code: 'access.not-found' });
  }
  await discardDraft(db, 'd', id);
  expect(await findDraft(db, cipher, 'c', id)).toBeDefined();
});

test('what it holds is not readable in the table', async () => {
  const id = await make('e', { idNumber: '140105199003072317' });
  const row = await db.get<{ all: string }>(`SELECT encode(content_enc, 'escape') AS all FROM drafts WHERE id = $1`, [
    id,
  ]);
  expect(row.all).not.toContain('140105');
});

test('drafts are listed newest first, discarded, and cleaned up after 30 days', async () => {
  const [first, second] = [await make('f', { a: 1 }), await make('f', { a: 2 })];
  // The column counts milliseconds: what three saves of one millisecond made has no order.
  await db.run(`UPDATE drafts SET updated_at = updated_at - interval '1 minute' WHERE staff_id = 'f'`);
  await save('f', { id: first, kind: 'issuance', version: 1, content: { a: 3 } });
  expect((await listDrafts(db, 'f')).map(({ id }) => id)).toEqual([first, second]);
  await discardDraft(db, 'f', first);
  expect(await findDraft(db, cipher, 'f', first)).toBeUndefined();
  expect(await cleanUpDrafts(db)).toBe(0);
  await db.run(`UPDATE drafts SET updated_at = now() - interval '31 days' WHERE id = $1`, [second]);
  expect(await cleanUpDrafts(db)).toBe(1);
});
