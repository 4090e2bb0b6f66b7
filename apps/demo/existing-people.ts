import { createHash } from 'node:crypto';
import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { Database } from '../../activities/database/database.js';
import { beginLoad, endLoad, loadChunk } from '../../activities/loading/load-people.js';
import type { PersonLine } from '../../domain/loading/person-line.js';
import { banks } from '../../prisma/seed/banks.js';
import type { Place } from './place.js';
import type { Resident } from './population.js';
import type { Random } from './random.js';

/** A card of the old system as annex 2 codes it (docs/loading.md); `bank` where the plot needs a certain one. */
export interface Holding {
  readonly status: '0' | '1' | '2' | '3';
  readonly bankStatus: '0' | '1';
  readonly bank?: string;
}

export interface CardOnRecord extends Holding {
  readonly number: string;
  readonly bank: string;
  readonly account: string;
}

/** A card as the old system has it; seed and number keep the numbers of plays apart. */
export function cardOnRecord(random: Random, seed: number, number: number, holding: Holding): CardOnRecord {
  const digits = `${String(seed % 10_000).padStart(4, '0')}${String(number).padStart(7, '0')}`;
  const bank = holding.bank ?? random.pick(banks).code;
  return { ...holding, bank, number: `Y${digits}`, account: `149${bank}${digits}` };
}

/** Somebody who is on record before the play begins. */
export interface KnownPerson {
  readonly person: Resident;
  readonly office: string;
  readonly card?: CardOnRecord;
}

/** Loads them as facts, as the data of the old system came in: loading is not filing (docs/loading.md). */
export async function loadExisting(place: Place, people: readonly KnownPerson[]): Promise<void> {
  if (people.length === 0) return;
  const lines = people.map(lineOf);
  const db = new Database(place.loader.databaseUrl, { max: 1, applicationName: 'sscard-demo' });
  try {
    const deps = { db, cipher: new Cipher(new FileKeyProvider(place.loader.keyFile)) };
    const digest = createHash('sm3').update(JSON.stringify(lines)).digest('hex');
    const load = await beginLoad(db, { name: 'demo people', digest, by: 'demo' });
    await loadChunk(deps, load.id, 1, lines);
    const { refused } = await endLoad(db, load.id);
    if (refused > 0n) throw new Error(`${refused} of the people on record were refused: was this seed played already?`);
  } finally {
    await db.close();
  }
}

function lineOf({ person, office, card }: KnownPerson): PersonLine {
  return {
    id_number: person.idNumber,
    name: person.name,
    phone: person.phone,
    address: person.address,
    division: office.slice(0, 6),
    office,
    card_number: card?.number ?? '',
    card_status: card?.status ?? '',
    bank: card?.bank ?? '',
    account: card?.account ?? '',
    bank_card_number: '',
    bank_status: card?.bankStatus ?? '',
  };
}
