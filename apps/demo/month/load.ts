import { createHash } from 'node:crypto';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../../activities/cipher/key-file.js';
import { Database } from '../../../activities/database/database.js';
import { takeFacts } from '../../../activities/fact-files/take-facts.js';
import { beginLoad, endLoad, loadChunk } from '../../../activities/loading/load-people.js';
import { columnsOf, type FactKind } from '../../../domain/fact-file/columns.js';
import type { PersonLine } from '../../../domain/loading/person-line.js';
import type { Place } from '../place.js';
import { BankControl } from './bank-control.js';
import { employerOf, localityOf, type MonthPerson, mandateNumber } from './people.js';
import { type MonthAgency, monthAgencies, monthBanks } from './scene.js';

const peopleAtOnce = 5_000;
const villages = 20;

/** What is loaded, and the first month of mandates and enrolments (`YYYYMM`). */
export interface MonthFacts {
  readonly people: readonly MonthPerson[];
  readonly firstMonth: string;
  /** Of the enrolments: nobody owes anything afterwards. */
  readonly lastMonth: string;
  /** `YYYY-MM-DD`: when the mandates were signed. */
  readonly signedOn: string;
}

/**
 * Loads people, cards, employers, villages, enrolments and mandates as facts, by the ways in which the files of an agency
 * come in (docs/loading.md), and the banks' customers through the banks' control interface.
 */
export async function loadMonth(place: Place, facts: MonthFacts, told: (what: string) => void): Promise<void> {
  const db = new Database(place.loader.databaseUrl, { max: 3, applicationName: 'sscard-demo' });
  try {
    const cipher = new Cipher(new FileKeyProvider(place.loader.keyFile));
    await Promise.all([loadAgencies({ db, cipher }, facts, told), loadBanks(place, facts, told)]);
  } finally {
    await db.close();
  }
}

interface Deps {
  readonly db: Database;
  readonly cipher: Cipher;
}

/** The agencies at once: while one's lines are sealed here, another's are compared in the database. */
async function loadAgencies(deps: Deps, facts: MonthFacts, told: (what: string) => void): Promise<void> {
  await Promise.all(
    monthAgencies.map(async (agency) => {
      const people = facts.people.filter((person) => person.agency === agency);
      await loadPeople(deps, agency, people);
      await enter(deps, agency, 'employers', employersOf(agency, people));
      await enter(deps, agency, 'localities', localitiesOf(agency));
      const lines = (of: (person: MonthPerson, facts: MonthFacts) => Line[]) => people.flatMap((one) => of(one, facts));
      await enter(deps, agency, 'enrolments', lines(enrolmentLines));
      await enter(deps, agency, 'mandates', lines(mandateLines));
      told(`${agency.name}: ${people.length} people with cards, enrolments and mandates`);
    }),
  );
}

async function loadPeople({ db, cipher }: Deps, agency: MonthAgency, people: readonly MonthPerson[]): Promise<void> {
  const digest = createHash('sm3')
    .update(people.map(({ card }) => card).join())
    .digest('hex');
  const load = await beginLoad(db, { name: `demo people of ${agency.code}`, digest, by: 'demo' });
  for (let from = 0; from < people.length; from += peopleAtOnce)
    await loadChunk({ db, cipher }, load.id, from + 1, people.slice(from, from + peopleAtOnce).map(personLine));
  const { refused } = await endLoad(db, load.id);
  if (refused > 0n) throw new Error(`${refused} of the people were refused: was this seed played already?`);
}

function personLine({ resident, office, card, bank, account, purse }: MonthPerson): PersonLine {
  return {
    id_number: resident.idNumber,
    name: resident.name,
    phone: resident.phone,
    address: resident.address,
    division: office.slice(0, 6),
    office,
    card_number: card,
    card_status: purse === 'lost card' ? '4' : '1',
    bank,
    account,
    bank_card_number: '',
    bank_status: '1',
  };
}

type Line = Readonly<Record<string, string>>;

