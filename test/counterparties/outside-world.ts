import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SftpAddress } from '../../activities/transport/sftp-folder.js';
import { provisionKeys } from '../../apps/counterparties/provision.js';
import { type Counterparties, startCounterparties } from '../../apps/counterparties/start.js';
import type { SwitchBoard } from '../../apps/counterparties/switches.js';
import { type EnvelopeKeyFile, parseEnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import { emptyDatabase, temporaryFolder } from '../harness/harness.js';

/** The counterparties in this process, as a test needs them. */
export interface OutsideWorld {
  readonly servicesUrl: string;
  readonly controlUrl: string;
  readonly keys: EnvelopeKeyFile;
  readonly factory: SftpAddress;
  /** The folder that the factory shows as `/`. */
  readonly folder: string;
  readonly callbackKey: Buffer;
  set(change: { [P in keyof SwitchBoard]?: Partial<SwitchBoard[P]> }): Promise<void>;
  /** Tells the outside parties the time; they work at once. */
  tell(now: Date): Promise<{ taken: number; written: number; nextDueAt: string | null }>;
  ledger(name: string): Promise<Record<string, unknown>[]>;
  reset(): Promise<void>;
  stop(): Promise<void>;
}

export const factoryCode = '01';

/** Starts them with keys and a database of their own; `callbackUrl` takes the SMS reports. */
export async function startOutsideWorld(callbackUrl = 'http://127.0.0.1:9/api/sms-callbacks'): Promise<OutsideWorld> {
  const database = await emptyDatabase();
  const folder = await temporaryFolder('outside');
  const provisioned = await provisionKeys(join(folder, 'keys'), { factories: [factoryCode], banks: [] });
  const keys = parseEnvelopeKeyFile(await readFile(provisioned.envelopeKeyFile, 'utf8'));
  const callbackKey = Buffer.from((await readFile(provisioned.smsKeyFile, 'utf8')).trim(), 'hex');
  const running = await startCounterparties({
    databaseUrl: database.url,
    host: '127.0.0.1',
    servicesPort: 0,
    sftpPort: 0,
    controlPort: 0,
    folder: join(folder, 'factories'),
    hostKey: await readFile(provisioned.hostKeyFile, 'utf8'),
    factories: [
      { code: factoryCode, user: 'agency', publicKey: await readFile(provisioned.agencyPublicKeyFile, 'utf8') },
    ],
    keys,
    callbackUrl,
    callbackKey,
  });
  return {
    servicesUrl: `http://127.0.0.1:${running.servicesPort}`,
    controlUrl: `http://127.0.0.1:${running.controlPort}`,
    keys,
    factory: {
      host: '127.0.0.1',
      port: running.sftpPort,
      user: 'agency',
      privateKey: await readFile(provisioned.agencyKeyFile, 'utf8'),
      hostKey: provisioned.hostKeyFingerprint,
      root: '',
    },
    folder: join(folder, 'factories', factoryCode),
    callbackKey,
    ...controlOf(running),
    stop: async () => {
      await running.stop();
      await database.drop();
    },
  };
}

function controlOf(running: Counterparties): Pick<OutsideWorld, 'set' | 'tell' | 'ledger' | 'reset'> {
  const call = async (method: string, path: string, body?: object) => {
    const answer = await fetch(`http://127.0.0.1:${running.controlPort}/control/${path}`, {
      method,
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`control ${path}: ${answer.status} ${await answer.text()}`);
    return answer.json() as never;
  };
  return {
    set: async (change) => void (await call('POST', 'switches', change)),
    tell: (now) => call('POST', 'clock', { now: now.toISOString() }),
    ledger: (name) => call('GET', `ledger/${name}`),
    reset: async () => void (await call('POST', 'reset')),
  };
}
