import { readFile } from 'node:fs/promises';
import { parseEnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import { readSettings, type Settings, SettingsError } from '../settings/settings.js';
import { type CounterpartiesOptions, startCounterparties } from './start.js';

/** The outside parties as a process of their own: police ID service, SMS, card factories. */
async function main(): Promise<void> {
  const counterparties = await startCounterparties(await optionsOf(readSettings('counterparties')));
  const { servicesPort, sftpPort, controlPort } = counterparties;
  process.stdout.write(`counterparties: services ${servicesPort}, SFTP ${sftpPort}, control ${controlPort}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void counterparties.stop().finally(() => process.exit(0)));
}

async function optionsOf(settings: Settings<'counterparties'>): Promise<CounterpartiesOptions> {
  const text = async (file: string) => (await readFile(file, 'utf8')).trim();
  return {
    databaseUrl: settings.counterpartiesDatabaseUrl,
    host: settings.counterpartiesHost,
    servicesPort: settings.counterpartiesPort,
    sftpPort: settings.counterpartiesSftpPort,
    controlPort: settings.counterpartiesControlPort,
    folder: settings.counterpartiesDir,
    hostKey: await readFile(settings.factoryHostKeyFile, 'utf8'),
    factories: await Promise.all(
      settings.counterpartiesFactories.map(async ({ code, user, publicKeyFile }) => {
        return { code, user, publicKey: await text(publicKeyFile) };
      }),
    ),
    keys: parseEnvelopeKeyFile(await text(settings.factoryEnvelopeKeyFile)),
    callbackUrl: settings.smsCallbackUrl,
    callbackKey: Buffer.from(await text(settings.smsCallbackKeyFile), 'hex'),
  };
}

main().catch((error: Error) => {
  process.stderr.write(`${error instanceof SettingsError ? error.message : `counterparties: ${error.message}`}\n`);
  process.exit(1);
});
