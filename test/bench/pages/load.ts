import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../../activities/cipher/key-file.js';
import type { Stack } from '../../../apps/stack/stack.js';
import { followingFacts } from './following-facts.js';
import { type MadeCase, type MadePerson, moreWindows, type Population } from './population.js';

/** Loads a population: what is sealed by COPY, what follows from it by SQL. */
export async function load(stack: Stack, population: Population): Promise<void> {
  const client = new pg.Client({ connectionString: stack.superuserUrl.replace(/[^/]*$/, 'sscard') });
  await client.connect();
  try {
    // The rows fit together as they are made; checking each again would take longer than making them.
    await client.query('SET session_replication_role = replica');
    await addWindows(client);
    const cipher = new Cipher(new FileKeyProvider(stack.keys.keyFile));
    for (const table of sealedTables(cipher)) await fill(client, table.name, () => copy(client, population, table));
    for (const [name, sql] of followingFacts) await fill(client, name, () => client.query(sql));
    // Counts read from the index alone need the visibility map; of the others statistics are enough.
    await client.query('VACUUM ANALYZE cases, tasks, cards');
    await client.query('ANALYZE');
    await client.query("SELECT setval('case_numbers', $1)", [population.count]);
  } finally {
    await client.end();
  }
}

interface SealedTable {
  readonly name: string;
  readonly columns: string;
  /** The row's fields, or nothing where the case has none. */
  readonly row: (made: MadeCase, person: MadePerson) => readonly (string | number | null)[] | undefined;
}

function sealedTables(cipher: Cipher): readonly SealedTable[] {
  return [
    {
      name: 'people',
      columns: `id, id_number_enc, id_number_idx, id_last4_idx, name, sex, birth_date, division, phone_enc, phone_idx,
        created_at`,
      row: ({ window, filedAt }, person) => [
        person.id,
        hex(cipher.encrypt(person.idNumber)),
        cipher.index('idNumber', person.idNumber),
        cipher.index('idLast4', person.idNumber.slice(-4)),
        person.name,
        person.sex,
        person.birthDate,
        window.division,
        hex(cipher.encrypt(person.phone)),
        cipher.index('phone', person.phone),
        filedAt.toISOString(),
      ],
    },
    {
      name: 'cases',
      columns: `id, number, type, status, step, outcome, person_id, card_id, subject, office, division, filed_by, filed_at,
        entered_at, accepted_at, promised_by, hold_since, escalation, closed_at, data, workflow_in, version, trace_id`,
      row: caseRow,
    },
    {
      name: 'cards',
      columns: `id, person_id, kind, state, card_number_enc, card_number_idx, card_last4_idx, office, division,
        state_case_id, state_since`,
      row: (made, { id, cardNumber }) =>
        made.hasCard
          ? [
              made.cardId,
              id,
              'formal',
              cardStates[made.step] ?? 'in_production',
              hex(cipher.encrypt(cardNumber)),
              cipher.index('cardNumber', cardNumber),
              cipher.index('cardLast4', cardNumber.slice(-4)),
              made.window.code,
              made.window.division,
              made.caseId,
              later(made.filedAt, 20),
            ]
          : undefined,
    },
    {
      name: 'papers',
      columns: 'id, case_id, kind, number, office, division, data_enc, made_at, made_by',
      row: (made, person) =>
        made.step === 'papers' || made.step === 'review'
          ? undefined
          : [
              `${made.caseId.slice(0, 10)}R${made.caseId.slice(11)}`,
              made.caseId,
              'acceptanceReceipt',
              `SL${made.window.code}-${made.filedAt.getFullYear()}-${String(made.at + 1).padStart(6, '0')}`,
              made.window.code,
              made.window.division,
              hex(cipher.encrypt(JSON.stringify({ kind: 'acceptanceReceipt', frame: person, content: {} }))),
              later(made.filedAt, 1),
              'bench-clerk',
            ],
    },
  ];
}

const cardStates: Readonly<Record<string, string>> = { closed: 'active', arrival: 'produced', collection: 'in_stock' };

function caseRow(made: MadeCase): readonly (string | number | null)[] {
  const { window, filedAt, step } = made;
  const accepted = step !== 'papers' && step !== 'review';
  const closed = step === 'closed';
  return [
    made.caseId,
    made.number,
    'issuance',
    closed ? 'closed' : made.onHold ? 'on_hold' : 'open',
    step,
    closed ? 'issued' : null,
    made.personId,
    made.hasCard ? made.cardId : null,
    `person:${made.personId}`,
    window.code,
    window.division,
    'bench-clerk',
    filedAt.toISOString(),
    filedAt.toISOString(),
    accepted ? later(filedAt, 1) : null,
    accepted ? made.promisedBy.toISOString() : null,
    made.onHold ? later(filedAt, 2) : null,
    made.escalation,
    closed ? later(filedAt, 30) : null,
    JSON.stringify({ by: 'applicant', photoId: made.caseId, papersMissingAtFiling: step === 'papers' }),
    'bench',
    18,
    `trace-${made.caseId}`,
  ];
}

async function copy(client: pg.Client, population: Population, table: SealedTable): Promise<void> {
  const sink = client.query(copyFrom(`COPY ${table.name} (${table.columns}) FROM STDIN`));
  await pipeline(Readable.from(lines(population, table)), sink);
}

const linesAtOnce = 1000;

function* lines(population: Population, { row }: SealedTable): Generator<string> {
  let text = '';
  for (let at = 0; at < population.count; at++) {
    const fields = row(population.caseAt(at), population.personAt(at));
    if (fields) text += `${fields.map((field) => field ?? '\\N').join('\t')}\n`;
    if (at % linesAtOnce === linesAtOnce - 1 || at === population.count - 1) {
      yield text;
      text = '';
    }
  }
}

// In COPY's text form the backslash itself is escaped.
const hex = (sealed: Buffer): string => `\\\\x${sealed.toString('hex')}`;
const later = (from: Date, days: number): string => new Date(from.getTime() + days * 86_400_000).toISOString();

async function addWindows(client: pg.Client): Promise<void> {
  for (const { code, division, nameZh, nameEn } of moreWindows) {
    await client.query(
      `INSERT INTO offices (code, division, name_zh, name_en, phone) VALUES ($1, $2, $3, $4, '12333') ON CONFLICT DO NOTHING`,
      [code, division, nameZh, nameEn],
    );
  }
}

/** A statement fills its table wholly or not at all: one with rows was filled by an earlier run. */
async function fill(client: pg.Client, table: string, work: () => Promise<unknown>): Promise<void> {
  const { rowCount } = await client.query(`SELECT FROM ${table} LIMIT 1`);
  if (rowCount) return;
  const from = performance.now();
  await work();
  console.log(`filled ${table} in ${((performance.now() - from) / 1000).toFixed(0)} s`);
}
