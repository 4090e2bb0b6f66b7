import { z } from 'zod';

const url = (protocols: readonly string[], example: string) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol), {
    message: `must be an address such as ${example}`,
  });
const postgres = (role: string) =>
  url(['postgres:', 'postgresql:'], `postgresql://${role}:password@host:5432/database`);
const http = (example: string) => url(['http:', 'https:'], example);
const port = z.coerce.number('must be a port number').int('must be a port number').min(0).max(65_535);
const path = z.string().min(1, 'must be a path');
const json = <Shape extends z.ZodType>(shape: Shape) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'must be JSON' });
        return z.NEVER;
      }
    })
    .pipe(shape);

/** How a card factory is reached (interchange §5). */
const factory = z.object({
  code: z.string().regex(/^\d{2}$/, 'must be two digits'),
  host: z.string().min(1),
  port,
  user: z.string().min(1),
  /** The only host key accepted, as `ssh-keygen -lf` prints it. */
  hostKey: z.string().regex(/^SHA256:[A-Za-z0-9+/]{43}=?$/, 'must be a fingerprint such as SHA256:…'),
  /** The folder that holds out/, in/ and done/. */
  root: z.string(),
});
export type FactorySetting = z.output<typeof factory>;

const bankCode = z.string().regex(/^\d{4}$/, 'must be four digits');

/** How a bank's front-end machine is reached (interchange §1): by SFTP, or through a folder that both sides see. */
const bank = z.discriminatedUnion('by', [
  factory.extend({ by: z.literal('sftp'), code: bankCode }),
  z.object({ by: z.literal('folder'), code: bankCode, folder: path }),
]);

/** A bank as it is played: its books are its own, its folder holds out/, in/ and done/. */
const playedBank = z.strictObject({
  code: bankCode,
  encoding: z.enum(['utf-8', 'gb18030']),
  cutOff: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be HH:MM'),
  folder: path,
  eventsUrl: http('http://127.0.0.1:3000/api/bank-events').optional(),
  sftp: z.strictObject({ port, user: z.string().min(1), publicKeyFile: path }).optional(),
});

/** A factory as the counterparties play it: who may come in. */
const playedFactory = z.object({
  code: z.string().regex(/^\d{2}$/, 'must be two digits'),
  user: z.string().min(1),
  publicKeyFile: path,
});

interface Field<Shape extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly shape: Shape;
  readonly about: string;
}
const field = <Shape extends z.ZodType>(name: string, shape: Shape, about: string): Field<Shape> => ({
  name,
  shape,
  about,
});

