import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface SystemUser {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root: gives the account it runs as instead, made when missing. Nothing when this process
 * isn't root, since then PostgreSQL runs as whoever started it.
 */
export async function findDatabaseUser(): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const existing = await lookUp();
  if (existing) return existing;
  await run('useradd', ['--system', '--user-group', '--shell', '/usr/sbin/nologin', 'postgres']).catch(
    (error: Error) => {
      throw new Error(
        `PostgreSQL does not run as root, and the user "postgres" could not be made (${error.message.trim()}). ` +
          'Make that user, or run this as an ordinary user.',
      );
    },
  );
  const made = await lookUp();
  if (!made) throw new Error('The user "postgres" was made but cannot be found. Run this as an ordinary user.');
  return made;
}

async function lookUp(): Promise<SystemUser | undefined> {
  try {
    const uid = await run('id', ['-u', 'postgres']);
    const gid = await run('id', ['-g', 'postgres']);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}
