import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newPasswords, type RolePasswords } from './databases.js';
import { preferPort } from './ports.js';
import { reachable } from './postgres-files.js';
import { findDatabaseUser } from './system-user.js';

export type ClockMode = 'real' | 'fast' | 'stepped';

/** What a data folder keeps for ever: passwords, and what was fixed when it was made. */
export interface Installation {
  readonly superuserPassword: string;
  readonly passwords: RolePasswords;
  readonly clock: ClockMode;
  readonly demo: boolean;
  /** PostgreSQL's own folder; elsewhere where its user cannot enter the data folder. */
  readonly databaseFolder: string;
  readonly ports: Ports;
}

/** Ports of the parts; the same at each start as long as they are free. */
export interface Ports {
  postgres: number;
  temporal: number;
  worker: number;
  services: number;
  sftp: number;
  bankSftp: number;
  control: number;
  /** Control interface of the banks. */
  banksControl: number;
}

/** Any free ones: two systems on one machine do not get in each other's way. */
const anyPorts: Ports = {
  postgres: 0,
  temporal: 0,
  worker: 0,
  services: 0,
  sftp: 0,
  bankSftp: 0,
  control: 0,
  banksControl: 0,
};
const enoughBytes = 300 * 1024 * 1024;

export interface Choice {
  clock?: ClockMode | undefined;
  demo?: boolean | undefined;
}

/**
 * Opens the data folder, or makes it with `choice`. An existing one keeps its clock and its demo.
 * @throws when `choice` contradicts what the folder was made with, or the disk is full
 */
export async function openInstallation(folder: string, choice: Choice): Promise<Installation> {
  await mkdir(folder, { recursive: true });
  await refuseFullDisk(folder);
  const kept = await readKept(folder);
  refuseContradiction(kept, choice);
  const known = kept ?? (await newInstallation(folder, choice));
  // A folder of an earlier version lacks what came since.
  const passwords = { ...newPasswords(), ...known.passwords };
  const installation: Installation = { ...known, passwords, ports: await choosePorts({ ...anyPorts, ...known.ports }) };
  await writePrivate(secretsFile(folder), JSON.stringify(installation, null, 2));
  return installation;
}

/** Removes everything the installation holds, and nothing else. Gives what it removed. */
export async function removeInstallation(folder: string): Promise<string[]> {
  const kept = await readKept(folder);
  const paths = kept ? [...new Set([kept.databaseFolder, folder])].filter((path) => existsSync(path)) : [];
  for (const path of paths) await rm(path, { recursive: true, force: true, maxRetries: 5 });
  return paths;
}

/** Whether a start in this folder would find data of an earlier one. */
export const hasInstallation = (folder: string): boolean => existsSync(secretsFile(folder));

const secretsFile = (folder: string): string => join(folder, 'secrets.json');

async function newInstallation(folder: string, { clock, demo = true }: Choice): Promise<Installation> {
  const user = await findDatabaseUser();
  const own = join(folder, 'postgresql');
  const open = !user || (await reachable(folder, user));
  return {
    superuserPassword: randomBytes(18).toString('base64url'),
    passwords: newPasswords(),
    clock: clock ?? (demo ? 'stepped' : 'real'),
    demo,
    databaseFolder: open ? own : join('/var/lib', `sscard-${randomBytes(4).toString('hex')}`),
    ports: anyPorts,
  };
}

async function readKept(folder: string): Promise<Installation | undefined> {
  if (!hasInstallation(folder)) return undefined;
  try {
    return JSON.parse(await readFile(secretsFile(folder), 'utf8'));
  } catch {
    throw new Error(
      `${secretsFile(folder)} is damaged. Restore it, or begin anew with --fresh after deleting ${folder}.`,
    );
  }
}

function refuseContradiction(kept: Installation | undefined, { clock, demo }: Choice): void {
  if (kept && clock && clock !== kept.clock) {
    throw new Error(`This data was made with the ${kept.clock} clock, which stays. --fresh begins anew with another.`);
  }
  if (kept && demo !== undefined && demo !== kept.demo) {
    throw new Error(`This data was made ${kept.demo ? 'with' : 'without'} demo sign-ins. --fresh begins anew.`);
  }
}

async function choosePorts(wanted: Ports): Promise<Ports> {
  const chosen: Partial<Ports> = {};
  for (const [name, port] of Object.entries(wanted)) chosen[name as keyof Ports] = await preferPort(port);
  return chosen as Ports;
}

async function refuseFullDisk(folder: string): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= enoughBytes) return;
  const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
  throw new Error(`The disk of ${folder} is full: ${megabytes(free)} left, ${megabytes(enoughBytes)} are needed.`);
}

/** Whole or not at all, readable by the owner alone. */
async function writePrivate(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, `${text}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
