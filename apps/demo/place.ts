import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Installation } from '../stack/installation.js';
import type { Stack } from '../stack/stack.js';

/** A running system in training mode. */
export interface Place {
  /** Of pages and API. */
  readonly url: string;
  /** Control interface of the simulated outside parties but the banks. */
  readonly controlUrl: string;
  /** Control interface of the simulated banks. */
  readonly banksControlUrl: string;
  /** The facts, read only: what is counted at the end, and whether the system has come to rest. */
  readonly readerUrl: string;
  /** The way of the loader: people and cards that exist already. */
  readonly loader: { readonly databaseUrl: string; readonly keyFile: string };
  /** The banks' own keys, with which they sign their events. */
  readonly bankKeyFile: string;
  readonly temporalAddress: string;
}

/** The place that a stack of one's own is. */
export function placeOf(stack: Stack): Place {
  return {
    url: stack.url,
    controlUrl: stack.controlUrl,
    banksControlUrl: stack.banksControlUrl,
    readerUrl: stack.urls.readerUrl,
    loader: { databaseUrl: stack.urls.appUrl, keyFile: stack.keys.keyFile },
    bankKeyFile: stack.keys.bankKeyFile,
    temporalAddress: stack.temporalAddress,
  };
}

/** The system that `npm start` runs with this data folder. Throws where the folder holds none. */
export async function readPlace(url: string, folder: string): Promise<Place> {
  const text = await readFile(join(folder, 'secrets.json'), 'utf8').catch(() => {
    throw new Error(`${folder} is not the data folder of a running system: name it with --data`);
  });
  const { ports, passwords } = JSON.parse(text) as Installation;
  const databaseAs = (role: 'sscard_reader' | 'sscard_app') =>
    `postgresql://${role}:${encodeURIComponent(passwords[role])}@127.0.0.1:${ports.postgres}/sscard`;
  return {
    url: url.replace(/\/$/, ''),
    controlUrl: `http://127.0.0.1:${ports.control}`,
    banksControlUrl: `http://127.0.0.1:${ports.banksControl}`,
    readerUrl: databaseAs('sscard_reader'),
    loader: { databaseUrl: databaseAs('sscard_app'), keyFile: join(folder, 'keys/columns.json') },
    bankKeyFile: join(folder, 'keys/bank-keys.json'),
    temporalAddress: `127.0.0.1:${ports.temporal}`,
  };
}
