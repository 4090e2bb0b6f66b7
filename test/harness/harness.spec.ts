import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Database } from '../../activities/database/database.js';
import { type FreshDatabase, freshDatabase, temporal } from './harness.js';

describe('harness', () => {
  let fresh: FreshDatabase;
  let app: Database;

  beforeAll(async () => {
    fresh = await freshDatabase();
    app = new Database(fresh.appUrl);
  });

  afterAll(async () => {
    await app.close();
    await fresh.drop();
  });

  test('a fresh database is migrated, and the app role may not touch the migrations', async () => {
    expect(await app.rows('SELECT * FROM cases')).toEqual([]);
    await expect(app.rows('SELECT * FROM _prisma_migrations')).rejects.toThrow('permission denied');
  });

  test('the reader reads and does not write', async () => {
    const reader = new Database(fresh.readerUrl);
    await expect(reader.rows('SELECT * FROM cases')).resolves.toEqual([]);
    await expect(reader.run('UPDATE counters SET value = 1')).rejects.toThrow('permission denied');
    await reader.close();
  });

  test('each suite has a namespace of its own', async () => {
    const [one, other] = await Promise.all([temporal(), temporal()]);
    expect(one.address).toBe(other.address);
    expect(one.namespace).not.toBe(other.namespace);
  });
});
