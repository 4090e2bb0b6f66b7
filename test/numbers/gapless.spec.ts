import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '../../activities/database/database.js';
import { formatNumber, nextNumber } from '../../activities/numbers/numbers.js';
import { type FreshDatabase, freshDatabase } from '../harness/harness.js';

let fresh: FreshDatabase;
let db: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  db = new Database(fresh.appUrl, { max: 12 });
});
afterAll(async () => {
  await db?.close();
  await fresh?.drop();
});

const rolledBack = new Error('rolled back');

test('200 transactions at once, a third rolled back: no number is lost or given twice', async () => {
  const taken: bigint[] = [];
  const one = (index: number) =>
    db
      .transaction(async (tx) => {
        const number = await nextNumber(tx, 'acceptanceReceipt', '14010501', 2026);
        if (index % 3 === 0) throw rolledBack;
        return number;
      })
      .then((number) => taken.push(number))
      .catch((error) => expect(error).toBe(rolledBack));
  await Promise.all(Array.from({ length: 200 }, (_, index) => one(index)));
  expect(taken).toHaveLength(133);
  expect(taken.sort((a, b) => Number(a - b))).toEqual(Array.from({ length: 133 }, (_, index) => BigInt(index + 1)));
});

test('each kind, office and year counts for itself', async () => {
  const take = (kind: string, scope: string, year: number) => db.transaction((tx) => nextNumber(tx, kind, scope, year));
  expect(await take('fee', '14010501', 2026)).toBe(1n);
  expect(await take('fee', '14010501', 2026)).toBe(2n);
  expect(await take('fee', '14010502', 2026)).toBe(1n);
  expect(await take('fee', '14010501', 2027)).toBe(1n);
  expect(await take('deposit', '14010501', 2026)).toBe(1n);
});

test('a number is printed with six digits, and more when it has more', () => {
  expect(formatNumber('SL', '14010501', 2026, 123n)).toBe('SL14010501-2026-000123');
  expect(formatNumber('SL', '14010501', 2026, 1_234_567n)).toBe('SL14010501-2026-1234567');
});
