import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { anchorHead } from '../../activities/audit/anchor.js';
import { writeAudit } from '../../activities/audit/audit.js';
import { beginning, entryColumns, type SealableEntry, sealAudit, sealHash } from '../../activities/audit/seal.js';
import { verifyAudit } from '../../activities/audit/verify.js';
import { watchAudit } from '../../activities/audit/watch.js';
import { Database } from '../../activities/database/database.js';
import { type FreshDatabase, freshDatabase, superuserUrl, temporaryFolder } from '../harness/harness.js';
import { sealAll } from './seal-all.js';

let fresh: FreshDatabase;
let db: Database;
let superuser: Database;
let dir: string;

beforeEach(async () => {
  fresh = await freshDatabase();
  db = new Database(fresh.appUrl);
  superuser = new Database(superuserUrl(fresh.name), { max: 1 });
  dir = await temporaryFolder('anchor');
});
afterEach(async () => {
  await Promise.all([db.close(), superuser.close()]);
  await fresh.drop();
});

const write = (id: string) =>
  db.transaction((tx) =>
    writeAudit(tx, { actor: 's', action: 'signIn', object: { kind: 'thing', id }, detail: { z: 1, a: [id] } }),
  );
/** Twenty entries beside those of the seed, sealed and anchored. */
async function sealedChain(): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < 20; i++) ids.push(await write(String(i)));
  await sealAll(db);
  await anchorHead(db, dir);
  expect((await verifyAudit(db, dir)).findings).toEqual([]);
  return ids;
}
/** As an administrator of the server would, who can do what no grant allows. */
async function tamper(...statements: [string, unknown[]?][]): Promise<void> {
  await superuser.transaction(async (tx) => {
    await tx.run('SET LOCAL session_replication_role = replica');
    for (const [sql, params] of statements) await tx.run(sql, params ?? []);
  });
}
async function kinds(): Promise<string[]> {
  return [...new Set((await verifyAudit(db, dir)).findings.map(({ kind }) => kind))].sort();
}

