import type { Application } from './application.js';
import type { OutsideParties } from './outside-parties.js';
import { makePlots } from './plots.js';
import { makeResident } from './population.js';
import { Random } from './random.js';

/** Sign-ins of the demo's clerks with their offices, and of the supervisor who moves the clock. */
export const cast = {
  clerks: [
    { signInName: 'clerk.140105', office: '14010501' },
    { signInName: 'clerk2.140105', office: '14010501' },
    { signInName: 'clerk.140106', office: '14010601' },
    { signInName: 'clerk.140107', office: '14010701' },
    { signInName: 'clerk.140213', office: '14021301' },
    { signInName: 'clerk.140702', office: '14070201' },
    { signInName: 'clerk.1401', office: '14010001' },
  ],
  supervisor: 'supervisor.14',
} as const;

/** The applications of a demo in the order of their filing, the same for the same seed. */
export function makeApplications(seed: number, count: number): Application[] {
  const random = new Random(seed);
  return makePlots(random, count).map((plot, at) => {
    const own = new Random(seed * 100_003 + at);
    return {
      number: at + 1,
      plot,
      random: own,
      applicant: makeResident(own, at, plot.by === 'guardian'),
      ...(plot.by === 'applicant' ? {} : { representative: makeResident(own, at + 500) }),
    };
  });
}

/** Tells police, factories and SMS service what to answer about whom; real parts answer, nothing is faked inside. */
export async function instructOutsideParties(outside: OutsideParties, applications: readonly Application[]) {
  const by = (wanted: (application: Application) => boolean) => applications.filter(wanted);
  const answers = by(({ plot }) => plot.police !== undefined).map(({ applicant, plot }) => [
    applicant.idNumber,
    plot.police === 'slip' ? ['name_differs', 'match'] : ['not_found'],
  ]);
  const codes = by(({ plot }) => plot.factory !== undefined).map(({ applicant, plot }) => [
    applicant.idNumber,
    [plot.factory],
  ]);
  const failing = by(({ plot }) => plot.sms === 'fails').map(({ applicant }) => applicant.phone);
  await outside.set({
    police: { people: Object.fromEntries(answers) },
    factory: { people: Object.fromEntries(codes) },
    sms: { failPhones: failing },
  });
}
