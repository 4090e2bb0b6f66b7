import { monotonicFactory } from 'ulid';
import { type Cipher, lastFour } from '../../activities/cipher/cipher.js';
import type { Database } from '../../activities/database/database.js';
import { addDays } from '../../domain/calendar/shanghai-time.js';
import type { BankState } from '../../domain/card/bank-state.js';
import type { CardState } from '../../domain/card/card-state.js';
import type { Payer } from '../../domain/enrolment/enrolment.js';
import { checkDigitOf } from '../../domain/person/id-number.js';

/** Somebody who pays: person, card with account, enrolment and mandate, put in as facts. */
export interface Participant {
  readonly insurance: string;
  readonly payer: Payer;
  readonly bank: string;
  readonly employer?: string;
  readonly locality?: string;
  readonly fen?: bigint;
  readonly baseFen?: bigint;
  readonly grade?: number;
  readonly fromMonth?: string;
  readonly toMonth?: string;
  readonly cardState?: CardState;
  readonly bankState?: BankState;
  /** `none`: no mandate was signed. */
  readonly mandate?: 'active' | 'pending' | 'suspended' | 'none';
  readonly ceilingFen?: bigint;
  readonly mandateFrom?: string;
  readonly phone?: string;
  readonly name?: string;
}

/** What was put in of a participant. */
export interface EnteredParticipant extends Participant {
  readonly personId: string;
  readonly cardId: string;
  readonly enrolmentId: string;
  readonly mandateId: string | null;
  readonly idNumber: string;
  readonly account: string;
}

// Monotonic, so that a participant's ids are in the order of entering.
const nextId = monotonicFactory();

/** The n-th valid ID number of the month's tests: 999 a birthday. */
export function idNumberOf(n: number): string {
  const day = addDays('1960-01-01', Math.floor(n / 999)).replaceAll('-', '');
  const digits = `140105${day}${String((n % 999) + 1).padStart(3, '0')}`;
  return digits + checkDigitOf(digits);
}

/** Puts participants in, as sets; `agency` is also their division, `first` numbers them on. */
export async function enterParticipants(
  db: Database,
  cipher: Cipher,
  { agency, first, at }: { readonly agency: string; readonly first: number; readonly at: Date },
  participants: readonly Participant[],
): Promise<EnteredParticipant[]> {
  const entered = participants.map((one, index): EnteredParticipant => {
    const n = first + index;
    return {
      ...one,
      personId: nextId(),
      cardId: nextId(),
      enrolmentId: nextId(),
      mandateId: one.mandate === 'none' ? null : nextId(),
      idNumber: idNumberOf(n),
      account: `6217${agency}${String(n).padStart(9, '0')}`,
    };
  });
  await db.transaction(async (tx) => {
    await insert(tx, 'people', entered, peopleColumns(cipher, agency, at));
    await insert(tx, 'cards', entered, cardColumns(cipher, agency, at));
    await insert(tx, 'enrolments', entered, enrolmentColumns(agency, at));
    const signed = entered.filter(({ mandateId }) => mandateId !== null);
    await insert(tx, 'mandates', signed, mandateColumns(cipher, agency, at));
  });
  return entered;
}

type Column = readonly [name: string, type: string, of: (one: EnteredParticipant) => unknown];

