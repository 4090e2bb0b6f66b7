import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Database } from '../../activities/database/database.js';
import { deployMigrations, migrationStatus } from '../../prisma/deploy.js';
import { findDrift } from '../../prisma/schema-engine.js';
import { emptyDatabase, superuserUrl, temporaryFolder } from '../harness/harness.js';

describe('migrations', () => {
  let database: Awaited<ReturnType<typeof emptyDatabase>>;

  beforeAll(async () => {
    database = await emptyDatabase();
  });

  afterAll(() => database.drop());

  async function migrations(files: Record<string, string>): Promise<string> {
    const folder = await temporaryFolder('migrations');
    for (const [name, sql] of Object.entries(files)) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, 'migration.sql'), sql);
    }
    return folder;
  }

  test('they make what schema.prisma says, hand-written guards included', async () => {
    expect(await findDrift(superuserUrl(database.name))).toBeUndefined();
  });

  test('each is applied once, whole or not at all, and an edited one is refused', async () => {
    const first = { '1_first': 'CREATE TABLE one (id int)' };
    expect(await deployMigrations(database.url, await migrations(first))).toEqual(['1_first']);
    expect(await deployMigrations(database.url, await migrations(first))).toEqual([]);

    const broken = await migrations({ ...first, '2_broken': 'CREATE TABLE two (id int); SELECT 1/0' });
    await expect(deployMigrations(database.url, broken)).rejects.toThrow('2_broken');
    expect(await tables()).toEqual(['_prisma_migrations', 'one']);
    expect(await migrationStatus(database.url, broken)).toMatchObject({ applied: ['1_first'], pending: ['2_broken'] });

    const edited = await migrations({ '1_first': 'CREATE TABLE one (id bigint)' });
    await expect(deployMigrations(database.url, edited)).rejects.toThrow('edited');
    await expect(deployMigrations(database.url, await migrations({}))).rejects.toThrow('missing here');
  });

  test('two that deploy at once wait for each other', async () => {
    const folder = await migrations({
      '1_first': 'CREATE TABLE one (id int)',
      '3_slow': 'CREATE TABLE three (id int); SELECT pg_sleep(0.2)',
    });
    const both = await Promise.all([deployMigrations(database.url, folder), deployMigrations(database.url, folder)]);
    expect(both.flat()).toEqual(['3_slow']);
  });

  async function tables(): Promise<string[]> {
    const db = new Database(database.url, { max: 1 });
    const rows = await db.rows<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    );
    await db.close();
    return rows.map((row) => row.name);
  }
});
