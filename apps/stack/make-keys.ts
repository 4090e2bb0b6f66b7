// node dist/apps/stack/make-keys.js <folder>: makes the key files that are missing, and prints for .env how the worker
// reaches the simulated factories, whose host key it pins.
import { factories } from '../../prisma/seed/factories.js';
import { ensureKeys } from './keys.js';
import { reachedFactories } from './parts.js';

const folder = process.argv[2];
if (!folder) throw new Error('name the folder for the key files');
const { hostKeyFingerprint } = await ensureKeys(
  folder,
  factories.map(({ code }) => code),
);
process.stdout.write(`FACTORIES='${reachedFactories('counterparties', 4022, hostKeyFingerprint)}'\n`);
