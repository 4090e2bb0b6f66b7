import { readFileSync } from 'node:fs';
import type { ExchangeDeps } from '../../activities/factory/exchange.js';
import { parseEnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import type { Settings } from '../settings/settings.js';

/** Where the card factories are and what is shown to them, from the worker's settings. */
export function factoryDeps(settings: Settings<'worker'>): Pick<ExchangeDeps, 'keys' | 'addresses' | 'controlUrl'> {
  const privateKey = readFileSync(settings.factorySftpKeyFile, 'utf8');
  const addresses = settings.factories.map(({ code, ...place }) => [code, { ...place, privateKey }] as const);
  return {
    keys: parseEnvelopeKeyFile(readFileSync(settings.factoryEnvelopeKeyFile, 'utf8')),
    addresses: new Map(addresses),
    ...(settings.counterpartiesControlUrl ? { controlUrl: settings.counterpartiesControlUrl } : {}),
  };
}
