import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { projectRoot } from '../../apps/stack/root.js';
import { seedInstallation } from '../../prisma/seed.js';
import {
  eventually,
  type FreshDatabase,
  freePort,
  freshDatabase,
  keyFile,
  temporal,
  temporaryFolder,
} from '../harness/harness.js';
import { smsKeyHex } from './api-stage.js';

let fresh: FreshDatabase;
let api: ChildProcess | undefined;

beforeAll(async () => {
  fresh = await freshDatabase();
  const clock = { mode: 'stepped', startsAt: new Date('2026-03-02T09:00:00+08:00') } as const;
  await seedInstallation(fresh.migratorUrl, { clock, demo: true });
});

afterAll(async () => {
  api?.kill('SIGKILL');
  await fresh.drop();
});

async function environment(port: number): Promise<NodeJS.ProcessEnv> {
  const [folder, { address, namespace }] = await Promise.all([temporaryFolder('api'), temporal()]);
  const smsKey = join(folder, 'sms.key');
  await writeFile(smsKey, smsKeyHex, { mode: 0o600 });
  return {
    PATH: process.env.PATH,
    NODE_ENV: 'test',
    CLOCK_MODE: 'stepped',
    PORT: String(port),
    DATABASE_URL: fresh.appUrl,
    READER_DATABASE_URL: fresh.readerUrl,
    QUEUE_DATABASE_URL: fresh.migratorUrl,
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
    KEY_FILE: await keyFile(),
    AUDIT_ANCHOR_DIR: folder,
    SMS_CALLBACK_KEY_FILE: smsKey,
  };
}

const start = (env: NodeJS.ProcessEnv) =>
  spawn(process.execPath, [join(projectRoot, 'dist/apps/api/main.js')], { env, stdio: ['ignore', 'pipe', 'pipe'] });

test('the built API starts, and ends within five seconds of SIGTERM though a connection is open', async () => {
  const port = await freePort();
  api = start(await environment(port));
  const url = `http://127.0.0.1:${port}/api`;
  await eventually(
    'it answers',
    () =>
      fetch(`${url}/clock`).then(
        ({ ok }) => ok,
        () => false,
      ),
    60_000,
  );
  // A connection without a request, as browsers open in advance.
  const unused = connect(port, '127.0.0.1');
  unused.on('error', () => {});
  await once(unused, 'connect');
  const began = Date.now();
  api.kill('SIGTERM');
  const [code] = await once(api, 'exit');
  expect(code).toBe(0);
  expect(Date.now() - began).toBeLessThan(5_000);
});

test('with settings that are wrong it does not start and names each of them', async () => {
  const wrong = { ...(await environment(1)), KEY_FILE: '', DATABASE_URL: 'mysql://x' };
  api = start(wrong);
  let said = '';
  api.stderr!.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = await once(api, 'close');
  expect(code).toBe(1);
  expect(said).toContain('KEY_FILE');
  expect(said).toContain('DATABASE_URL');
  expect(said).not.toContain('mysql://x');
});
