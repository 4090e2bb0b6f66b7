import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Cipher, lastFour } from '../../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../../activities/cipher/key-file.js';
import { checkDigitOf } from '../../../domain/person/id-number.js';

/** What the bench's people pay by: one agency, one bank, one insurance type, one month. */
export const scene = {
  agency: '140100',
  division: '1401',
  office: '14010501',
  bank: '0104',
  insurance: '110',
  period: '202603',
  employer: 'B140100',
} as const;

/** Every n-th lacks the money at first; every second of those gets it before the second deduction. */
export const lacksMoneyEvery = 10;
export const staysEmptyEvery = 20;

const at = '2026-02-27 00:30:00+00';
const baseFen = (n: number): number => 360_000 + (n % 600) * 1_000;
/** 8 % of the base. */
export const dueFen = (n: number): number => (baseFen(n) * 8) / 100;

export interface BenchPerson {
  readonly idNumber: string;
  readonly name: string;
  readonly account: string;
}

export function personOf(n: number): BenchPerson {
  const day = new Date(Date.UTC(1950, 0, 1 + Math.floor(n / 1000))).toISOString().slice(0, 10).replaceAll('-', '');
  const digits = `140105${day}${String(n % 1000).padStart(3, '0')}`;
  return { idNumber: digits + checkDigitOf(digits), name: nameOf(n), account: accountOf(n) };
}

/** Names repeat as seldom as people's do: nobody has name and birth date of another. */
const nameOf = (n: number): string => `王${ideograph(n % 1_000)}${ideograph(Math.floor(n / 1_000) % 1_000)}`;
const ideograph = (n: number): string => String.fromCodePoint(0x4e00 + n);

export const accountOf = (n: number): string => `62${scene.bank}${String(n).padStart(10, '0')}`;
const idOf = (mark: string, n: number): string => `01K${mark}${String(n).padStart(22, '0')}`;

const hex = (bytes: Buffer): string => `\\\\x${bytes.toString('hex')}`;

interface Table {
  readonly name: string;
  readonly columns: string;
  readonly row: (cipher: Cipher, n: number) => readonly (string | number)[];
}

const tables: readonly Table[] = [
  {
    name: 'people',
    columns: 'id, id_number_enc, id_number_idx, id_last4_idx, name, sex, birth_date, division, created_at',
    row: (cipher, n) => {
      const { idNumber, name } = personOf(n);
      const born = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
      const index = cipher.index('idNumber', idNumber);
      const last4 = cipher.index('idLast4', lastFour(idNumber));
      return [idOf('P', n), hex(cipher.encrypt(idNumber)), index, last4, name, 'male', born, '140105', at];
    },
  },
  {
    name: 'cards',
    columns:
      'id, person_id, kind, state, card_number_enc, card_number_idx, bank, account_enc, account_idx, bank_state, office, division, state_case_id, state_since',
    row: (cipher, n) => {
      const [number, { account }] = [`B${String(n).padStart(10, '0')}`, personOf(n)];
      const numbers = [hex(cipher.encrypt(number)), cipher.index('cardNumber', number)];
      const accounts = [hex(cipher.encrypt(account)), cipher.index('account', account)];
      const place = [scene.office, '140105', 'load:bench', at];
      return [
        idOf('C', n),
        idOf('P', n),
        'formal',
        'active',
        ...numbers,
        scene.bank,
        ...accounts,
        'activated',
        ...place,
      ];
    },
  },
  {
    name: 'enrolments',
    columns:
      'id, person_id, insurance, agency, division, payer, base_fen, employer, from_month, to_month, end_reason, source, created_at, changed_at',
    row: (_, n) => {
      const of = [scene.insurance, scene.agency, scene.division, 'employee', baseFen(n), scene.employer];
      return [idOf('E', n), idOf('P', n), ...of, scene.period, scene.period, 'term', 'bench', at, at];
    },
  },
  {
    name: 'mandates',
    columns:
      'id, number, person_id, insurance, agency, division, office, card_id, bank, account_enc, account_idx, terms, first_month, signed_on, state, source, created_at, state_since',
    row: (cipher, n) => {
      const { account } = personOf(n);
      const of = [scene.insurance, scene.agency, scene.division, scene.office, idOf('C', n), scene.bank];
      const accounts = [hex(cipher.encrypt(account)), cipher.index('account', account)];
      const terms = ['assessed', scene.period, '2026-02-27', 'active', 'bench', at, at];
      return [idOf('M', n), `WT${n}`, idOf('P', n), ...of, ...accounts, ...terms];
    },
  },
  {
    name: 'mandate_versions',
    columns: 'mandate_id, version, state, card_id, why, actor, at',
    row: (_, n) => [idOf('M', n), 1, 'active', idOf('C', n), 'loaded', 'bench', at],
  },
];

const rowsAPiece = 2_000;

/** People with card, enrolment and mandate, sealed and indexed as ours are, put in by COPY as facts. */
export async function fill(migratorUrl: string, keyFile: string, lines: number): Promise<void> {
  const cipher = new Cipher(new FileKeyProvider(keyFile));
  const client = new pg.Client({ connectionString: migratorUrl });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO employers (code, name, agency, division, created_at) VALUES ($1, '单位', $2, $3, now())`,
      [scene.employer, scene.agency, scene.division],
    );
    for (const table of tables)
      await pipeline(
        rowsOf(table, cipher, lines),
        client.query(copyFrom(`COPY ${table.name} (${table.columns}) FROM STDIN`)),
      );
    for (const { name } of tables) await client.query(`VACUUM (ANALYZE) ${name}`);
  } finally {
    await client.end();
  }
}

function* rowsOf(table: Table, cipher: Cipher, lines: number): Generator<string> {
  for (let from = 0; from < lines; from += rowsAPiece) {
    const numbers = Array.from({ length: Math.min(rowsAPiece, lines - from) }, (_, at) => from + at);
    yield numbers.map((n) => `${table.row(cipher, n).join('\t')}\n`).join('');
  }
}

/** The bank's customers, as its control interface takes them. */
export function* customers(lines: number): Generator<object> {
  for (let n = 0; n < lines; n++) {
    const { account, name, idNumber } = personOf(n);
    yield { number: account, holder: name, idNumber, balance: n % lacksMoneyEvery === 0 ? '0.00' : '50000.00' };
  }
}

/** The mandates as the bank knows them. */
export function* bankMandates(lines: number): Generator<object> {
  for (let n = 0; n < lines; n++) {
    const { account, idNumber } = personOf(n);
    yield { number: `WT${n}`, idNumber, account, insurance: scene.insurance, from: scene.period };
  }
}
