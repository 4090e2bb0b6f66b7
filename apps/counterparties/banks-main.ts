import { readFile } from 'node:fs/promises';
import { parseEnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import { readSettings, type Settings, SettingsError } from '../settings/settings.js';
import type { BankOptions } from './bank/start-banks.js';
import { startBanksProcess } from './start-banks-process.js';

/** The simulated banks as a process of their own: books, files, events. */
async function main(): Promise<void> {
  const settings = readSettings('banks');
  const banks = await startBanksProcess({
    databaseUrl: settings.banksDatabaseUrl,
    host: settings.banksHost,
    controlPort: settings.banksControlPort,
    banks: await banksOf(settings),
    keys: parseEnvelopeKeyFile(await readFile(settings.bankKeyFile ?? '', 'utf8')),
  });
  process.stdout.write(`banks: control ${banks.controlPort}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void banks.stop().finally(() => process.exit(0)));
}

async function banksOf({ playedBanks, bankHostKeyFile }: Settings<'banks'>): Promise<BankOptions[]> {
  const hostKey = bankHostKeyFile ? await readFile(bankHostKeyFile, 'utf8') : '';
  return Promise.all(
    playedBanks.map(async ({ sftp, ...profile }) => {
      if (!sftp) return profile;
      const { port, user, publicKeyFile } = sftp;
      return { ...profile, sftp: { port, user, hostKey, publicKey: (await readFile(publicKeyFile, 'utf8')).trim() } };
    }),
  );
}

main().catch((error: Error) => {
  process.stderr.write(`${error instanceof SettingsError ? error.message : `banks: ${error.message}`}\n`);
  process.exit(1);
});
