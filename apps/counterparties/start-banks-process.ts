import Fastify from 'fastify';
import type { EnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import { type BankOptions, startBanks } from './bank/start-banks.js';
import { OutsideClock } from './clock.js';
import { addClockControl } from './control/clock-control.js';
import { listen } from './listen.js';
import { repeat } from './repeat.js';

/** What the banks need to run as a process of their own. Port 0 takes a free one. */
export interface BanksProcessOptions {
  /** A database of theirs alone. */
  readonly databaseUrl: string;
  /** The SFTP servers' address. */
  readonly host: string;
  readonly controlPort: number;
  readonly banks: readonly BankOptions[];
  /** Envelope keys by bank; they sign events with them, too. */
  readonly keys: EnvelopeKeyFile;
}

export interface BanksProcess {
  readonly controlPort: number;
  /** By bank code. */
  readonly sftpPorts: Readonly<Record<string, number>>;
  stop(): Promise<void>;
}

const loopback = '127.0.0.1';

/** Starts the banks, with a clock and a control interface of their own, and lets them work. */
export async function startBanksProcess(options: BanksProcessOptions): Promise<BanksProcess> {
  const { databaseUrl, host, banks, keys, controlPort } = options;
  const control = Fastify({ bodyLimit: 1_048_576 });
  const running = await startBanks({
    databaseUrl,
    host,
    banks,
    keys,
    control,
    clock: async (books) => {
      const clock = await OutsideClock.open(books);
      // Routes are added before the server listens; `workers` is read when one is asked.
      addClockControl(control, { database: books, clock, workers: () => running.banks });
      return clock;
    },
  });
  const timer = repeat(500, () => running.work());
  return {
    controlPort: await listen(control, loopback, controlPort),
    sftpPorts: running.sftpPorts,
    stop: async () => {
      await timer.stop();
      control.server.closeAllConnections();
      await control.close();
      await running.stop();
    },
  };
}
