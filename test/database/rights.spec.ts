import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeAudit } from '../../activities/audit/audit.js';
import { Database } from '../../activities/database/database.js';
import { type FreshDatabase, freshDatabase, superuserUrl } from '../harness/harness.js';

const appendOnly = [
  'timeline',
  'case_steps',
  'card_transitions',
  'audit_entries',
  'audit_seals',
  'paper_prints',
  'stock_moves',
  'destruction_list_lines',
  'blank_card_moves',
];
const neverDeleted = [
  'people',
  'cards',
  'cases',
  'tasks',
  'deadlines',
  'papers',
  'rules',
  'staff',
  'counters',
  'notices',
  'blank_stock',
];
const denied = /permission denied/;

let fresh: FreshDatabase;
let app: Database;
let reader: Database;
let owner: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  app = new Database(fresh.appUrl, { max: 2 });
  reader = new Database(fresh.readerUrl, { max: 2 });
  owner = new Database(fresh.migratorUrl, { max: 2 });
  await app.transaction((tx) => writeAudit(tx, { actor: 's', action: 'signIn', object: { kind: 'thing', id: '1' } }));
  await addTimeline();
});
afterAll(async () => {
  await Promise.all([app.close(), reader.close(), owner.close()]);
  await fresh.drop();
});

async function addTimeline(): Promise<void> {
  await app.run(
    `INSERT INTO people (id, id_number_enc, id_number_idx, id_last4_idx, name, sex, birth_date, division, created_at)
     VALUES ('p', '', 'i', 'l', '王五', 'male', '1990-01-01', '140105', now())`,
  );
  await app.run(
    `INSERT INTO cases (id, number, type, status, step, person_id, subject, office, division, filed_by, filed_at, trace_id)
     VALUES ('c', 'c', 'issuance', 'open', 'review', 'p', 'p', '14010501', '140105', 's', now(), 't')`,
  );
  await app.run(
    `INSERT INTO timeline (case_id, seq, at, kind, actor, text_enc, trace_id)
     VALUES ('c', 1, now(), 'commented', 's', '\\x01', 't'), ('c', 2, now(), 'filed', 's', NULL, 't')`,
  );
}
const columnOf = async (table: string) =>
  (
    await owner.get<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum = 1`,
      [table],
    )
  ).name;

describe('the app', () => {
  test.each(appendOnly)('adds to %s, and changes or deletes nothing there', async (table) => {
    const column = await columnOf(table);
    await expect(app.run(`UPDATE ${table} SET ${column} = ${column}`)).rejects.toThrow(denied);
    await expect(app.run(`DELETE FROM ${table}`)).rejects.toThrow(denied);
    await expect(app.run(`TRUNCATE ${table}`)).rejects.toThrow(denied);
    const { may } = await owner.get<{ may: boolean }>(`SELECT has_table_privilege('sscard_app', $1, 'INSERT') AS may`, [
      table,
    ]);
    expect(may).toBe(true);
  });

  test.each(neverDeleted)('never deletes from %s', async (table) => {
    await expect(app.run(`DELETE FROM ${table}`)).rejects.toThrow(denied);
  });

  test('neither changes the schema nor owns anything', async () => {
    await expect(app.run('CREATE TABLE mine (id int)')).rejects.toThrow(denied);
    await expect(app.run('ALTER TABLE audit_entries DISABLE TRIGGER ALL')).rejects.toThrow(/must be owner/);
    await expect(app.run('SET session_replication_role = replica')).rejects.toThrow(denied);
    const owned = await owner.rows(
      `SELECT relname FROM pg_class WHERE relowner = 'sscard_app'::regrole OR relowner = 'sscard_reader'::regrole`,
    );
    expect(owned).toEqual([]);
  });
});

describe('the owner', () => {
  test.each(['timeline', 'audit_entries'])('is kept from %s by trigger', async (table) => {
    const column = await columnOf(table);
    await expect(owner.run(`UPDATE ${table} SET ${column} = ${column}`)).rejects.toThrow('append-only');
    await expect(owner.run(`DELETE FROM ${table}`)).rejects.toThrow('append-only');
  });

  test.each(appendOnly)('cannot empty %s at a stroke', async (table) => {
    await expect(owner.run(`TRUNCATE ${table} CASCADE`)).rejects.toThrow('append-only');
  });

  test('may seal a comment anew during a key rotation, and nothing else', async () => {
    const rotating = (sql: string) => owner.transaction((tx) => tx.run(sql), `SET LOCAL sscard.key_rotation = 'on'`);
    const seal = `UPDATE timeline SET text_enc = '\\x02' WHERE seq = 1`;
    await expect(owner.run(seal)).rejects.toThrow('append-only');
    expect(await rotating(seal)).toBe(1);
    for (const other of [
      `UPDATE timeline SET text_enc = '\\x03', actor = 'x' WHERE seq = 1`,
      `UPDATE timeline SET text_enc = NULL WHERE seq = 1`,
      `UPDATE timeline SET text_enc = '\\x03' WHERE seq = 2`,
      'DELETE FROM timeline WHERE seq = 1',
      `UPDATE audit_entries SET actor = 'x'`,
    ]) {
      await expect(rotating(other)).rejects.toThrow('append-only');
    }
    await expect(app.transaction((tx) => tx.run(seal), `SET LOCAL sscard.key_rotation = 'on'`)).rejects.toThrow(denied);
  });
});

describe('the reader', () => {
  test('writes nothing, in any table', async () => {
    const granted = await owner.rows(
      `SELECT table_name, privilege_type FROM information_schema.role_table_grants
       WHERE grantee = 'sscard_reader' AND privilege_type <> 'SELECT'`,
    );
    expect(granted).toEqual([]);
    await expect(reader.run(`UPDATE people SET name = 'x'`)).rejects.toThrow(denied);
    await expect(reader.run(`INSERT INTO outbox (topic, key, payload) VALUES ('t', 'k', '{}')`)).rejects.toThrow(
      denied,
    );
  });

  test('reads neither password hashes nor sessions', async () => {
    await expect(reader.rows('SELECT password_hash FROM staff')).rejects.toThrow(denied);
    await expect(reader.rows('SELECT * FROM staff')).rejects.toThrow(denied);
    await expect(reader.rows('SELECT id FROM sessions')).rejects.toThrow(denied);
    expect(await reader.rows('SELECT id, display_name FROM staff')).toEqual(expect.any(Array));
  });
});

test('nobody but the administrator is a superuser or makes roles', async () => {
  const superuser = new Database(superuserUrl(fresh.name), { max: 1 });
  const rows = await superuser.rows<{ rolname: string }>(
    `SELECT rolname FROM pg_roles WHERE rolname LIKE 'sscard%' AND (rolsuper OR rolcreaterole OR rolbypassrls OR rolreplication)`,
  );
  await superuser.close();
  expect(rows).toEqual([]);
});
