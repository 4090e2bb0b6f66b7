import { spawn } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Cipher, lastFour, SealBroken } from '../../activities/cipher/cipher.js';
import { addKey, FileKeyProvider, type KeyPurpose, makeCurrent, removeKey } from '../../activities/cipher/key-file.js';
import { lockIndexed } from '../../activities/cipher/lock-indexed.js';
import { countUnderOlderKeys, rotateKeys } from '../../activities/cipher/rotation.js';
import { sealedTables } from '../../activities/cipher/sealed-columns.js';
import { Database } from '../../activities/database/database.js';
import { type FreshDatabase, freshDatabase, keyFile } from '../harness/harness.js';
import { addSealedPeople, addSealedPerson, idNumberOf } from './sealed-facts.js';

const people = 60;
let fresh: FreshDatabase;
let owner: Database;
let keys: string;
const cipherOf = (path: string) => new Cipher(new FileKeyProvider(path));

beforeEach(async () => {
  fresh = await freshDatabase();
  owner = new Database(fresh.migratorUrl, { max: 4 });
  keys = await keyFile();
  await addSealedPeople(owner, cipherOf(keys), people);
});
afterEach(async () => {
  await owner.close();
  await fresh.drop();
});

/** Rotates in a process of its own and kills it after so many batches; false when it ended before. */
async function rotateAndKill(purpose: KeyPurpose, afterBatches: number): Promise<boolean> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/cipher/rotating-process.ts', fresh.migratorUrl, keys, purpose],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let batches = 0;
  child.stdout.on('data', (text: Buffer) => {
    batches += text.toString().trim().split('\n').length;
    if (batches >= afterBatches) child.kill('SIGKILL');
  });
  const [, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.on('exit', (code, by) => resolve([code, by])),
  );
  return signal === 'SIGKILL';
}

/** Opens every sealed value and checks every search value against it; gives how many there were. */
async function readEverything(cipher: Cipher): Promise<number> {
  let values = 0;
  for (const { table, sealed, indexed } of sealedTables) {
    for (const row of await owner.rows<Record<string, Buffer & string>>(`SELECT * FROM ${table}`)) {
      const open = sealed.filter((column) => row[column] !== null).map((column) => cipher.decryptText(row[column]!));
      values += open.length;
      for (const { column, of, field, cut } of indexed) {
        if (row[column] === null) continue;
        const value = cipher.decryptText(row[of]!);
        expect(cipher.indexCandidates(field, cut ? cut(value) : value)).toContain(row[column]);
        values++;
      }
    }
  }
  return values;
}

