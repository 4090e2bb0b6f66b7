import type { Errand, Plot } from './errand.js';
import { cardOnRecord, type KnownPerson } from './existing-people.js';
import type { OutsideParties } from './outside-parties.js';
import { drawPlots } from './plots/shares.js';
import { Population } from './population.js';
import { Random } from './random.js';

/** A sign-in at a service window, with who checks the drawer and the receipts. */
export interface ClerkOfCast {
  readonly signInName: string;
  readonly office: string;
  readonly second: string;
}

/** Sign-ins of the demo: the clerks with their offices, and everybody else who acts. */
export const cast = {
  clerks: [
    { signInName: 'clerk.140105', office: '14010501', second: 'clerk2.140105' },
    { signInName: 'clerk2.140105', office: '14010501', second: 'clerk.140105' },
    { signInName: 'clerk.140106', office: '14010601', second: 'supervisor.1401' },
    { signInName: 'clerk.140107', office: '14010701', second: 'supervisor.1401' },
    { signInName: 'clerk.140213', office: '14021301', second: 'supervisor.1402' },
    { signInName: 'clerk.140702', office: '14070201', second: 'supervisor.14' },
    { signInName: 'clerk.1401', office: '14010001', second: 'supervisor.1401' },
  ],
  /** Who moves the clock. */
  supervisor: 'supervisor.14',
  hotline: 'agent.12333',
  bankOperator: 'bank.0102',
  ruleMaker: 'rule.maker',
  ruleChecker: 'rule.checker',
} as const satisfies Readonly<Record<string, string | readonly ClerkOfCast[]>>;

/** Where people live whose cards came from the old system: a county's office; a city's own window keeps no cards of it. */
const keepingOffices: Readonly<Record<string, string>> = { '14010001': '14010601' };

/** The first visit of an errand: what it is about, on which working day (from 1), and at whose window. */
export type FirstVisit = Pick<Errand, 'plot' | 'day' | 'clerk'>;

/** First visits of errands that file so many cases, spread evenly over the days and the clerks, the same for the same seed. */
export function drawVisits(seed: number, count: number, plots: readonly Plot[], days: number): FirstVisit[] {
  const drawn = drawPlots(new Random(seed), count, plots);
  return drawn.map((plot, at) => ({
    plot,
    day: Math.floor((at * days) / drawn.length) + 1,
    clerk: at % cast.clerks.length,
  }));
}

/** The errands of a demo with whoever comes, the same for the same seed. */
export function makeErrands(seed: number, visits: readonly FirstVisit[]): Errand[] {
  const population = new Population();
  return visits.map((visit, at) => {
    const { plot } = visit;
    const random = new Random(seed * 100_003 + at);
    const by = plot.by ?? drawParty(random);
    const person = population.next(random, by === 'guardian');
    return {
      ...visit,
      number: at + 1,
      by,
      random,
      person,
      ...(by === 'applicant' ? {} : { representative: population.next(random) }),
      colleagues: Array.from({ length: plot.colleagues ?? 0 }, () => population.next(random)),
      ...(plot.holds ? { card: cardOnRecord(random, seed, at, plot.holds) } : {}),
      cases: [],
    };
  });
}

function drawParty(random: Random): Errand['by'] {
  const drawn = random.next();
  if (drawn < 0.14) return 'agent';
  return drawn < 0.26 ? 'guardian' : 'applicant';
}

/** Whoever is on record before the first visit, with the cards of the old system. */
export function knownPeople(seed: number, errands: readonly Errand[]): KnownPerson[] {
  return errands.flatMap((errand) => {
    const { office: window } = cast.clerks[errand.clerk] as ClerkOfCast;
    const office = keepingOffices[window] ?? window;
    const handedOver = { status: '0', bankStatus: '0' } as const;
    const listed = errand.colleagues.map((person, at) => ({
      person,
      office,
      card: cardOnRecord(errand.random, seed, 100_000 + errand.number * 100 + at, handedOver),
    }));
    return errand.card ? [{ person: errand.person, office, card: errand.card }, ...listed] : listed;
  });
}

/** Tells police, factories, SMS service and terminals what to answer about whom; real parts answer, nothing is faked inside. */
export async function instructOutsideParties(outside: OutsideParties, errands: readonly Errand[]): Promise<void> {
  const answers = <Value>(of: (errand: Errand) => readonly [string, Value] | undefined) =>
    Object.fromEntries(errands.flatMap((errand) => [of(errand)].filter((one) => one !== undefined)));
  await outside.set({
    police: { people: answers(({ person, plot }) => plot.answers?.police && [person.idNumber, plot.answers.police]) },
    factory: {
      people: answers(({ person, plot }) => plot.answers?.factory && [person.idNumber, plot.answers.factory]),
    },
    pinTerminal: {
      cards: answers(({ card, plot }) =>
        card && plot.answers?.terminal ? [card.number, plot.answers.terminal] : undefined,
      ),
    },
    sms: { failPhones: errands.filter(({ plot }) => plot.answers?.sms).map(({ person }) => person.phone) },
  });
}
