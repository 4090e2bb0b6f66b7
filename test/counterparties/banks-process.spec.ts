import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BanksProcess, startBanksProcess } from '../../apps/counterparties/start-banks-process.js';
import { parseEnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import { emptyDatabase, temporaryFolder } from '../harness/harness.js';

describe('the banks as a process of their own', () => {
  let database: Awaited<ReturnType<typeof emptyDatabase>>;
  let folder: string;
  let running: BanksProcess;
  const pair = { enc: randomBytes(16).toString('hex'), mac: randomBytes(32).toString('hex') };
  const keys = parseEnvelopeKeyFile(JSON.stringify({ '0103': { current: 'k1', keys: { k1: pair } } }));
  const start = () =>
    startBanksProcess({
      databaseUrl: database.url,
      host: '127.0.0.1',
      controlPort: 0,
      banks: [{ code: '0103', encoding: 'gb18030', cutOff: '17:00', folder: join(folder, '0103') }],
      keys,
    });
  const ask = async (path: string, body?: object) => {
    const answer = await fetch(`http://127.0.0.1:${running.controlPort}/control/${path}`, {
      method: body ? 'POST' : 'GET',
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };

  beforeAll(async () => {
    [database, folder] = [await emptyDatabase(), await temporaryFolder('banks')];
    running = await start();
  });
  afterAll(async () => {
    await running.stop();
    await database.drop();
  });

  test('keep the told time and their books over a restart, and have no routes of the other parties', async () => {
    const now = '2026-11-05T02:00:00.000Z';
    expect((await ask('clock', { now })).body).toMatchObject({ now, taken: 0, written: 0 });
    const account = { agency: '140100', use: 'DK', opening: '100.00' };
    expect((await ask('banks/0103/agency-accounts', account)).status).toBe(200);
    await running.stop();
    running = await start();
    expect((await ask('health')).body).toEqual({ up: true, now, told: true });
    expect((await ask('banks/0103/ledger/agencyAccounts')).body).toMatchObject([
      { agency: '140100', balance: '10000' },
    ]);
    expect((await ask('switches')).status).toBe(404);
    expect(existsSync(join(folder, '0103/out'))).toBe(true);
  });

  test('a wrong time is refused and changes nothing', async () => {
    expect((await ask('clock', { now: 'yesterday' })).status).toBe(400);
    expect((await ask('health')).body).toMatchObject({ now: '2026-11-05T02:00:00.000Z' });
  });
});