describe('key rotation', () => {
  test.each<KeyPurpose>(['encryption', 'index'])(
    'of %s, killed again and again, ends with all rows readable',
    async (purpose) => {
      const values = await readEverything(cipherOf(keys));
      makeCurrent(keys, purpose, addKey(keys, purpose));
      expect(await rotateAndKill(purpose, 3)).toBe(true);
      const left = await countUnderOlderKeys(owner, cipherOf(keys), purpose);
      expect(Object.values(left).some((count) => count > 0n)).toBe(true);
      // Half old, half new: everything reads.
      expect(await readEverything(cipherOf(keys))).toBe(values);
      for (let kills = 0; kills < 3; kills++) await rotateAndKill(purpose, 4 + kills);
      expect(await rotateKeys(owner, cipherOf(keys), { purpose, batch: 25 })).toBe(true);

      removeKey(keys, purpose, purpose === 'encryption' ? 'e1' : 'i1');
      const cipher = cipherOf(keys);
      expect(await readEverything(cipher)).toBe(values);
      const none = Object.values(await countUnderOlderKeys(owner, cipher, purpose));
      expect(none.every((count) => count === 0n)).toBe(true);
    },
    120_000,
  );

  test('stops between batches, goes on where it stood, and takes rows written behind it', async () => {
    const old = cipherOf(keys);
    makeCurrent(keys, 'index', addKey(keys, 'index'));
    const cipher = cipherOf(keys);
    const stop = new AbortController();
    let batches = 0;
    const onBatch = async () => {
      if (++batches === 2) stop.abort();
    };
    expect(await rotateKeys(owner, cipher, { purpose: 'index', batch: 10, signal: stop.signal, onBatch })).toBe(false);
    const place = await owner.get<{ last_id: string; done_at: null }>(
      `SELECT last_id, done_at FROM key_rotations WHERE table_name = 'people'`,
    );
    expect(place).toEqual({ last_id: '["p00020"]', done_at: null });
    // A process that still has the old file writes behind that place.
    await owner.transaction((tx) => addSealedPerson(tx, old, 0));
    expect(await rotateKeys(owner, cipher, { purpose: 'index', batch: 10 })).toBe(true);
    const late = await owner.get<{ id_number_idx: string }>(`SELECT id_number_idx FROM people WHERE id = 'p00000'`);
    expect(late.id_number_idx).toBe(cipher.index('idNumber', idNumberOf(0)));
    const { rows } = await owner.get<{ rows: bigint }>(`SELECT rows FROM key_rotations WHERE table_name = 'people'`);
    expect(rows).toBe(BigInt(people + 1));
  });

  test('keeps one person one row while two processes write under different keys', async () => {
    const next = addKey(keys, 'index');
    const old = cipherOf(keys);
    makeCurrent(keys, 'index', next);
    const young = cipherOf(keys);
    expect(old.index('idNumber', '1')).not.toBe(young.index('idNumber', '1'));
    const add = (cipher: Cipher, n: number, id: string) =>
      owner.transaction(async (tx) => {
        lockIndexed(tx, cipher, 'idNumber', idNumberOf(n));
        const candidates = cipher.indexCandidates('idNumber', idNumberOf(n));
        if (await tx.find('SELECT id FROM people WHERE id_number_idx = ANY($1)', [candidates])) return 'known';
        await tx.run(
          `INSERT INTO people (id, id_number_enc, id_number_idx, id_last4_idx, name, sex, birth_date, division, created_at)
           VALUES ($1, $2, $3, $4, '李四', 'male', '1990-01-01', '140105', now())`,
          [
            id,
            cipher.encrypt(idNumberOf(n)),
            cipher.index('idNumber', idNumberOf(n)),
            cipher.index('idLast4', lastFour(idNumberOf(n))),
          ],
        );
        return 'added';
      });
    expect(await add(young, 1, 'again')).toBe('known');
    const rotation = rotateKeys(owner, young, { purpose: 'index', batch: 5 });
    for (let n = 1000; n < 1020; n++) {
      const both = await Promise.all([add(old, n, `old${n}`), add(young, n, `young${n}`)]);
      expect(both.sort()).toEqual(['added', 'known']);
    }
    expect(await rotation).toBe(true);
  });

  test('a row that does not open stops it with an error that holds no data', async () => {
    makeCurrent(keys, 'encryption', addKey(keys, 'encryption'));
    await owner.run(`UPDATE people SET phone_enc = '\\x00112233'::bytea WHERE id = 'p00001'`);
    await expect(rotateKeys(owner, cipherOf(keys), { purpose: 'encryption' })).rejects.toThrow(SealBroken);
  });
});

describe('the list of sealed columns', () => {
  test("is the database's", async () => {
    const rows = await owner.rows<{ name: string }>(
      `SELECT table_name || '.' || column_name AS name FROM information_schema.columns
       WHERE table_schema = 'public' AND column_name ~ '_(enc|idx)$'`,
    );
    const listed = sealedTables.flatMap(({ table, sealed, indexed }) =>
      [...sealed, ...indexed.map(({ column }) => column)].map((column) => `${table}.${column}`),
    );
    expect(listed.sort()).toEqual(rows.map(({ name }) => name).sort());
  });

  test('names the key of each table', async () => {
    for (const { table, key } of sealedTables) {
      const rows = await owner.rows<{ name: string; type: string }>(
        `SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type FROM pg_index i
         CROSS JOIN unnest(i.indkey) WITH ORDINALITY k(attnum, n)
         JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
         WHERE i.indrelid = $1::regclass AND i.indisprimary ORDER BY k.n`,
        [table],
      );
      expect(rows).toEqual(key.map(({ column, type }) => ({ name: column, type })));
    }
  });
});