async function enter({ db, cipher }: Deps, agency: MonthAgency, kind: FactKind, lines: readonly Line[]): Promise<void> {
  const empty = Object.fromEntries(columnsOf(kind).map((column) => [column, '']));
  const taken = await db.transaction((tx) =>
    takeFacts(tx, cipher, {
      kind,
      agency: agency.code,
      source: 'demo',
      actor: 'demo',
      lines: lines.map((line, at) => ({ line: at + 2, texts: { ...empty, ...line } as never })),
    }),
  );
  if ('findings' in taken) {
    const { line, field, code } = taken.findings[0] as (typeof taken.findings)[number];
    throw new Error(`${kind} of ${agency.name}: ${taken.findings.length} findings, line ${line}: ${field} ${code}`);
  }
}

function employersOf(agency: MonthAgency, people: readonly MonthPerson[]): Line[] {
  const codes = new Set(people.flatMap(({ employer }) => employer ?? []));
  const first = { code: employerOf(agency, 0), name: `${agency.name}第1单位` };
  const others = [...codes].filter((code) => code !== first.code);
  const every = [first, ...others.map((code) => ({ code, name: `${agency.name}单位${code.slice(-4)}` }))];
  return every.map((employer, n) => ({ ...employer, ...liaison('专管员', n) }));
}

function localitiesOf(agency: MonthAgency): Line[] {
  return Array.from({ length: villages }, (_, n) => ({
    code: localityOf(agency, n),
    name: `${agency.name}街道${n + 1}`,
    ...liaison('协办员', n),
  }));
}

/** Only every so many-th has left a telephone, so that the SMS service is not the demo's length. */
const liaisonPhoneEvery = 10;

/** Whoever reminds a place's people. */
function liaison(what: string, n: number): Line {
  const phone = n % liaisonPhoneEvery === 0 ? `1390000${String(n).padStart(4, '0')}` : '';
  return { liaison_name: `${'王李张刘陈'[n % 5]}${what}`, liaison_phone: phone };
}

function enrolmentLines(person: MonthPerson, { firstMonth, lastMonth }: MonthFacts): Line[] {
  const { resident, employer = '', locality = '', enrolments } = person;
  return enrolments.map(({ insurance, payer, base }) => ({
    id_number: resident.idNumber,
    name: resident.name,
    insurance,
    payer,
    base,
    employer,
    locality,
    from: firstMonth,
    to: lastMonth,
  }));
}

function mandateLines(person: MonthPerson, { firstMonth, signedOn }: MonthFacts): Line[] {
  const { resident, bank, account, enrolments } = person;
  return enrolments.map(({ insurance }) => ({
    number: mandateNumber(person, insurance),
    id_number: resident.idNumber,
    name: resident.name,
    insurance,
    bank,
    account,
    from: firstMonth,
    signed_on: signedOn,
  }));
}

async function loadBanks(
  place: Place,
  { people, firstMonth }: MonthFacts,
  told: (what: string) => void,
): Promise<void> {
  for (const bank of monthBanks) {
    const control = new BankControl(place.banksControlUrl, bank);
    const customers = people.filter((person) => person.bank === bank);
    await control.load('accounts', customers.map(accountOf));
    await control.load(
      'mandates',
      customers.flatMap((person) => mandatesOf(person, firstMonth)),
    );
    told(`bank ${bank}: ${customers.length} customers`);
  }
}

const purseful = '60000.00';

/** The purse decides what the account holds at the start. */
function accountOf({ account, resident, purse }: MonthPerson): object {
  const has = purse === 'late' || purse === 'next period' || purse === 'empty' ? '0.00' : purseful;
  return {
    number: account,
    holder: purse === 'other name' ? `${resident.name}某` : resident.name,
    idNumber: resident.idNumber,
    balance: has,
    state: purse === 'stopped' ? 'full_stop' : purse === 'lost card' ? 'lost' : 'normal',
  };
}

function mandatesOf(person: MonthPerson, from: string): object[] {
  return person.enrolments.map(({ insurance }) => ({
    number: mandateNumber(person, insurance),
    idNumber: person.resident.idNumber,
    account: person.account,
    insurance,
    from,
  }));
}
