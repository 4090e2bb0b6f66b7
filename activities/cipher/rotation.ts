import type { AuditAction } from '../../domain/audit/audit-actions.js';
import { writeAudit } from '../audit/audit.js';
import type { Database, Queryable, Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';
import type { Cipher } from './cipher.js';
import type { KeyPurpose } from './key-file.js';
import { type SealedTable, sealedTables } from './sealed-columns.js';

/** A row as read for rotation: its key columns, sealed and index columns by name. */
type SealedRow = Record<string, string | number | Buffer | null>;

export interface RotationOptions {
  readonly purpose: KeyPurpose;
  /** Rows a transaction; photographs and papers a twentieth of it. */
  readonly batch?: number;
  readonly actor?: string;
  /** Stops between two batches. What is done stays done. */
  readonly signal?: AbortSignal;
  /** Told after each batch: table and rows so far. */
  readonly onBatch?: (table: string, rows: bigint) => void | Promise<void>;
}

/**
 * Brings every sealed value (purpose `encryption`) or every search value (`index`) under the cipher's current key, table
 * by table in key order, in small transactions that note where they stand: killed at any moment, it goes on from there.
 * Both keys are read meanwhile. Needs the owner's connection, because timeline rows are nobody else's to touch. True
 * when nothing is left under an older key, false when it was stopped. Throws SealBroken for a row it cannot open.
 */
export async function rotateKeys(db: Database, cipher: Cipher, options: RotationOptions): Promise<boolean> {
  const toKey = cipher.currentKeyId(options.purpose);
  const actor = options.actor ?? 'system';
  await noteRotation(db, actor, 'beginKeyRotation', options.purpose, toKey);
  for (const sealed of sealedTables) {
    if (columnsOf(sealed, options.purpose).length === 0) continue;
    await begin(db, options.purpose, toKey, sealed.table);
    for (let going = true; going; ) {
      if (options.signal?.aborted) return false;
      const step = await rotateBatch(db, cipher, sealed, options);
      await options.onBatch?.(sealed.table, step.rows);
      going = !step.done;
    }
  }
  await noteRotation(db, actor, 'endKeyRotation', options.purpose, toKey);
  return true;
}

/** Rows that still need an older key, by table; with none left the older keys may be removed from the file. */
export async function countUnderOlderKeys(
  q: Queryable,
  cipher: Cipher,
  purpose: KeyPurpose,
): Promise<Record<string, bigint>> {
  const counts: Record<string, bigint> = {};
  for (const sealed of sealedTables) {
    if (columnsOf(sealed, purpose).length === 0) continue;
    const sql = `SELECT count(*) FROM ${sealed.table} WHERE ${underOlderKey(sealed, purpose)}`;
    counts[sealed.table] = (await q.get<{ count: bigint }>(sql, [prefixOf(cipher, purpose)])).count;
  }
  return counts;
}

async function begin(q: Queryable, purpose: KeyPurpose, toKey: string, table: string): Promise<void> {
  await q.run(
    `INSERT INTO key_rotations (id, purpose, to_key, table_name) VALUES ($1, $2, $3, $4)
     ON CONFLICT (purpose, to_key, table_name) DO NOTHING`,
    [newId(), purpose, toKey, table],
  );
}

// One batch and where it stands, together. Behind the place reached, a process with the old key file may have written;
// so a table is done only when a look from its beginning finds nothing.
async function rotateBatch(
  db: Database,
  cipher: Cipher,
  sealed: SealedTable,
  { purpose, batch = 500 }: RotationOptions,
): Promise<{ done: boolean; rows: bigint }> {
  const limit = sealed.heavy ? Math.max(1, Math.floor(batch / 20)) : batch;
  return db.transaction(async (tx) => {
    const place = await tx.get<{ id: string; last_id: string; rows: bigint }>(
      'SELECT id, last_id, rows FROM key_rotations WHERE purpose = $1 AND to_key = $2 AND table_name = $3 FOR UPDATE',
      [purpose, cipher.currentKeyId(purpose), sealed.table],
    );
    const rows = await readBatch(tx, cipher, sealed, purpose, place.last_id, limit);
    await writeBatch(tx, cipher, sealed, purpose, rows);
    const last = rows.at(-1);
    const lastId = last ? JSON.stringify(sealed.key.map(({ column }) => String(last[column]))) : '';
    const done = !last && place.last_id === '';
    const touched = place.rows + BigInt(rows.length);
    await tx.run(
      'UPDATE key_rotations SET last_id = $2, rows = $3, done_at = CASE WHEN $4 THEN now() END WHERE id = $1',
      [place.id, lastId, touched, done],
    );
    return { done, rows: touched };
  }, `SET LOCAL sscard.key_rotation = 'on'`);
}

async function readBatch(
  tx: Transaction,
  cipher: Cipher,
  sealed: SealedTable,
  purpose: KeyPurpose,
  lastId: string,
  limit: number,
): Promise<SealedRow[]> {
  const after = lastId === '' ? [] : (JSON.parse(lastId) as string[]);
  const keys = sealed.key.map(({ column }) => column).join(', ');
  const places = sealed.key.map(({ type }, i) => `$${i + 3}::${type}`).join(', ');
  const columns = [keys, ...sealed.sealed, ...sealed.indexed.map(({ column }) => column)].join(', ');
  return tx.rows<SealedRow>(
    `SELECT ${columns} FROM ${sealed.table}
     WHERE (${underOlderKey(sealed, purpose)}) ${after.length > 0 ? `AND (${keys}) > (${places})` : ''}
     ORDER BY ${keys} LIMIT $2 FOR UPDATE`,
    [prefixOf(cipher, purpose), limit, ...after],
  );
}

async function writeBatch(
  tx: Transaction,
  cipher: Cipher,
  sealed: SealedTable,
  purpose: KeyPurpose,
  rows: readonly SealedRow[],
): Promise<void> {
  if (rows.length === 0) return;
  const renew = purpose === 'encryption' ? sealAnew : indexAnew;
  const renewed = rows.map((row) => ({ ...row, ...renew(cipher, sealed, row) }) as SealedRow);
  const columns = columnsOf(sealed, purpose);
  const type = purpose === 'encryption' ? 'bytea' : 'text';
  const all = [...sealed.key, ...columns.map((column) => ({ column, type }))];
  await tx.run(
    `UPDATE ${sealed.table} t SET ${columns.map((column) => `${column} = v.${column}`).join(', ')}
     FROM unnest(${all.map((one, i) => `$${i + 1}::${one.type}[]`).join(', ')}) AS v(${all.map((one) => one.column).join(', ')})
     WHERE ${sealed.key.map(({ column }) => `t.${column} = v.${column}`).join(' AND ')}`,
    all.map(({ column }) => renewed.map((row) => row[column])),
  );
}

function sealAnew(cipher: Cipher, sealed: SealedTable, row: SealedRow): SealedRow {
  const open = (value: SealedRow[string]) =>
    value === null ? null : cipher.encrypt(cipher.decryptBytes(value as Buffer));
  return Object.fromEntries(sealed.sealed.map((column) => [column, open(row[column] ?? null)]));
}

function indexAnew(cipher: Cipher, sealed: SealedTable, row: SealedRow): SealedRow {
  return Object.fromEntries(
    sealed.indexed.map(({ column, of, field, cut }) => {
      if ((row[column] ?? null) === null) return [column, null];
      const value = cipher.decryptText(row[of] as Buffer);
      return [column, cipher.index(field, cut ? cut(value) : value)];
    }),
  );
}

function columnsOf(sealed: SealedTable, purpose: KeyPurpose): readonly string[] {
  return purpose === 'encryption' ? sealed.sealed : sealed.indexed.map(({ column }) => column);
}

// $1 is how a value under the current key begins. A NULL column is neither under one key nor another.
function underOlderKey(sealed: SealedTable, purpose: KeyPurpose): string {
  const begins = (column: string) =>
    purpose === 'encryption'
      ? `substring(${column} FROM 1 FOR length($1::bytea)) <> $1::bytea`
      : `left(${column}, length($1::text)) <> $1::text`;
  return columnsOf(sealed, purpose).map(begins).join(' OR ');
}

function prefixOf(cipher: Cipher, purpose: KeyPurpose): Buffer | string {
  return purpose === 'encryption' ? cipher.currentPrefix() : `${cipher.currentKeyId('index')}:`;
}

async function noteRotation(db: Database, actor: string, action: AuditAction, purpose: KeyPurpose, toKey: string) {
  const entry = { actor, action, object: { kind: 'key', id: toKey }, detail: { purpose } };
  await db.transaction((tx) => writeAudit(tx, entry));
}
