import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { Database } from '../../activities/database/database.js';
import { seedInstallation } from '../../prisma/seed.js';
import { freshDatabase, keyFile } from '../harness/harness.js';
import type { Desk } from './ways.js';

/** A seeded database of its own, without Temporal: the counter's money needs none. */
export async function openDesk(): Promise<Desk & { close(): Promise<void> }> {
  const fresh = await freshDatabase();
  const clock = { mode: 'stepped', startsAt: new Date('2026-03-02T09:00:00+08:00') } as const;
  await seedInstallation(fresh.migratorUrl, { clock, demo: true });
  const db = new Database(fresh.appUrl, { max: 24 });
  const cipher = new Cipher(new FileKeyProvider(await keyFile()));
  const close = async () => {
    await db.close();
    await fresh.drop();
  };
  return { db, cipher, close };
}
