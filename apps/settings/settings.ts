import type { z } from 'zod';
import { type FieldName, fields } from './fields.js';

const everywhere = ['nodeEnv', 'logLevel'] as const;
const cases = [
  'databaseUrl',
  'readerDatabaseUrl',
  'queueDatabaseUrl',
  'redisUrl',
  'temporalAddress',
  'temporalNamespace',
  'keyFile',
  'clockMode',
  'publicUrl',
  'auditAnchorDir',
] as const;

/** What each part reads; nothing else of the environment counts. */
export const parts = {
  api: [
    ...everywhere,
    ...cases,
    'host',
    'port',
    'webFolder',
    'workerUrl',
    'counterpartiesUrl',
    'smsCallbackKeyFile',
    'bankKeyFile',
  ],
  worker: [
    ...everywhere,
    ...cases,
    'workerHost',
    'workerPort',
    'workflowBundle',
    'faultPoint',
    'policeUrl',
    'pinTerminalUrl',
    'smsUrl',
    'smsCallbackUrl',
    'counterpartiesControlUrl',
    'banksControlUrl',
    'factories',
    'factorySftpKeyFile',
    'factoryEnvelopeKeyFile',
    'banks',
    'bankSftpKeyFile',
    'bankKeyFile',
  ],
  counterparties: [
    ...everywhere,
    'counterpartiesDatabaseUrl',
    'counterpartiesHost',
    'counterpartiesPort',
    'counterpartiesSftpPort',
    'counterpartiesControlPort',
    'counterpartiesDir',
    'counterpartiesFactories',
    'factoryHostKeyFile',
    'factoryEnvelopeKeyFile',
    'smsCallbackUrl',
    'smsCallbackKeyFile',
  ],
  banks: [
    ...everywhere,
    'banksDatabaseUrl',
    'banksHost',
    'banksControlPort',
    'playedBanks',
    'bankHostKeyFile',
    'bankKeyFile',
  ],
  loader: [...everywhere, 'databaseUrl', 'keyFile'],
  migrations: [...everywhere, 'migratorDatabaseUrl', 'clockMode'],
} as const satisfies Record<string, readonly FieldName[]>;

export type Part = keyof typeof parts;
export type Settings<P extends Part> = {
  readonly [Name in (typeof parts)[P][number]]: z.output<(typeof fields)[Name]['shape']>;
};

/** Every wrong or missing field of one part, a line each. Never quotes a value: it may be a password. */
export class SettingsError extends Error {
  constructor(
    readonly part: Part,
    readonly findings: readonly string[],
  ) {
    super(`The settings of ${part} are wrong:\n${findings.map((line) => `  - ${line}`).join('\n')}`);
    this.name = 'SettingsError';
  }
}

/**
 * What `part` needs from the environment, checked. Empty variables count as absent.
 * @throws SettingsError that lists everything wrong at once
 */
export function readSettings<P extends Part>(part: P, environment: NodeJS.ProcessEnv = process.env): Settings<P> {
  const names: readonly FieldName[] = parts[part];
  const found: Partial<Record<FieldName, unknown>> = {};
  const findings: string[] = [];
  for (const name of names) {
    const { name: variable, shape, about } = fields[name];
    const given = environment[variable] || undefined;
    const parsed = shape.safeParse(given);
    if (parsed.success) found[name] = parsed.data;
    else if (given === undefined) findings.push(`${variable} is missing: ${about}`);
    else
      findings.push(...parsed.error.issues.map((issue) => `${[variable, ...issue.path].join('.')} ${issue.message}`));
  }
  findings.push(...contradictions(found, names));
  if (findings.length > 0) throw new SettingsError(part, findings);
  return found as Settings<P>;
}

function contradictions(found: Partial<Record<FieldName, unknown>>, names: readonly FieldName[]): string[] {
  const lines: string[] = [];
  if (names.includes('clockMode') && found.nodeEnv === 'production' && found.clockMode && found.clockMode !== 'real') {
    lines.push('CLOCK_MODE must be real where NODE_ENV is production');
  }
  if (found.faultPoint && found.nodeEnv !== 'test') lines.push('FAULT_POINT is refused unless NODE_ENV is test');
  if (asks(found.banks, (one) => 'host' in one) && !found.bankSftpKeyFile) {
    lines.push('BANK_SFTP_KEY_FILE is missing: a bank of BANKS is reached by SFTP');
  }
  if (asks(found.playedBanks, (one) => 'sftp' in one) && !found.bankHostKeyFile) {
    lines.push('BANK_HOST_KEY_FILE is missing: a bank of PLAYED_BANKS is reached by SFTP');
  }
  for (const banks of ['banks', 'playedBanks'] as const) {
    if (asks(found[banks], () => true) && !found.bankKeyFile) {
      lines.push(`BANK_KEY_FILE is missing: ${fields[banks].name} names a bank`);
    }
  }
  if (names.includes('queueDatabaseUrl') && !found.queueDatabaseUrl && !found.redisUrl) {
    lines.push('QUEUE_DATABASE_URL is missing: BullMQ needs it, or REDIS_URL');
  }
  return lines;
}

/** Whether a list of parties holds one of this kind; a list with faults has been told already. */
function asks(list: unknown, isMeant: (one: object) => boolean): boolean {
  return Array.isArray(list) && list.some(isMeant);
}
