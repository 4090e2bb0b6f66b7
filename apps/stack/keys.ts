import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createKeyFile } from '../../activities/cipher/key-file.js';
import { banks } from '../../prisma/seed/banks.js';
import { factories } from '../../prisma/seed/factories.js';
import { type ProvisionedKeys, provisionKeys } from '../counterparties/provision.js';

const codesOf = (parties: readonly { readonly code: string }[]) => parties.map(({ code }) => code);

export interface StackKeys extends ProvisionedKeys {
  /** Keys of the encrypted columns. */
  readonly keyFile: string;
}

/** Makes the key files that are missing, each readable by its owner alone, and leaves the others. */
export async function ensureKeys(folder: string): Promise<StackKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const keyFile = join(folder, 'columns.json');
  if (!existsSync(keyFile)) createKeyFile(keyFile);
  return { ...(await provisionKeys(folder, { factories: codesOf(factories), banks: codesOf(banks) })), keyFile };
}
