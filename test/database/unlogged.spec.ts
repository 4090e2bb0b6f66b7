import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '../../activities/database/database.js';
import { type FreshDatabase, freshDatabase } from '../harness/harness.js';

let fresh: FreshDatabase;
let db: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  db = new Database(fresh.appUrl, { max: 1 });
});
afterAll(async () => {
  await db?.close();
  await fresh?.drop();
});

/**
 * A crash empties an unlogged table and resets its indexes. A BRIN index comes back without its map, of which PostgreSQL
 * subtracts one page: its scan costs -3 · 2³² then, and the planner joins everything by nested loops.
 */
test('no unlogged table has a BRIN index', async () => {
  const unlogged = await db.rows<{ table: string; methods: string[] }>(
    `SELECT c.relname AS table, array_remove(array_agg(a.amname::text), NULL) AS methods FROM pg_class c
     LEFT JOIN pg_index i ON i.indrelid = c.oid LEFT JOIN pg_class x ON x.oid = i.indexrelid LEFT JOIN pg_am a ON a.oid = x.relam
     WHERE c.relkind = 'r' AND c.relpersistence = 'u' GROUP BY c.relname`,
  );
  expect(unlogged).toContainEqual({ table: 'result_staging', methods: [] });
  expect(unlogged.filter(({ methods }) => methods.includes('brin'))).toEqual([]);
});
