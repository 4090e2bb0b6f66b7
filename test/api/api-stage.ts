import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ulid } from 'ulid';
import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { Database } from '../../activities/database/database.js';
import { createApp } from '../../apps/api/app.js';
import type { ApiSettings } from '../../apps/api/parts.js';
import { TemporalGate } from '../../apps/api/steps/temporal-gate.js';
import { startLog } from '../../apps/api/trace/logger.js';
import { demoPassword } from '../../prisma/seed/staff.js';
import { seedInstallation } from '../../prisma/seed.js';
import { type FreshDatabase, freshDatabase, keyFile, temporaryFolder } from '../harness/harness.js';

/** Two keys of bank 0102, as after a rotation, and one of bank 0103. */
export const bankKeys = {
  '0102': { current: 'k2', keys: { k1: pairOf('1'), k2: pairOf('2') } },
  '0103': { current: 'k1', keys: { k1: pairOf('3') } },
};

function pairOf(digit: string) {
  return { enc: digit.repeat(32), mac: `${digit}a`.repeat(32) };
}

export const smsKeyHex = '0123456789abcdef0123456789abcdef';

/** What came back: status, headers and the JSON body. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back.
  readonly body: any;
}

interface StageOptions {
  /** Where Temporal is; by default nowhere, as while it is away. */
  readonly temporal?: { readonly address: string; readonly namespace: string };
  /** A database and keys that another stage has opened. */
  readonly fresh?: FreshDatabase;
  readonly cipher?: Cipher;
  readonly limits?: { readonly signedOut: number; readonly signedIn: number };
  /** Settings that a test gives itself, such as where the worker answers. */
  readonly settings?: Partial<ApiSettings>;
}

/** The API on a port and a database of its own, with the demo staff to sign in as. */
export class ApiStage {
  private readonly cookies = new Map<string, string>();

  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly fresh: FreshDatabase,
    readonly db: Database,
    readonly cipher: Cipher,
    readonly logLines: readonly string[],
    private readonly closing: () => Promise<void>,
  ) {}

  static async open(options: StageOptions = {}): Promise<ApiStage> {
    const fresh = options.fresh ?? (await freshDatabase());
    if (!options.fresh) {
      const clock = { mode: 'stepped', startsAt: new Date('2026-03-02T09:00:00+08:00') } as const;
      await seedInstallation(fresh.migratorUrl, { clock, demo: true });
    }
    const cipher = options.cipher ?? new Cipher(new FileKeyProvider(await keyFile()));
    const smsCallbackKeyFile = join(await temporaryFolder('api'), 'sms.key');
    await writeFile(smsCallbackKeyFile, smsKeyHex, { mode: 0o600 });
    const bankKeyFile = join(await temporaryFolder('api'), 'bank-keys.json');
    await writeFile(bankKeyFile, JSON.stringify(bankKeys), { mode: 0o600 });
    const where = options.temporal ?? { address: '127.0.0.1:1', namespace: 'nowhere' };
    const parts = {
      settings: { ...settingsOf(fresh, smsCallbackKeyFile, bankKeyFile), ...options.settings },
      database: new Database(fresh.appUrl, { max: 10 }),
      reader: new Database(fresh.readerUrl, { max: 10 }),
      cipher,
      temporal: new TemporalGate(where.address, where.namespace),
      limits: options.limits ?? { signedOut: 10_000, signedIn: 100_000 },
    };
    const lines: string[] = [];
    startLog('debug', { write: (line: string) => lines.push(line) });
    const app = await createApp(parts);
    await app.listen(0, '127.0.0.1');
    const close = async () => {
      await app.close();
      await Promise.all([parts.database.close(), parts.reader.close(), parts.temporal.close()]);
      if (!options.fresh) await fresh.drop();
    };
    return new ApiStage(app, await app.getUrl(), fresh, parts.database, cipher, lines, close);
  }

  async close(): Promise<void> {
    await this.closing();
  }

  /** Signs a demo sign-in in, once, and remembers its cookie. */
  async cookieOf(signInName: string): Promise<string> {
    const known = this.cookies.get(signInName);
    if (known) return known;
    const answer = await this.post(undefined, '/api/session', { signInName, password: demoPassword });
    if (answer.status !== 200) throw new Error(`${signInName} was not signed in: ${answer.status}`);
    const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
    this.cookies.set(signInName, cookie);
    return cookie;
  }

  async get(as: string | undefined, path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.call(as, 'GET', path, undefined, headers);
  }

  async post(
    as: string | undefined,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    return this.call(as, 'POST', path, body, { 'x-request-id': ulid(), ...headers });
  }

  /** Sends a file as the field `file`, as a browser's form does. */
  async upload(
    as: string,
    path: string,
    file: Uint8Array,
    headers: Record<string, string> = {},
    name = 'photo.jpg',
  ): Promise<Answer> {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(file)]), name);
    const cookie = await this.cookieOf(as);
    const init = { method: 'POST', body: form, headers: { cookie, 'x-request-id': ulid(), ...headers } };
    return answerOf(await fetch(this.url + path, init));
  }

  private async call(
    as: string | undefined,
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string>,
  ): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...(as ? { cookie: await this.cookieOf(as) } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return answerOf(response);
  }
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const json = response.headers.get('content-type')?.includes('json');
  return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text };
}

function settingsOf(fresh: FreshDatabase, smsCallbackKeyFile: string, bankKeyFile: string) {
  return {
    nodeEnv: 'test',
    logLevel: 'debug',
    databaseUrl: fresh.appUrl,
    readerDatabaseUrl: fresh.readerUrl,
    queueDatabaseUrl: fresh.appUrl,
    redisUrl: undefined,
    temporalAddress: '',
    temporalNamespace: '',
    keyFile: '',
    clockMode: 'stepped',
    publicUrl: undefined,
    auditAnchorDir: '/nonexistent',
    host: '127.0.0.1',
    port: 0,
    webFolder: '/nonexistent',
    workerUrl: undefined,
    counterpartiesUrl: undefined,
    smsCallbackKeyFile,
    bankKeyFile,
  } as const;
}
