import type { Random } from './random.js';

/** What happens to one application, beside the usual way. Whatever is absent goes well. */
export interface Plot {
  /** Name of the plot in the table at the end. */
  readonly name: string;
  readonly by: 'applicant' | 'agent' | 'guardian';
  /** Papers not brought along (附件1 第六条); they come some days later. */
  readonly missing?: readonly string[];
  readonly withdraws?: 'papers' | 'review';
  readonly review?: 'refuse' | 'hold';
  /** The name was typed wrong, so the police record differs; or the amendment ends the application. */
  readonly police?: 'slip' | 'refused';
  /** The factory's codes before the card is made: 1 photo, 2 data, 3 spoiled (interchange §5). */
  readonly factory?: '1' | '2' | '3';
  readonly sms?: 'fails' | 'noPhone';
  readonly collects?: 'reminded' | 'never';
  /** The receipt is lost: printed again as a copy, and the ID document is shown. */
  readonly receipt?: 'lost';
  /** Tries to apply a second time while the first application is open. */
  readonly appliesTwice?: true;
  /** Somebody else's ID document is shown first. */
  readonly wrongCollector?: true;
}

type Twist = Omit<Plot, 'by'>;

/** How many of a thousand applications take each turn; what is left goes the usual way. */
const twists: readonly (Twist & { readonly perMille: number })[] = [
  { name: 'papers missing', perMille: 90, missing: ['idCopy'] },
  { name: 'photo missing', perMille: 35, missing: ['photo'] },
  { name: 'several papers missing', perMille: 25, missing: ['idCopy', 'applicationForm', 'photo'] },
  { name: 'withdrawn for want of papers', perMille: 12, missing: ['applicationForm'], withdraws: 'papers' },
  { name: 'withdrawn at review', perMille: 18, withdraws: 'review' },
  { name: 'refused at review', perMille: 20, review: 'refuse' },
  { name: 'on hold for a paper', perMille: 30, review: 'hold' },
  { name: 'police mismatch, amended', perMille: 35, police: 'slip' },
  { name: 'police mismatch, refused', perMille: 10, police: 'refused' },
  { name: 'photo refused by the factory', perMille: 25, factory: '1' },
  { name: 'data refused by the factory', perMille: 15, factory: '2' },
  { name: 'spoiled, made again', perMille: 20, factory: '3' },
  { name: 'SMS failed', perMille: 25, sms: 'fails' },
  { name: 'no telephone', perMille: 15, sms: 'noPhone' },
  { name: 'collected after a reminder', perMille: 25, collects: 'reminded' },
  { name: 'never collected, recalled', perMille: 10, collects: 'never' },
  { name: 'receipt lost, copy printed', perMille: 30, receipt: 'lost' },
  { name: 'applied twice', perMille: 15, appliesTwice: true },
  { name: 'wrong collector first', perMille: 15, wrongCollector: true },
];

/** The plots of `count` applications in the order of their filing: each turn happens at least once from 60 on. */
export function makePlots(random: Random, count: number): Plot[] {
  const turned = twists.flatMap(({ perMille, ...twist }) =>
    Array.from({ length: Math.round((perMille * count) / 1000) || (count >= 60 ? 1 : 0) }, () => twist),
  );
  const usual = Array.from({ length: Math.max(count - turned.length, 0) }, (): Twist => ({ name: 'the usual way' }));
  return random.shuffled([...turned, ...usual].slice(0, count)).map((twist) => ({ ...twist, by: pickParty(random) }));
}

function pickParty(random: Random): Plot['by'] {
  const drawn = random.next();
  if (drawn < 0.14) return 'agent';
  return drawn < 0.26 ? 'guardian' : 'applicant';
}
