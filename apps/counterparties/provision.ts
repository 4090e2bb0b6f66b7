import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ssh2 from 'ssh2';

/** Where the keys lie that agency and outside parties exchanged beforehand. */
export interface ProvisionedKeys {
  /** The factories' SFTP host key, and its fingerprint (`SHA256:…`), pinned by the agency. */
  readonly hostKeyFile: string;
  readonly hostKeyFingerprint: string;
  /** The agency's SFTP key, private (the agency's) and public (known to factories and banks). */
  readonly agencyKeyFile: string;
  readonly agencyPublicKeyFile: string;
  /** Envelope keys per factory, as interchange §1 describes the key file. */
  readonly envelopeKeyFile: string;
  /** The simulated banks' SFTP host key, and its fingerprint. */
  readonly bankHostKeyFile: string;
  readonly bankHostKeyFingerprint: string;
  /** Keys per bank in the same form: they sign its events and seal its files. */
  readonly bankKeyFile: string;
  /** Hex key that signs SMS reports. */
  readonly smsKeyFile: string;
}

/** Makes whatever key is missing in the folder, readable by its owner alone, and leaves those that are there. */
export async function provisionKeys(
  folder: string,
  { factories, banks }: { readonly factories: readonly string[]; readonly banks: readonly string[] },
): Promise<ProvisionedKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const host = await keyPair(folder, 'factory-host');
  const bankHost = await keyPair(folder, 'bank-host');
  const agency = await keyPair(folder, 'agency-sftp');
  const envelopeKeyFile = join(folder, 'factory-envelope-keys.json');
  await keep(envelopeKeyFile, () => keysOf(factories));
  const bankKeyFile = join(folder, 'bank-keys.json');
  await keep(bankKeyFile, () => keysOf(banks));
  const smsKeyFile = join(folder, 'sms-report.key');
  await keep(smsKeyFile, () => randomBytes(32).toString('hex'));
  return {
    hostKeyFile: host.privateFile,
    hostKeyFingerprint: fingerprint(host.publicKey),
    bankHostKeyFile: bankHost.privateFile,
    bankHostKeyFingerprint: fingerprint(bankHost.publicKey),
    agencyKeyFile: agency.privateFile,
    agencyPublicKeyFile: agency.publicFile,
    envelopeKeyFile,
    bankKeyFile,
    smsKeyFile,
  };
}

function keysOf(parties: readonly string[]): string {
  return JSON.stringify(Object.fromEntries(parties.map((code) => [code, envelopeKeys()])));
}

function envelopeKeys(): object {
  const [enc, mac] = [randomBytes(16).toString('hex'), randomBytes(32).toString('hex')];
  return { current: 'k1', keys: { k1: { enc, mac } } };
}

async function keep(file: string, make: () => string): Promise<void> {
  if (!existsSync(file)) await writeFile(file, `${make()}\n`, { mode: 0o600, flag: 'wx' });
}

const mostSshKeys = 10;

interface KeyPair {
  readonly privateFile: string;
  readonly publicFile: string;
  readonly publicKey: Buffer;
}

/** An ed25519 pair; the public half is written anew from the private one where it is missing. */
async function keyPair(folder: string, name: string): Promise<KeyPair> {
  const [privateFile, publicFile] = [join(folder, name), join(folder, `${name}.pub`)];
  await keep(privateFile, makeSshKey);
  const key = ssh2.utils.parseKey(await readFile(privateFile));
  if (key instanceof Error || Array.isArray(key)) throw new Error(`${privateFile} is no SSH key`);
  const publicKey = key.getPublicSSH();
  await keep(publicFile, () => `${key.type} ${publicKey.toString('base64')}`);
  return { privateFile, publicFile, publicKey };
}

/**
 * ssh2 drops a leading zero byte of the public half, about once in 256 keys, and can't read such a key itself: another is
 * made then.
 */
export function makeSshKey(generate = () => ssh2.utils.generateKeyPairSync('ed25519').private): string {
  for (let attempt = 1; attempt <= mostSshKeys; attempt++) {
    const made = generate();
    if (!(ssh2.utils.parseKey(made) instanceof Error)) return made;
  }
  throw new Error(`none of ${mostSshKeys} SSH keys is one`);
}

function fingerprint(publicKey: Buffer): string {
  return `SHA256:${createHash('sha256').update(publicKey).digest('base64').replace(/=$/, '')}`;
}
