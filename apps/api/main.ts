import 'reflect-metadata';
import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { connectionsOfProcess, Database } from '../../activities/database/database.js';
import { keepPaperFonts } from '../../activities/papers/fonts.js';
import { assertCardTable } from '../../domain/card/card-table-check.js';
import { validateCaseTypes } from '../../domain/case/validate-case-types.js';
import { assertMoneyTables } from '../../domain/cycle/money-table-check.js';
import { readSettings } from '../settings/settings.js';
import { createApp } from './app.js';
import type { ApiParts, ApiSettings } from './parts.js';
import { TemporalGate } from './steps/temporal-gate.js';
import { startLog } from './trace/logger.js';

function makeParts(settings: ApiSettings): ApiParts {
  return {
    settings,
    database: new Database(settings.databaseUrl, {
      max: connectionsOfProcess,
      applicationName: 'sscard-api',
      prepare: true,
    }),
    reader: new Database(settings.readerDatabaseUrl ?? settings.databaseUrl, {
      max: 15,
      applicationName: 'sscard-api',
    }),
    cipher: new Cipher(new FileKeyProvider(settings.keyFile)),
    temporal: new TemporalGate(settings.temporalAddress, settings.temporalNamespace),
    limits: { signedOut: 300, signedIn: 30_000 },
  };
}

async function main(): Promise<void> {
  assertCardTable();
  assertMoneyTables();
  validateCaseTypes();
  const settings = readSettings('api');
  const log = startLog(settings.logLevel);
  const parts = makeParts(settings);
  keepPaperFonts();
  const app = await createApp(parts);
  await app.listen({ host: settings.host, port: settings.port });
  log.info({ port: settings.port }, 'listening');

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    // What is being answered is answered; then the connections go.
    await app.close();
    await Promise.all([parts.database.close(), parts.reader.close(), parts.temporal.close()]);
    log.info('stopped');
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
