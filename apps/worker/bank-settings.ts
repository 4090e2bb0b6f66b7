import { readFileSync } from 'node:fs';
import type { BankExchangeDeps } from '../../activities/bank-files/exchange.js';
import type { ResultDeps } from '../../activities/results/result-handler.js';
import type { FolderAddress } from '../../activities/transport/with-folder.js';
import { parseEnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import type { Settings } from '../settings/settings.js';
import { bankHandlers } from './bank-handlers.js';

/** Where the banks' folders are and what is shown to them, from the worker's settings. */
export function bankDeps(settings: Settings<'worker'>, deps: ResultDeps): BankExchangeDeps {
  const { banks, bankSftpKeyFile, bankKeyFile, banksControlUrl } = settings;
  const privateKey = bankSftpKeyFile ? readFileSync(bankSftpKeyFile, 'utf8') : '';
  const addresses = banks.map((bank): [string, FolderAddress] => [
    bank.code,
    bank.by === 'folder' ? { folder: bank.folder } : { ...bank, privateKey },
  ]);
  const keys = parseEnvelopeKeyFile(bankKeyFile ? readFileSync(bankKeyFile, 'utf8') : '{}');
  return {
    db: deps.db,
    keys,
    addresses: new Map(addresses),
    handlers: bankHandlers({ ...deps, keys }),
    ...(banksControlUrl ? { controlUrl: banksControlUrl } : {}),
  };
}
