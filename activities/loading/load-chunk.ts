import type { LoadedPerson } from '../../domain/loading/person-line.js';
import type { Refusal } from '../../domain/refusal/refusal.js';
import { type Cipher, lastFour } from '../cipher/cipher.js';
import type { Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';

/** A line of the file that is right by itself, or the refusal that says why not. */
export interface ReadLine {
  readonly line: number;
  readonly person: LoadedPerson | Refusal;
}

/** What became of a chunk's lines. */
export interface ChunkCounts {
  readonly peopleAdded: number;
  readonly cardsAdded: number;
  readonly unchanged: number;
  readonly refused: number;
}

/** One column of the staging table: its type, and what it holds of a line. */
type Column = readonly [name: string, type: string, of: (cipher: Cipher, person: LoadedPerson) => unknown];

const sealed = (cipher: Cipher, text: string | undefined) => (text ? cipher.encrypt(text) : null);

const columns: readonly Column[] = [
  ['person_id', 'text', () => newId()],
  ['id_number_enc', 'bytea', (cipher, { idNumber }) => cipher.encrypt(idNumber)],
  ['id_number_idx', 'text', (cipher, { idNumber }) => cipher.index('idNumber', idNumber)],
  // Every key still in use, as one text: arrays of arrays must not be ragged.
  ['id_candidates', 'text', (cipher, { idNumber }) => cipher.indexCandidates('idNumber', idNumber).join(' ')],
  ['id_last4_idx', 'text', (cipher, { idNumber }) => cipher.index('idLast4', lastFour(idNumber))],
  ['name', 'text', (_, { name }) => name],
  ['sex', 'text', (_, { sex }) => sex],
  ['birth_date', 'text', (_, { birthDate }) => birthDate],
  ['division', 'text', (_, { division }) => division],
  ['office', 'text', (_, { office }) => office],
  ['phone_enc', 'bytea', (cipher, { phone }) => sealed(cipher, phone)],
  ['phone_idx', 'text', (cipher, { phone }) => (phone ? cipher.index('phone', phone) : null)],
  ['address_enc', 'bytea', (cipher, { address }) => sealed(cipher, address)],
  ['card_id', 'text', (_, { card }) => (card ? newId() : null)],
  ['state', 'text', (_, { card }) => card?.state ?? null],
  ['state_before_loss', 'text', (_, { card }) => card?.beforeLoss ?? null],
  ['pin_locked', 'boolean', (_, { card }) => card?.pinLocked ?? false],
  ['card_number_enc', 'bytea', (cipher, { card }) => sealed(cipher, card?.number)],
  ['card_number_idx', 'text', (cipher, { card }) => (card ? cipher.index('cardNumber', card.number) : null)],
  [
    'card_candidates',
    'text',
    (cipher, { card }) => (card ? cipher.indexCandidates('cardNumber', card.number).join(' ') : null),
  ],
  ['card_last4_idx', 'text', (cipher, { card }) => (card ? cipher.index('cardLast4', lastFour(card.number)) : null)],
  ['bank', 'text', (_, { card }) => card?.bank ?? null],
  ['account_enc', 'bytea', (cipher, { card }) => sealed(cipher, card?.account)],
  ['account_idx', 'text', (cipher, { card }) => (card ? cipher.index('account', card.account) : null)],
  ['bank_card_number_enc', 'bytea', (cipher, { card }) => sealed(cipher, card?.bankCardNumber)],
  ['bank_state', 'text', (_, { card }) => card?.bankState ?? null],
];

const names = columns.map(([name]) => name).join(', ');

/** Puts the chunk's sound lines beside the tables, sealed; gone with the transaction. */
export async function stage(
  tx: Transaction,
  cipher: Cipher,
  lines: readonly { readonly line: number; readonly person: LoadedPerson }[],
): Promise<void> {
  await tx.run(
    `CREATE TEMPORARY TABLE staged (line bigint PRIMARY KEY, why_field text, why_code text, known boolean, card_known boolean,
       ${columns.map(([name, type]) => `${name} ${type}`).join(', ')}) ON COMMIT DROP`,
  );
  await tx.run(
    `INSERT INTO staged (line, ${names})
     SELECT * FROM unnest($1::bigint[], ${columns.map(([, type], at) => `$${at + 2}::${type}[]`).join(', ')})`,
    [lines.map(({ line }) => line), ...columns.map(([, , of]) => lines.map(({ person }) => of(cipher, person)))],
  );
  for (const column of ['id_number_idx', 'card_number_idx', 'person_id'])
    await tx.run(`CREATE INDEX ON staged (${column})`);
  await tx.run('ANALYZE staged');
}

const open = 'why_code IS NULL';

/** Each finds lines that may not be taken in, in this order; a line keeps its first finding. */
const findings: readonly (readonly [field: string, code: string, where: string])[] = [
  ['division', 'load.place', 'NOT EXISTS (SELECT FROM divisions d WHERE d.code = s.division)'],
  ['office', 'load.place', "NOT EXISTS (SELECT FROM offices o WHERE o.code = s.office AND o.kind = 'window')"],
  ['bank', 'load.bank', 's.bank IS NOT NULL AND NOT EXISTS (SELECT FROM banks b WHERE b.code = s.bank)'],
  ['name', 'person.name-differs', 'EXISTS (SELECT FROM people p WHERE p.id = s.person_id AND p.name <> s.name)'],
  [
    'name',
    'person.name-differs',
    'EXISTS (SELECT FROM staged e WHERE e.id_number_idx = s.id_number_idx AND e.line < s.line AND e.why_code IS NULL AND e.name <> s.name)',
  ],
  [
    'card_number',
    'card.number-taken',
    `EXISTS (SELECT FROM cards k WHERE k.card_number_idx = ANY(string_to_array(s.card_candidates, ' ')) AND k.person_id <> s.person_id)`,
  ],
  [
    'card_number',
    'card.number-taken',
    `EXISTS (SELECT FROM staged e WHERE e.card_number_idx = s.card_number_idx AND e.line < s.line AND e.why_code IS NULL
       AND e.person_id <> s.person_id)`,
  ],
];

/** A second live card of a person; looked at last, because a card on record already is no second one. */
const secondLiveCard = `s.state IN ('delivered', 'active', 'oral_lost', 'lost') AND NOT s.card_known AND (
  EXISTS (SELECT FROM cards k WHERE k.person_id = s.person_id AND k.kind = 'formal'
    AND k.state IN ('delivered', 'active', 'oral_lost', 'lost'))
  OR EXISTS (SELECT FROM staged e WHERE e.person_id = s.person_id AND e.line < s.line AND e.why_code IS NULL
    AND e.state IN ('delivered', 'active', 'oral_lost', 'lost') AND e.card_number_idx <> s.card_number_idx))`;

/** Compares the staged lines with the tables and with each other, and enters what is new. */
export async function enterStaged(tx: Transaction, loadId: string, at: Date): Promise<Omit<ChunkCounts, 'refused'>> {
  await recogniseKnown(tx);
  for (const [field, code, where] of findings) {
    await tx.run(`UPDATE staged s SET why_field = $1, why_code = $2 WHERE ${open} AND ${where}`, [field, code]);
  }
  await tx.run(
    `UPDATE staged s SET card_known = EXISTS (
       SELECT FROM cards k WHERE k.card_number_idx = ANY(string_to_array(s.card_candidates, ' ')))
       OR EXISTS (SELECT FROM staged e WHERE e.card_number_idx = s.card_number_idx AND e.line < s.line AND e.why_code IS NULL)
     WHERE ${open}`,
  );
  await tx.run(
    `UPDATE staged s SET why_field = 'card_number', why_code = 'case.live-card' WHERE ${open} AND ${secondLiveCard}`,
  );
  const peopleAdded = await enterPeople(tx, at);
  const cardsAdded = await enterCards(tx, loadId, at);
  const { unchanged } = await tx.get<{ unchanged: number }>(
    `SELECT count(*)::int AS unchanged FROM staged WHERE ${open} AND known AND (card_id IS NULL OR card_known)`,
  );
  return { peopleAdded, cardsAdded, unchanged };
}

/** People on record, and those of an earlier line, keep their id. */
async function recogniseKnown(tx: Transaction): Promise<void> {
  await tx.run(
    `UPDATE staged s SET person_id = p.id, known = true FROM people p
     WHERE p.id_number_idx = ANY(string_to_array(s.id_candidates, ' '))`,
  );
  await tx.run(
    `UPDATE staged s SET person_id = f.person_id, known = true FROM (
       SELECT DISTINCT ON (id_number_idx) id_number_idx, person_id, line FROM staged ORDER BY id_number_idx, line) f
     WHERE f.id_number_idx = s.id_number_idx AND f.line < s.line`,
  );
}

function enterPeople(tx: Transaction, at: Date): Promise<number> {
  return tx.run(
    `INSERT INTO people (id, id_number_enc, id_number_idx, id_last4_idx, name, sex, birth_date, division, phone_enc,
       phone_idx, address_enc, created_at)
     SELECT DISTINCT ON (person_id) person_id, id_number_enc, id_number_idx, id_last4_idx, name, sex, birth_date::date, division,
       phone_enc, phone_idx, address_enc, $1
     FROM staged s WHERE ${open} AND NOT EXISTS (SELECT FROM people p WHERE p.id = s.person_id) ORDER BY person_id, line`,
    [at],
  );
}

function enterCards(tx: Transaction, loadId: string, at: Date): Promise<number> {
  return tx.run(
    `INSERT INTO cards (id, person_id, kind, state, state_before_loss, pin_locked, pin_initial, card_number_enc, card_number_idx,
       card_last4_idx, bank, account_enc, account_idx, bank_card_number_enc, bank_state, office, division, state_case_id,
       state_since)
     SELECT card_id, person_id, 'formal', state, state_before_loss, pin_locked, state = 'delivered', card_number_enc, card_number_idx,
       card_last4_idx, bank, account_enc, account_idx, bank_card_number_enc, bank_state, office, division, $1, $2
     FROM staged WHERE ${open} AND card_id IS NOT NULL AND NOT card_known`,
    [`load:${loadId}`, at],
  );
}
