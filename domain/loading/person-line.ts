import { parseIdNumber, type Sex } from '../person/id-number.js';
import { parseName } from '../person/name.js';
import { isRefusal, type Refusal, refuse } from '../refusal/refusal.js';

/** Heading of the old system's file of people and cards; a person without a card leaves the card's fields empty. */
export const personLineFields = [
  'id_number',
  'name',
  'phone',
  'address',
  'division',
  'office',
  'card_number',
  'card_status',
  'bank',
  'account',
  'bank_card_number',
  'bank_status',
] as const;
export type PersonLine = Readonly<Record<(typeof personLineFields)[number], string>>;

/** Where a loaded card stands, and what a loss had left. */
export interface LoadedState {
  readonly state: 'delivered' | 'active' | 'oral_lost' | 'lost' | 'cancelled';
  readonly beforeLoss?: 'active';
  readonly pinLocked?: true;
}

export interface LoadedCard extends LoadedState {
  readonly number: string;
  readonly bank: string;
  readonly account: string;
  readonly bankCardNumber: string;
  readonly bankState: string;
}

/** One line of the file, checked by itself; places and doubles are checked against the tables. */
export interface LoadedPerson {
  readonly idNumber: string;
  readonly birthDate: string;
  readonly sex: Sex;
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly division: string;
  readonly office: string;
  readonly card?: LoadedCard;
}

/** The old system speaks the status codes of annex 2 (interchange §2); a loss there followed an active card. */
const states: Readonly<Record<string, LoadedState>> = {
  '0': { state: 'delivered' },
  '1': { state: 'active' },
  '2': { state: 'lost', beforeLoss: 'active' },
  '3': { state: 'active', pinLocked: true },
  '4': { state: 'oral_lost', beforeLoss: 'active' },
  '9': { state: 'cancelled' },
};

/** Bank-side states as cards keep them, by the file's words. */
const bankStates: Readonly<Record<string, string>> = {
  '': 'not_activated',
  '0': 'not_activated',
  '1': 'activated',
  '2': 'lost',
  '8': 'frozen',
  '9': 'cancelled',
};

const forms: Readonly<Partial<Record<keyof PersonLine, RegExp>>> = {
  phone: /^([0-9+][0-9-]{4,19})?$/,
  address: /^.{0,200}$/u,
  division: /^\d{6}$/,
  office: /^\d{8}$/,
  card_number: /^[0-9A-Za-z]{1,32}$/,
  card_status: /^[012349]$/,
  bank: /^\d{4}$/,
  account: /^[0-9A-Za-z-]{1,40}$/,
  bank_card_number: /^[0-9A-Za-z]{0,32}$/,
  bank_status: /^[01289]?$/,
};

/** Reads one line (`today` is the business day). Refusal: the first field at fault, never its value. */
export function parsePersonLine(line: PersonLine, today: string): LoadedPerson | Refusal {
  const idNumber = parseIdNumber(line.id_number, today, 'id_number');
  if (isRefusal(idNumber)) return idNumber;
  const name = parseName(line.name, 'name');
  if (isRefusal(name)) return name;
  const fault = formFault(line);
  if (fault) return fault;
  return {
    idNumber: idNumber.number,
    birthDate: idNumber.birthDate,
    sex: idNumber.sex,
    name,
    phone: line.phone,
    address: line.address,
    division: line.division,
    office: line.office,
    ...(hasCard(line) ? { card: cardOf(line) } : {}),
  };
}

const cardFields = ['card_number', 'card_status', 'bank', 'account', 'bank_card_number', 'bank_status'] as const;

function hasCard(line: PersonLine): boolean {
  return cardFields.some((field) => line[field] !== '');
}

function formFault(line: PersonLine): Refusal | undefined {
  for (const [field, form] of Object.entries(forms) as [keyof PersonLine, RegExp][]) {
    if ((cardFields as readonly string[]).includes(field) && !hasCard(line)) continue;
    if (!form.test(line[field])) return refuse('input.malformed', { field, params: { field, why: 'wrong-form' } });
  }
  if (!line.office.startsWith(line.division)) {
    return refuse('input.malformed', { field: 'office', params: { field: 'office', why: 'reach-office' } });
  }
  return undefined;
}

function cardOf(line: PersonLine): LoadedCard {
  return {
    ...(states[line.card_status] as LoadedState),
    number: line.card_number,
    bank: line.bank,
    account: line.account,
    bankCardNumber: line.bank_card_number,
    bankState: bankStates[line.bank_status] as string,
  };
}
