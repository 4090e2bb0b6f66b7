// node dist/apps/stack/make-keys.js <folder>: makes the key files that are missing, and prints for .env how the worker
// reaches the simulated factories and banks, whose host keys it pins.
import { ensureKeys } from './keys.js';
import { reachedFactories } from './parts.js';
import { reachedBanks } from './played-banks.js';

const folder = process.argv[2];
if (!folder) throw new Error('name the folder for the key files');
const { hostKeyFingerprint, bankHostKeyFingerprint } = await ensureKeys(folder);
process.stdout.write(`FACTORIES='${reachedFactories('counterparties', 4022, hostKeyFingerprint)}'\n`);
process.stdout.write(`BANKS='${reachedBanks('/', 'banks', 4023, bankHostKeyFingerprint)}'\n`);
