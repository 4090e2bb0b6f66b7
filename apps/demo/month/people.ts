import { Population, type Resident } from '../population.js';
import { Random } from '../random.js';
import { type MonthAgency, type MonthBank, monthAgencies, monthBanks } from './scene.js';

/** How somebody's account is kept, which decides what the bank answers. */
export type Purse =
  /** There is always enough. */
  | 'ample'
  /** The wage comes between the first and the second deduction. */
  | 'late'
  /** Nothing in the first period; from the second on there is enough, for what was owed, too. */
  | 'next period'
  | 'empty'
  /** The account is stopped, and freed before the second period. */
  | 'stopped'
  /** The bank has another name for the holder: a person must see to it. */
  | 'other name'
  /** Dies after the first period. */
  | 'dies'
  /** The card is lost from the start: nothing is sent to the bank. */
  | 'lost card';

export interface MonthEnrolment {
  readonly insurance: string;
  readonly payer: 'employee' | 'flexible';
  /** Yuan a month. */
  readonly base: string;
}

/** Somebody insured, with card, account, mandates. */
export interface MonthPerson {
  readonly number: number;
  readonly agency: MonthAgency;
  readonly office: string;
  readonly resident: Resident;
  readonly bank: MonthBank;
  readonly account: string;
  readonly card: string;
  readonly purse: Purse;
  readonly employer?: string;
  readonly locality?: string;
  readonly enrolments: readonly MonthEnrolment[];
}

/** Of a thousand; whoever is in none of these has an ample purse. */
const purses: readonly (readonly [purse: Purse, of: number])[] = [
  ['late', 40],
  ['next period', 20],
  ['empty', 8],
  ['stopped', 3],
  ['other name', 2],
  ['lost card', 3],
  ['dies', 1],
];

/** Only every so many-th has a telephone, so that reminders are seen to go and the SMS service is not the demo's length. */
const telephoneEvery = 50;
const employeesOfOne = 400;
const villages = 20;

/** People of the demo, the same for the same seed; each purse is there at least once where there are 100 or more. */
export function* makePeople(seed: number, count: number): Generator<MonthPerson> {
  const population = new Population();
  const random = new Random(seed);
  for (let number = 0; number < count; number++) yield makePerson(population, random, seed, number);
}

function makePerson(population: Population, random: Random, seed: number, number: number): MonthPerson {
  const resident = population.next(random);
  const agency = monthAgencies[number % monthAgencies.length] as MonthAgency;
  const ofAgency = Math.floor(number / monthAgencies.length);
  const bank = monthBanks[ofAgency % monthBanks.length] as MonthBank;
  const digits = `${String(seed % 1_000).padStart(3, '0')}${String(number).padStart(7, '0')}`;
  const isEmployee = random.next() < 0.8;
  return {
    number,
    agency,
    office: random.pick(agency.offices),
    resident: number % telephoneEvery === 0 ? resident : { ...resident, phone: '' },
    bank,
    account: `62${bank}${digits}`,
    card: `M${digits}`,
    purse: number < purses.length ? (purses[number] as (typeof purses)[number])[0] : drawPurse(random),
    ...(isEmployee
      ? { employer: employerOf(agency, Math.floor(ofAgency / employeesOfOne)) }
      : { locality: localityOf(agency, ofAgency % villages) }),
    enrolments: enrolmentsOf(random, isEmployee),
  };
}

function drawPurse(random: Random): Purse {
  let drawn = random.int(0, 999);
  for (const [purse, of] of purses) {
    if (drawn < of) return purse;
    drawn -= of;
  }
  return 'ample';
}

/** Four in five are insured in 110, every second in 310: at least one of them. */
function enrolmentsOf(random: Random, isEmployee: boolean): MonthEnrolment[] {
  const base = `${random.int(isEmployee ? 3_600 : 3_200, isEmployee ? 9_500 : 5_500)}.00`;
  const drawn = random.next();
  const insurances = drawn < 0.5 ? ['110'] : drawn < 0.8 ? ['110', '310'] : ['310'];
  return insurances.map((insurance) => ({ insurance, payer: isEmployee ? 'employee' : 'flexible', base }));
}

const percentOf = { '110': { employee: 8, flexible: 20 }, '310': { employee: 2, flexible: 8 } } as const;

/** What a person owes a month by the rules of the start, in yuan. */
export function monthlyDues({ enrolments }: MonthPerson): string {
  const fen = enrolments.reduce((sum, { insurance, payer, base }) => {
    return sum + Number(base) * percentOf[insurance as keyof typeof percentOf][payer];
  }, 0);
  return `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
}

/** Codes of an agency's employers and villages by their number. */
export const employerOf = ({ code }: MonthAgency, n: number): string => `D${code}${String(n + 1).padStart(4, '0')}`;
export const localityOf = ({ offices }: MonthAgency, n: number): string =>
  `${(offices[0] as string).slice(0, 6)}${String(n + 1).padStart(3, '0')}`;

export const mandateNumber = (person: MonthPerson, insurance: string): string =>
  `WT${insurance}${person.card.slice(1)}`;
