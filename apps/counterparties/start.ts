import { join } from 'node:path';
import Fastify from 'fastify';
import type { EnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import { OutsideClock } from './clock.js';
import { addControl } from './control/control.js';
import { startSftpServer } from './factory/sftp-server.js';
import { Workshop } from './factory/workshop.js';
import { Ledger } from './ledger.js';
import { listen } from './listen.js';
import { addPinTerminal } from './pin/terminal.js';
import { addPolice } from './police/police.js';
import { repeat } from './repeat.js';
import { addSms, sendReports } from './sms/sms.js';
import { Switches } from './switches.js';

/** What the outside parties need to run. Port 0 takes a free one. */
export interface CounterpartiesOptions {
  readonly databaseUrl: string;
  readonly host: string;
  /** Police ID service, SMS and PIN terminals. */
  readonly servicesPort: number;
  readonly sftpPort: number;
  readonly controlPort: number;
  /** Holds a folder a factory: `<code>/out`, `in`, `done`. */
  readonly folder: string;
  /** The SFTP server's private host key. */
  readonly hostKey: string;
  readonly factories: readonly FactoryOptions[];
  /** Envelope keys by factory. */
  readonly keys: EnvelopeKeyFile;
  /** The agency's `…/api/sms-callbacks`. */
  readonly callbackUrl: string;
  readonly callbackKey: Buffer;
}

export interface FactoryOptions {
  readonly code: string;
  readonly user: string;
  readonly publicKey: string;
}

export interface Counterparties {
  readonly servicesPort: number;
  readonly sftpPort: number;
  readonly controlPort: number;
  stop(): Promise<void>;
}

const loopback = '127.0.0.1';

/** Starts police ID service, SMS, PIN terminals, card factories and the control interface in this process. */
export async function startCounterparties(options: CounterpartiesOptions): Promise<Counterparties> {
  const ledger = new Ledger(options.databaseUrl);
  await ledger.prepare();
  const [clock, switches] = [await OutsideClock.open(ledger), await Switches.open(ledger)];
  const workshops = options.factories.map(
    ({ code }) =>
      new Workshop({ ledger, clock, switches, factory: code, folder: join(options.folder, code), keys: options.keys }),
  );
  for (const workshop of workshops) await workshop.prepare();

  const sms = { ledger, switches, callbackUrl: options.callbackUrl, callbackKey: options.callbackKey };
  const services = Fastify({ bodyLimit: 65_536 });
  addPolice(services, { ledger, clock, switches });
  addSms(services, sms);
  addPinTerminal(services, { ledger, switches });
  services.get('/health', async () => {
    await ledger.rows('SELECT 1');
    return { up: true };
  });
  const control = Fastify({ bodyLimit: 1_048_576 });
  addControl(control, { ledger, clock, switches, workers: workshops });

  const users = options.factories.map(({ code, user, publicKey }) => ({
    user,
    publicKey,
    folder: join(options.folder, code),
  }));
  const sftp = await startSftpServer({ host: options.host, port: options.sftpPort, hostKey: options.hostKey, users });
  const timers = [
    repeat(1000, async () => {
      for (const workshop of workshops) await workshop.work();
    }),
    repeat(100, () => sendReports(sms)),
  ];
  return {
    servicesPort: await listen(services, options.host, options.servicesPort),
    sftpPort: sftp.port,
    controlPort: await listen(control, loopback, options.controlPort),
    stop: async () => {
      await Promise.all(timers.map((timer) => timer.stop()));
      services.server.closeAllConnections();
      control.server.closeAllConnections();
      await Promise.all([services.close(), control.close(), sftp.stop()]);
      await ledger.close();
    },
  };
}
