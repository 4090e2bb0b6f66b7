import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { factories } from '../../prisma/seed/factories.js';
import type { DatabaseUrls } from './databases.js';
import type { ClockMode, Ports } from './installation.js';
import type { StackKeys } from './keys.js';
import { playedBanks, reachedBanks } from './played-banks.js';
import { projectRoot } from './root.js';

/** The processes that are ours, in the order in which they start; they stop in the opposite one. */
export const ourParts = ['counterparties', 'banks', 'worker', 'api'] as const;
export type OurPart = (typeof ourParts)[number];

/** Everything the parts are told. */
export interface Surroundings {
  readonly folder: string;
  readonly port: number;
  readonly ports: Ports;
  readonly urls: DatabaseUrls;
  readonly keys: StackKeys;
  readonly clock: ClockMode;
  readonly temporalAddress: string;
  readonly namespace: string;
  /** Additions of tests and benches, by part. */
  readonly environment: Partial<Record<OurPart, NodeJS.ProcessEnv>>;
}

export const entryOf = (part: OurPart): string =>
  join(projectRoot, 'dist/apps', part === 'banks' ? 'counterparties/banks-main.js' : `${part}/main.js`);

/**
 * What Node is started with: the worker's heaps are cleaned before they have grown by a half, not many times over, and
 * its thread of workflows keeps no stacks of promises (docs/benchmarks.md).
 */
export const nodeOptionsOf = (part: OurPart): readonly string[] =>
  part === 'worker'
    ? [
        '--heap-growing-percent=20',
        '--max-semi-space-size=8',
        '--import',
        pathToFileURL(join(projectRoot, 'dist/apps/worker/plain-promises.js')).href,
      ]
    : [];

/** The address that answers once the part is ready. */
export function readyUrl(part: OurPart, { port, ports }: Surroundings): string {
  const urls = {
    counterparties: `http://127.0.0.1:${ports.services}/health`,
    banks: `http://127.0.0.1:${ports.banksControl}/control/health`,
    worker: `http://127.0.0.1:${ports.worker}/health`,
    api: `http://127.0.0.1:${port}/api/health`,
  };
  return urls[part];
}

/** The environment of one part: nothing of the launcher's own but what a program needs to run. */
export function environmentOf(part: OurPart, around: Surroundings): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, NODE_OPTIONS } = process.env;
  const base = {
    PATH,
    HOME,
    TMPDIR,
    NODE_OPTIONS,
    TZ: 'Asia/Shanghai',
    NODE_ENV: 'development',
    LOG_LEVEL: 'info',
    // Else glibc keeps an arena for each of Temporal's threads: 100 MiB that nobody uses.
    MALLOC_ARENA_MAX: '2',
  };
  const own = {
    counterparties: counterpartiesEnvironment,
    banks: banksEnvironment,
    worker: workerEnvironment,
    api: apiEnvironment,
  };
  return { ...base, ...own[part](around), ...around.environment[part] };
}

function casesEnvironment({
  folder,
  urls,
  temporalAddress,
  namespace,
  keys,
  clock,
  port,
}: Surroundings): NodeJS.ProcessEnv {
  return {
    DATABASE_URL: urls.appUrl,
    READER_DATABASE_URL: urls.readerUrl,
    QUEUE_DATABASE_URL: urls.queueUrl,
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: namespace,
    KEY_FILE: keys.keyFile,
    CLOCK_MODE: clock,
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    AUDIT_ANCHOR_DIR: join(folder, 'anchors'),
  };
}

function apiEnvironment(around: Surroundings): NodeJS.ProcessEnv {
  return {
    ...casesEnvironment(around),
    HOST: '127.0.0.1',
    PORT: String(around.port),
    WEB_FOLDER: join(projectRoot, 'dist/web'),
    WORKER_URL: `http://127.0.0.1:${around.ports.worker}`,
    COUNTERPARTIES_URL: `http://127.0.0.1:${around.ports.services}`,
    SMS_CALLBACK_KEY_FILE: around.keys.smsKeyFile,
    BANK_KEY_FILE: around.keys.bankKeyFile,
  };
}

function workerEnvironment(around: Surroundings): NodeJS.ProcessEnv {
  const { port, ports, keys } = around;
  const services = `http://127.0.0.1:${ports.services}`;
  return {
    ...casesEnvironment(around),
    WORKER_PORT: String(ports.worker),
    WORKFLOW_BUNDLE: join(projectRoot, 'dist/workflow-bundle.js'),
    POLICE_URL: services,
    PIN_TERMINAL_URL: services,
    SMS_URL: services,
    COUNTERPARTIES_CONTROL_URL: `http://127.0.0.1:${ports.control}`,
    BANKS_CONTROL_URL: `http://127.0.0.1:${ports.banksControl}`,
    SMS_CALLBACK_URL: `http://127.0.0.1:${port}/api/sms-callbacks`,
    FACTORIES: reachedFactories('127.0.0.1', ports.sftp, keys.hostKeyFingerprint),
    FACTORY_SFTP_KEY_FILE: keys.agencyKeyFile,
    FACTORY_ENVELOPE_KEY_FILE: keys.envelopeKeyFile,
    BANKS: reachedBanks(around.folder, '127.0.0.1', ports.bankSftp, keys.bankHostKeyFingerprint),
    BANK_SFTP_KEY_FILE: keys.agencyKeyFile,
    BANK_KEY_FILE: keys.bankKeyFile,
  };
}

function counterpartiesEnvironment({ folder, port, ports, urls, keys }: Surroundings): NodeJS.ProcessEnv {
  const played = factories.map(({ code }) => ({ code, user: userOf(code), publicKeyFile: keys.agencyPublicKeyFile }));
  return {
    COUNTERPARTIES_DATABASE_URL: urls.counterpartiesUrl,
    COUNTERPARTIES_PORT: String(ports.services),
    COUNTERPARTIES_SFTP_PORT: String(ports.sftp),
    COUNTERPARTIES_CONTROL_PORT: String(ports.control),
    COUNTERPARTIES_DIR: join(folder, 'factories'),
    COUNTERPARTIES_FACTORIES: JSON.stringify(played),
    FACTORY_HOST_KEY_FILE: keys.hostKeyFile,
    FACTORY_ENVELOPE_KEY_FILE: keys.envelopeKeyFile,
    SMS_CALLBACK_URL: `http://127.0.0.1:${port}/api/sms-callbacks`,
    SMS_CALLBACK_KEY_FILE: keys.smsKeyFile,
  };
}

function banksEnvironment({ folder, port, ports, urls, keys }: Surroundings): NodeJS.ProcessEnv {
  const eventsUrl = `http://127.0.0.1:${port}/api/bank-events`;
  return {
    BANKS_DATABASE_URL: urls.banksUrl,
    BANKS_CONTROL_PORT: String(ports.banksControl),
    PLAYED_BANKS: playedBanks(folder, ports.bankSftp, keys.agencyPublicKeyFile, eventsUrl),
    BANK_HOST_KEY_FILE: keys.bankHostKeyFile,
    BANK_KEY_FILE: keys.bankKeyFile,
  };
}

/** The setting FACTORIES for the simulated factories at one address. */
export function reachedFactories(host: string, port: number, hostKey: string): string {
  return JSON.stringify(factories.map(({ code }) => ({ code, host, port, user: userOf(code), root: '/', hostKey })));
}

const userOf = (factory: string): string => `agency-${factory}`;
