import type { Plot } from '../errand.js';
import type { Random } from '../random.js';
import { activationPlots } from './activation.js';
import { activationListPlots } from './activation-list.js';
import { bankNewsPlots } from './bank-news.js';
import { cancellationPlots } from './cancellation.js';
import { exchangePlots } from './exchange.js';
import { firstCardPlot, issuancePlots } from './issuance.js';
import { liftLossPlots } from './lift-loss.js';
import { lossPlots } from './loss.js';
import { oralLossPlots } from './oral-loss.js';
import { personalInfoPlots } from './personal-info.js';
import { pinPlots } from './pins.js';
import { temporaryCardPlots } from './temporary-card.js';
import { transferPlots } from './transfer.js';

/** Applications that end with the card handed over, of a thousand cases of a city. */
const issuancesPerMille = 250;

/**
 * A city's month, as shares of a thousand cases: a quarter are first cards, most others are what cards in use bring about.
 * The cases that all errands file add up to a thousand.
 */
export const cityPlots: readonly Plot[] = [
  ...issuancePlots.map((plot) => ({ ...plot, perMille: (plot.perMille * issuancesPerMille) / 1000 })),
  firstCardPlot,
  ...activationPlots,
  ...activationListPlots,
  ...oralLossPlots,
  ...lossPlots,
  ...liftLossPlots,
  ...exchangePlots,
  ...temporaryCardPlots,
  ...cancellationPlots,
  ...pinPlots,
  ...personalInfoPlots,
  ...transferPlots,
  ...bankNewsPlots,
];

/** From so many cases on each plot happens at least once, as a multiple of the cases that one of each files. */
const oneOfEachFrom = 3;

/**
 * The plots of errands that file `count` cases between them, in the order of the first visits. Shares are rounded along the
 * table, so that of many small ones some happen in a short play; the most frequent plot that files one case takes what is
 * left.
 */
export function drawPlots(random: Random, count: number, plots: readonly Plot[]): Plot[] {
  const oneOfEach = plots.reduce((sum, { cases }) => sum + cases, 0);
  const least = count >= oneOfEachFrom * oneOfEach ? 1 : 0;
  const numbers = roundedAlong(plots.map(({ perMille }) => (perMille * count) / 1000)).map((n) => Math.max(n, least));
  const filed = plots.reduce((sum, { cases }, at) => sum + cases * (numbers[at] as number), 0);
  const usual = plots.indexOf(mostFrequent(plots.filter(({ cases }) => cases === 1)));
  numbers[usual] = Math.max((numbers[usual] as number) + count - filed, 0);
  return random.shuffled(plots.flatMap((plot, at) => Array.from({ length: numbers[at] as number }, () => plot)));
}

function mostFrequent(plots: readonly Plot[]): Plot {
  return plots.reduce((most, plot) => (plot.perMille > most.perMille ? plot : most));
}

/** Whole numbers whose sums never differ from those of the shares by more than a half. */
function roundedAlong(shares: readonly number[]): number[] {
  let sum = 0;
  return shares.map((share) => {
    const before = Math.round(sum);
    sum += share;
    return Math.round(sum) - before;
  });
}
