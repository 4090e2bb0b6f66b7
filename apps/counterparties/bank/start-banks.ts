import type { FastifyInstance } from 'fastify';
import type { EnvelopeKeyFile } from '../../../domain/interchange/key-file.js';
import type { OutsideClock } from '../clock.js';
import { startSftpServer } from '../factory/sftp-server.js';
import { Bank } from './bank.js';
import type { BankProfile } from './bank-parts.js';
import { Books } from './books.js';
import { addBankControl } from './control/control.js';
import { Switches } from './switches.js';

/** How the agency reaches a bank: its SFTP server with a host key of its own, or nothing but the shared folder. */
export interface BankOptions extends BankProfile {
  readonly sftp?: {
    /** 0 takes a free one. */
    readonly port: number;
    readonly hostKey: string;
    readonly user: string;
    readonly publicKey: string;
  };
}

export interface BanksOptions {
  readonly databaseUrl: string;
  /** The SFTP servers' address. */
  readonly host: string;
  readonly banks: readonly BankOptions[];
  readonly keys: EnvelopeKeyFile;
  /** Opens the clock they work by, kept in their books. */
  readonly clock: (books: Books) => Promise<OutsideClock>;
  /** Takes the routes below `/control/banks`. */
  readonly control: FastifyInstance;
}

export interface RunningBanks {
  readonly banks: readonly Bank[];
  /** By bank code. */
  readonly sftpPorts: Readonly<Record<string, number>>;
  /** One round of every bank. */
  work(): Promise<void>;
  stop(): Promise<void>;
}

/** Opens the banks: books, folders, SFTP servers, control routes. Whoever calls lets them work. */
export async function startBanks(options: BanksOptions): Promise<RunningBanks> {
  const books = new Books(options.databaseUrl);
  await books.prepare();
  const clock = await options.clock(books);
  const banks: Bank[] = [];
  for (const profile of options.banks) {
    const switches = await Switches.open(books, profile.code);
    const { code, encoding, cutOff, folder, eventsUrl } = profile;
    const own = { code, encoding, cutOff, folder, eventsUrl };
    banks.push(new Bank({ profile: own, books, clock, switches, keys: options.keys }));
  }
  for (const bank of banks) await bank.prepare();
  await options.control.register((server) => addBankControl(server, banks));
  const servers = await Promise.all(
    options.banks.flatMap(({ code, folder, sftp }) => (sftp ? [serve(options.host, code, folder, sftp)] : [])),
  );
  return {
    banks,
    sftpPorts: Object.fromEntries(servers.map(({ code, server }) => [code, server.port])),
    work: async () => {
      for (const bank of banks) await bank.work();
    },
    stop: async () => {
      await Promise.all(servers.map(({ server }) => server.stop()));
      await books.close();
    },
  };
}

async function serve(host: string, code: string, folder: string, sftp: NonNullable<BankOptions['sftp']>) {
  const { port, hostKey, user, publicKey } = sftp;
  return { code, server: await startSftpServer({ host, port, hostKey, users: [{ user, publicKey, folder }] }) };
}