describe('sealing', () => {
  test('numbers every entry once, in order, and chains them', async () => {
    const ids = await sealedChain();
    const seals = await db.rows<{ seq: bigint; entry_id: string; prev_hash: string; hash: string }>(
      'SELECT * FROM audit_seals ORDER BY seq',
    );
    expect(seals.map(({ seq }) => seq)).toEqual(seals.map((_, i) => BigInt(i + 1)));
    expect(seals.slice(-20).map(({ entry_id }) => entry_id)).toEqual(ids);
    expect(seals[0]!.prev_hash).toBe(beginning);
    expect(seals.slice(1).map((s) => s.prev_hash)).toEqual(seals.slice(0, -1).map((s) => s.hash));
    expect((await verifyAudit(db, dir)).checked).toBe(BigInt(seals.length));
  });

  test('passes nothing over: an entry of a long transaction keeps later ones waiting', async () => {
    await sealAll(db);
    let release = () => {};
    const open = new Promise<void>((resolve) => {
      release = resolve;
    });
    let written = () => {};
    const early = new Promise<void>((resolve) => {
      written = resolve;
    });
    const long = db.transaction(async (tx) => {
      await writeAudit(tx, { actor: 's', action: 'signOut', object: { kind: 'thing', id: '1' } });
      written();
      await open;
    });
    await early;
    await write('late');
    expect(await sealAudit(db)).toBe(0);
    release();
    await long;
    expect(await sealAll(db)).toBe(2);
    const order = await db.rows<{ action: string }>(
      'SELECT e.action FROM audit_seals s JOIN audit_entries e ON e.id = s.entry_id ORDER BY s.seq DESC LIMIT 2',
    );
    expect(order.map(({ action }) => action)).toEqual(['signIn', 'signOut']);
  });

  test('an entry of a transaction that is rolled back is nowhere', async () => {
    await sealAll(db);
    await expect(
      db.transaction(async (tx) => {
        await writeAudit(tx, { actor: 's', action: 'enableStaff', object: { kind: 'thing', id: '1' } });
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await sealAll(db)).toBe(0);
    expect(await db.find(`SELECT 1 FROM audit_entries WHERE action = 'enableStaff'`)).toBeUndefined();
  });

  test('by many sealers at once gives one chain without a gap', async () => {
    await sealAll(db);
    const writers = Array.from({ length: 60 }, (_, i) => write(String(i)));
    const sealers = Array.from({ length: 20 }, () => sealAudit(db, 7));
    const sealed = (await Promise.all(sealers)).reduce((sum, n) => sum + n, 0);
    await Promise.all(writers);
    expect(sealed + (await sealAll(db))).toBe(60);
    await anchorHead(db, dir);
    expect((await verifyAudit(db, dir)).findings).toEqual([]);
  });

  test('goes on in a cluster restored from a dump, whose transaction numbers begin anew', async () => {
    await write('before');
    await sealAll(db);
    await tamper(['UPDATE audit_entries SET txid = txid + 1000000000000']);
    await write('after');
    expect(await sealAll(db)).toBe(1);
  });
});

describe('verification finds', () => {
  test.each([
    ['actor', `actor = 'somebody else'`],
    ['time', `at = at + interval '1 second'`],
    ['detail', `detail = '{"z": 2}'`],
    ['reason', `reason = 'because'`],
    ['object', `object_id = 'another'`],
  ])('a changed %s', async (_, change) => {
    const ids = await sealedChain();
    await tamper([`UPDATE audit_entries SET ${change} WHERE id = $1`, [ids[7]]]);
    expect((await verifyAudit(db, dir)).findings).toEqual([
      expect.objectContaining({ kind: 'changed', entryId: ids[7] }),
    ]);
  });

  test('a removed entry, with or without its seal', async () => {
    const ids = await sealedChain();
    await tamper(['DELETE FROM audit_entries WHERE id = $1', [ids[3]]]);
    expect((await verifyAudit(db, dir)).findings).toEqual([
      expect.objectContaining({ kind: 'removed', entryId: ids[3] }),
    ]);
    await tamper(['DELETE FROM audit_seals WHERE entry_id = $1', [ids[3]]]);
    expect(await kinds()).toEqual(['removed']);
  });

  test('reordered entries', async () => {
    const ids = await sealedChain();
    await tamper(
      [`UPDATE audit_seals SET entry_id = 'x' WHERE entry_id = $1`, [ids[4]]],
      ['UPDATE audit_seals SET entry_id = $1 WHERE entry_id = $2', [ids[4], ids[5]]],
      [`UPDATE audit_seals SET entry_id = $1 WHERE entry_id = 'x'`, [ids[5]]],
    );
    expect(await kinds()).toEqual(['changed']);
    await tamper(
      ['UPDATE audit_seals SET seq = -seq WHERE entry_id = ANY($1)', [[ids[10], ids[11]]]],
      ['UPDATE audit_seals SET seq = -seq - 1 WHERE entry_id = $1', [ids[11]]],
      ['UPDATE audit_seals SET seq = -seq + 1 WHERE entry_id = $1', [ids[10]]],
    );
    expect(await kinds()).toContain('reordered');
  });

  test('an entry put in behind the head', async () => {
    await sealedChain();
    await tamper([
      `INSERT INTO audit_entries (id, actor, action, object_kind, object_id, txid) VALUES ('false', 's', 'a', 'k', 'i', 3)`,
    ]);
    expect((await verifyAudit(db, dir)).findings).toEqual([{ kind: 'unsealed', seq: 0n, entryId: 'false' }]);
  });

  test('a chain cut off at its end', async () => {
    const ids = await sealedChain();
    await tamper(
      ['DELETE FROM audit_seals WHERE entry_id = ANY($1)', [ids.slice(-2)]],
      ['DELETE FROM audit_entries WHERE id = ANY($1)', [ids.slice(-2)]],
    );
    expect(await kinds()).toEqual(['anchor']);
    // A new anchor does not cover it up.
    await anchorHead(db, dir, 0);
    expect(await kinds()).toEqual(['anchor']);
  });

  test('a chain made anew from the change on', async () => {
    const ids = await sealedChain();
    await tamper([`UPDATE audit_entries SET actor = 'somebody else' WHERE id = $1`, [ids[0]]]);
    await rebuildChain();
    expect(await kinds()).toEqual(['anchor']);
  });

  // Whoever owns the server can hash again; only what is written outside tells.
  async function rebuildChain(): Promise<void> {
    const rows = await superuser.rows<SealableEntry & { seq: bigint }>(
      `SELECT s.seq, ${entryColumns} FROM audit_seals s JOIN audit_entries e ON e.id = s.entry_id ORDER BY s.seq`,
    );
    let prev = beginning;
    for (const row of rows) {
      const hash = sealHash(row.seq, prev, row);
      await tamper(['UPDATE audit_seals SET prev_hash = $2, hash = $3 WHERE seq = $1', [row.seq, prev, hash]]);
      prev = hash;
    }
    const own = (await verifyAudit(db, await temporaryFolder('no-anchor'))).findings;
    expect(own).toEqual([]);
  }
});

test('a chain that does not hold raises an alert, which goes when it holds again', async () => {
  const ids = await sealedChain();
  const open = () =>
    db.rows(`SELECT detail->>'first' AS first FROM alerts WHERE kind = 'auditChain' AND cleared_at IS NULL`);
  expect([await watchAudit(db, dir), await open()]).toEqual([0, []]);
  await tamper([`UPDATE audit_entries SET actor = 'x' WHERE id = $1`, [ids[0]]]);
  expect([await watchAudit(db, dir), await open()]).toEqual([1, [{ first: 'changed' }]]);
  await tamper([`UPDATE audit_entries SET actor = 's' WHERE id = $1`, [ids[0]]]);
  expect([await watchAudit(db, dir), await open()]).toEqual([0, []]);
});

describe('anchors', () => {
  const file = () => join(dir, 'audit-anchor.jsonl');

  test('are appended when the head has moved, and never rewritten', async () => {
    await write('1');
    await sealAll(db);
    const first = await anchorHead(db, dir, 0);
    expect(await anchorHead(db, dir, 0)).toEqual(first);
    await write('2');
    await sealAll(db);
    expect(await anchorHead(db, dir)).toEqual(first);
    const second = await anchorHead(db, dir, 0);
    const lines = (await readFile(file(), 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual([first, second]);
  });

  test('an altered one is found', async () => {
    await sealedChain();
    const text = await readFile(file(), 'utf8');
    await writeFile(file(), text.replace(/"hash":"./, '"hash":"g'));
    expect(await kinds()).toEqual(['anchor']);
  });

  test('a line that a kill left half written harms neither the check nor the next anchor', async () => {
    await sealedChain();
    await appendFile(file(), '{"seq":"9');
    expect(await kinds()).toEqual([]);
    await write('more');
    await sealAll(db);
    const next = await anchorHead(db, dir, 0);
    expect((await readFile(file(), 'utf8')).trim().split('\n').at(-1)).toBe(JSON.stringify(next));
    expect(await kinds()).toEqual([]);
  });
});
