import { readFileSync } from 'node:fs';
import type { FactoryDeps } from '../../activities/factory/factory-deps.js';
import { parseEnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import type { Settings } from '../settings/settings.js';

/** Where the card factories are and what is shown to them, from the worker's settings. */
export function factoryDeps(settings: Settings<'worker'>): Pick<FactoryDeps, 'keys' | 'addresses'> {
  const privateKey = readFileSync(settings.factorySftpKeyFile, 'utf8');
  const addresses = settings.factories.map(({ code, ...place }) => [code, { ...place, privateKey }] as const);
  return {
    keys: parseEnvelopeKeyFile(readFileSync(settings.factoryEnvelopeKeyFile, 'utf8')),
    addresses: new Map(addresses),
  };
}