/** Every environment variable of every part: its name, its shape, what it is for. Passwords stand in the addresses. */
export const fields = {
  nodeEnv: field(
    'NODE_ENV',
    z.enum(['production', 'development', 'test']).default('development'),
    'production refuses every clock but the real one',
  ),
  logLevel: field(
    'LOG_LEVEL',
    z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    'the least important log lines written',
  ),
  clockMode: field(
    'CLOCK_MODE',
    z.enum(['real', 'fast', 'stepped']).default('real'),
    'business clock of a new database; fast and stepped are for training',
  ),
  databaseUrl: field('DATABASE_URL', postgres('sscard_app'), 'the facts, as role sscard_app'),
  readerDatabaseUrl: field('READER_DATABASE_URL', postgres('sscard_reader').optional(), 'the facts, as sscard_reader'),
  migratorDatabaseUrl: field('MIGRATOR_DATABASE_URL', postgres('sscard_migrator'), 'the facts, as owner of the tables'),
  queueDatabaseUrl: field(
    'QUEUE_DATABASE_URL',
    postgres('sscard_queue').optional(),
    'BullMQ on PostgreSQL; needed where REDIS_URL is not set',
  ),
  redisUrl: field('REDIS_URL', url(['redis:', 'rediss:'], 'redis://host:6379').optional(), 'BullMQ on Redis instead'),
  temporalAddress: field(
    'TEMPORAL_ADDRESS',
    z.string().regex(/^[^\s:/]+:\d{1,5}$/, 'must be host:port'),
    'the Temporal frontend',
  ),
  temporalNamespace: field('TEMPORAL_NAMESPACE', z.string().min(1).default('sscard'), 'namespace of all cases'),
  keyFile: field('KEY_FILE', path, 'keys that encrypt and index personal data; mode 0600'),
  host: field('HOST', z.string().min(1).default('127.0.0.1'), 'address the API listens on'),
  port: field('PORT', port.default(3000), 'port the API listens on'),
  publicUrl: field('PUBLIC_URL', http('https://cards.example.cn').optional(), 'address printed in QR codes and links'),
  webFolder: field('WEB_FOLDER', path.optional(), 'built pages to serve; dist/web where not set'),
  workerHost: field(
    'WORKER_HOST',
    z.string().min(1).default('127.0.0.1'),
    'address of health and metrics of the worker',
  ),
  workerPort: field('WORKER_PORT', port.default(3001), 'port of health and metrics of the worker'),
  workerUrl: field(
    'WORKER_URL',
    http('http://127.0.0.1:3001').optional(),
    'where the API asks for the worker’s health',
  ),
  workflowBundle: field('WORKFLOW_BUNDLE', path.optional(), 'prebuilt workflows; built at start where not set'),
  auditAnchorDir: field('AUDIT_ANCHOR_DIR', path, 'folder outside the database for the head of the audit log'),
  faultPoint: field(
    'FAULT_POINT',
    z
      .string()
      .regex(/^\w+:(before|after):\w*(:\w+)?$/, 'must be such as recordStep:after:review')
      .optional(),
    'tests only: the database step at which the worker is killed',
  ),
  policeUrl: field('POLICE_URL', http('http://127.0.0.1:4000'), 'police ID service'),
  pinTerminalUrl: field('PIN_TERMINAL_URL', http('http://127.0.0.1:4000'), 'PIN terminals of the windows'),
  smsUrl: field('SMS_URL', http('http://127.0.0.1:4000'), 'SMS service'),
  smsCallbackUrl: field('SMS_CALLBACK_URL', http('http://127.0.0.1:3000/api/sms-callbacks'), 'where SMS reports go'),
  smsCallbackKeyFile: field('SMS_CALLBACK_KEY_FILE', path, 'hex key that signs SMS reports; mode 0600'),
  bankKeyFile: field(
    'BANK_KEY_FILE',
    path.optional(),
    'keys shared with the banks; without it none is heard; mode 0600',
  ),
  banks: field(
    'BANKS',
    json(z.array(bank)).default([]),
    'banks’ folders: code, by sftp (host, port, user, hostKey, root) or by folder (folder); others’ files go by hand',
  ),
  bankSftpKeyFile: field('BANK_SFTP_KEY_FILE', path.optional(), 'private SSH key shown to the banks; mode 0600'),
  factories: field('FACTORIES', json(z.array(factory).min(1)), 'card factories: code, host, port, user, hostKey, root'),
  factorySftpKeyFile: field('FACTORY_SFTP_KEY_FILE', path, 'private SSH key shown to the factories; mode 0600'),
  factoryEnvelopeKeyFile: field('FACTORY_ENVELOPE_KEY_FILE', path, 'envelope keys by factory; mode 0600'),
  counterpartiesUrl: field('COUNTERPARTIES_URL', http('http://127.0.0.1:4000').optional(), 'asked for their health'),
  counterpartiesControlUrl: field(
    'COUNTERPARTIES_CONTROL_URL',
    http('http://127.0.0.1:4001').optional(),
    'training only: where the simulated card factories are told the business time',
  ),
  banksControlUrl: field(
    'BANKS_CONTROL_URL',
    http('http://127.0.0.1:4002').optional(),
    'training only: where the simulated banks are told the business time',
  ),
  counterpartiesDatabaseUrl: field(
    'COUNTERPARTIES_DATABASE_URL',
    postgres('sscard_counterparties'),
    'a database of their own',
  ),
  counterpartiesHost: field('COUNTERPARTIES_HOST', z.string().min(1).default('127.0.0.1'), 'address they listen on'),
  counterpartiesPort: field('COUNTERPARTIES_PORT', port.default(4000), 'police ID service and SMS'),
  counterpartiesSftpPort: field('COUNTERPARTIES_SFTP_PORT', port.default(4022), 'card factories by SFTP'),
  counterpartiesControlPort: field('COUNTERPARTIES_CONTROL_PORT', port.default(4001), 'switches for trouble'),
  banksDatabaseUrl: field('BANKS_DATABASE_URL', postgres('sscard_banks'), 'the played banks’ own database'),
  banksHost: field('BANKS_HOST', z.string().min(1).default('127.0.0.1'), 'address of the played banks’ SFTP'),
  banksControlPort: field('BANKS_CONTROL_PORT', port.default(4002), 'control interface of the played banks'),
  playedBanks: field(
    'PLAYED_BANKS',
    json(z.array(playedBank).min(1)),
    'banks that are played: code, encoding, cutOff, folder, eventsUrl where it posts events, and sftp (port, user, publicKeyFile) where it is reached so',
  ),
  bankHostKeyFile: field('BANK_HOST_KEY_FILE', path.optional(), 'private SSH host key of the played banks; mode 0600'),
  counterpartiesDir: field('COUNTERPARTIES_DIR', path, 'folders of the card factories'),
  counterpartiesFactories: field(
    'COUNTERPARTIES_FACTORIES',
    json(z.array(playedFactory).min(1)),
    'factories they play: code, user, publicKeyFile',
  ),
  factoryHostKeyFile: field('FACTORY_HOST_KEY_FILE', path, 'private SSH host key of the factories; mode 0600'),
} as const;

export type FieldName = keyof typeof fields;
