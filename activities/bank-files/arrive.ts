import type { By } from '../audit/audit.js';
import { businessNow } from '../clock/clock.js';
import type { Database, Transaction } from '../database/database.js';
import { type Spool, withSpool } from '../transport/spool.js';
import { withExchangeFolder } from '../transport/with-folder.js';
import type { BankFileDeps } from './bank-file-deps.js';
import { type BankFileKind, keepBankFile, lockFilesOf, noteBankFile } from './registry.js';

/** `again`: the very file that came before, met a second time, e.g. after a kill between reading and moving it. */
export type Arrival = { readonly id: string; readonly outcome: 'arrived' | 'again' };

/** How many files a round brought. */
export interface ArrivedFiles {
  readonly arrived: number;
  readonly again: number;
}

/** What a file's name says of it; empty where it does not tell. */
export interface NameFacts {
  readonly kind: BankFileKind;
  readonly agency: string;
  readonly bank: string;
}

const mostFilesInRound = 200;

/** Whose a file is by its name, even where the rest of the name is wrong: that is for the reader of its kind to find. */
export function nameFactsOf(name: string): NameFacts {
  const ofAgency = /^(DKR?|DFR?|SQR?|DZ)_(\d{6})_(\d{4})_/.exec(name);
  if (ofAgency) return { kind: ofAgency[1] as BankFileKind, agency: ofAgency[2] ?? '', bank: ofAgency[3] ?? '' };
  const bank = /^SJ_(\d{4})_/.exec(name)?.[1];
  return bank ? { kind: 'SJ', agency: '', bank } : { kind: '', agency: '', bank: '' };
}

/**
 * Takes what lies in a bank's in/ into the registry, and moves it to done/. What it means is decided afterwards
 * (`letInBankFiles`). Throws where the bank can't be reached; the next call goes on.
 */
export async function takeBankFiles(deps: BankFileDeps, bank: string): Promise<ArrivedFiles> {
  const count = { arrived: 0, again: 0 };
  const address = deps.addresses.get(bank);
  if (!address) return count;
  await withExchangeFolder(address, async (folder) => {
    for (const sealedName of (await folder.list('in')).slice(0, mostFilesInRound)) {
      const stream = await folder.find('in', sealedName);
      if (!stream) continue;
      const came = { bank, sealedName, way: 'arrive', by: { actor: 'system' } } as const;
      const { outcome } = await withSpool(stream, (sealed) => keepArrived(deps.db, came, sealed));
      count[outcome] += 1;
      await folder.putAside(sealedName, await businessNow(deps.db));
    }
  });
  return count;
}

/** A file as it came: from a bank's folder, or by hand through the page. */
export interface CameFile {
  readonly bank: string;
  readonly sealedName: string;
  readonly way: 'arrive' | 'upload';
  readonly by: By;
}

/** Keeps a file that came, once, whatever is in it; a second one of the same name is kept beside the first. */
export async function keepArrived(db: Database, came: CameFile, sealed: Spool): Promise<Arrival> {
  return db.transaction((tx) => keepArrivedIn(tx, came, sealed));
}

/** The same in a transaction that is open. */
export async function keepArrivedIn(tx: Transaction, came: CameFile, sealed: Spool): Promise<Arrival> {
  const { bank, way, by } = came;
  const name = came.sealedName.replace(/\.sm4$/, '');
  await lockFilesOf(tx, bank);
  const known = await tx.find<{ id: string }>(
    `SELECT id FROM bank_files WHERE bank = $1 AND direction = 'in' AND envelope_sm3 = $2
       AND split_part(name, '#', 1) = $3 AND state <> 'rejected' LIMIT 1`,
    [bank, sealed.sm3, name],
  );
  if (known) return { id: known.id, outcome: 'again' };
  const before = await tx.find(`SELECT id FROM bank_files WHERE name = $1 AND state <> 'rejected'`, [name]);
  const keptName = before ? `${name}#${sealed.sm3.slice(0, 8)}` : name;
  const { kind, agency } = nameFactsOf(name);
  const made = { name: keptName, direction: 'in', kind, agency, bank, state: 'arrived', sealed } as const;
  const id = await keepBankFile(tx, { ...made, madeAt: await businessNow(tx) });
  const { division } = await tx.get<{ division: string }>('SELECT division FROM bank_files WHERE id = $1', [id]);
  const detail = { bytes: sealed.bytes, envelopeSm3: sealed.sm3 };
  await noteBankFile(tx, { id, name: keptName, division }, way, by, { detail });
  return { id, outcome: 'arrived' };
}