async function insert(
  q: Pick<Database, 'run'>,
  table: string,
  rows: readonly EnteredParticipant[],
  columns: readonly Column[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.map(([name]) => name).join(', ');
  const arrays = columns.map(([, type], at) => `$${at + 1}::${type}[]`).join(', ');
  await q.run(
    `INSERT INTO ${table} (${names}) SELECT * FROM unnest(${arrays})`,
    columns.map(([, , of]) => rows.map(of)),
  );
}

const peopleColumns = (cipher: Cipher, division: string, at: Date): readonly Column[] => [
  ['id', 'text', ({ personId }) => personId],
  ['id_number_enc', 'bytea', ({ idNumber }) => cipher.encrypt(idNumber)],
  ['id_number_idx', 'text', ({ idNumber }) => cipher.index('idNumber', idNumber)],
  ['id_last4_idx', 'text', ({ idNumber }) => cipher.index('idLast4', lastFour(idNumber))],
  ['name', 'text', ({ name }) => name ?? '王小㛃'],
  ['sex', 'text', () => 'F'],
  [
    'birth_date',
    'date',
    ({ idNumber }) => `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`,
  ],
  ['division', 'text', () => division],
  ['phone_enc', 'bytea', ({ phone }) => (phone ? cipher.encrypt(phone) : null)],
  ['created_at', 'timestamptz', () => at],
];

const cardColumns = (cipher: Cipher, division: string, at: Date): readonly Column[] => [
  ['id', 'text', ({ cardId }) => cardId],
  ['person_id', 'text', ({ personId }) => personId],
  ['kind', 'text', () => 'formal'],
  ['state', 'text', ({ cardState }) => cardState ?? 'active'],
  ['bank', 'text', ({ bank }) => bank],
  ['account_enc', 'bytea', ({ account }) => cipher.encrypt(account)],
  ['account_idx', 'text', ({ account }) => cipher.index('account', account)],
  ['bank_state', 'text', ({ bankState }) => bankState ?? 'activated'],
  ['office', 'text', () => `${division}01`],
  ['division', 'text', () => division],
  ['state_case_id', 'text', () => 'load:month'],
  ['state_since', 'timestamptz', () => at],
];

const enrolmentColumns = (agency: string, at: Date): readonly Column[] => [
  ['id', 'text', ({ enrolmentId }) => enrolmentId],
  ['person_id', 'text', ({ personId }) => personId],
  ['insurance', 'text', ({ insurance }) => insurance],
  ['agency', 'text', () => agency],
  ['division', 'text', () => agency],
  ['payer', 'text', ({ payer }) => payer],
  ['fen', 'bigint', ({ fen }) => fen ?? null],
  ['base_fen', 'bigint', ({ baseFen }) => baseFen ?? null],
  ['grade', 'integer', ({ grade }) => grade ?? null],
  ['employer', 'text', ({ employer }) => employer ?? null],
  ['locality', 'text', ({ locality }) => locality ?? null],
  ['from_month', 'text', ({ fromMonth }) => fromMonth ?? '202601'],
  ['to_month', 'text', ({ toMonth }) => toMonth ?? null],
  ['end_reason', 'text', ({ toMonth }) => (toMonth ? 'left' : null)],
  ['source', 'text', () => 'month'],
  ['created_at', 'timestamptz', () => at],
  ['changed_at', 'timestamptz', () => at],
];

const mandateColumns = (cipher: Cipher, agency: string, at: Date): readonly Column[] => [
  ['id', 'text', ({ mandateId }) => mandateId],
  ['number', 'text', ({ mandateId }) => mandateId],
  ['person_id', 'text', ({ personId }) => personId],
  ['insurance', 'text', ({ insurance }) => insurance],
  ['agency', 'text', () => agency],
  ['division', 'text', () => agency],
  ['office', 'text', () => `${agency}01`],
  ['card_id', 'text', ({ cardId }) => cardId],
  ['bank', 'text', ({ bank }) => bank],
  ['account_enc', 'bytea', ({ account }) => cipher.encrypt(account)],
  ['account_idx', 'text', ({ account }) => cipher.index('account', account)],
  ['terms', 'text', () => 'assessed'],
  ['ceiling_fen', 'bigint', ({ ceilingFen }) => ceilingFen ?? null],
  ['first_month', 'text', ({ mandateFrom }) => mandateFrom ?? '202601'],
  ['signed_on', 'date', () => '2026-01-05'],
  ['state', 'text', ({ mandate }) => mandate ?? 'active'],
  ['state_before', 'text', ({ mandate }) => (mandate === 'suspended' ? 'active' : null)],
  ['suspended_for', 'text', ({ mandate }) => (mandate === 'suspended' ? 'account_changed' : null)],
  ['source', 'text', () => 'month'],
  ['created_at', 'timestamptz', () => at],
  ['state_since', 'timestamptz', () => at],
];
