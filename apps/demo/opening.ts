import { drawVisits, type FirstVisit, makeErrands } from './cast.js';
import type { Plot } from './errand.js';
import type { Place } from './place.js';
import { type Played, play } from './play.js';
import { issuancePlots } from './plots/issuance.js';
import { payForReplacement } from './plots/loss.js';
import { cityPlots } from './plots/shares.js';
import { shortHours } from './working-hours.js';

/** People who come before anybody signs in: a seed of their own, so that a demo can be played after it. */
const openingSeed = 2026;
const openingApplications = 40;

/** The working days that the opening plays: begin a new training clock so much earlier than it should show. */
export const openingWorkingDays = 30;

/** A spoiled receipt that waits for the second person. */
const receiptToVoid: Plot = {
  ...plotNamed('loss', 'replaced'),
  name: 'receipt misprinted, to be voided',
  steps: {
    ...plotNamed('loss', 'replaced').steps,
    offer: {
      after: [0, 0],
      act: async (scene) => {
        await payForReplacement(scene);
        await scene.town.drawers.proposeVoid(scene.window, scene.task.caseId, scene.now);
      },
    },
  },
};

/**
 * One case or list for whatever a page shows, by the working day of its first visit: losses under way, near their lapse and
 * lapsed, cards and accounts that wait at the bank, lists of employers, money in the drawers of the last day.
 */
const others: readonly (readonly [day: number, plot: Plot])[] = [
  [16, plotNamed('loss', 'replaced, the new card activated')],
  [18, plotNamed('exchange', 'exchanged')],
  [18, plotNamed('cancellation', "closed at the bank's page")],
  [19, plotNamed('cancellation', 'the bank is late')],
  [20, plotNamed('oralLoss', 'lapsed, nobody came')],
  [20, plotNamed('temporaryCard', 'until the first card, returned, deposit refunded')],
  [21, plotNamed('oralLoss', 'found, lifted at the window')],
  [21, plotNamed('exchange', 'not collected at the bank yet')],
  [22, plotNamed('activation', 'list of an employer')],
  [22, plotNamed('loss', 'not collected at the bank yet')],
  [23, plotNamed('pinReset', 'locked since the old system')],
  [23, plotNamed('loss', 'not collected at the bank yet')],
  [24, plotNamed('transfer', 'accepted')],
  [25, plotNamed('oralLoss', 'lapsed, nobody came')],
  [26, plotNamed('oralLoss', 'lapsed, nobody came')],
  [26, plotNamed('activation', 'a resident')],
  [27, plotNamed('cancellation', 'the bank is late')],
  [28, plotNamed('oralLoss', 'lapsed, nobody came')],
  [28, plotNamed('personalInfo', 'name differs, amended')],
  [28, plotNamed('activation', 'list of an employer, not confirmed yet')],
  [29, plotNamed('temporaryCard', 'while a lost card is replaced')],
  [29, plotNamed('exchange', 'exchanged')],
  [30, receiptToVoid],
  [30, plotNamed('exchange', 'exchanged')],
];

/**
 * Demo data of a new training system: some forty applications played for six weeks, and of every other type a case or
 * two, left where they stand then, so that every page has something to show. Needs the stepped clock and the demo
 * sign-ins; a system that was opened already refuses its first person and throws.
 */
export async function playOpening(place: Place): Promise<Played> {
  const lastDay = openingWorkingDays;
  return play(place, {
    errands: makeErrands(openingSeed, openingVisits()),
    seed: openingSeed,
    season: {
      hours: shortHours,
      troubles: [{ day: 3, slots: 8, workingDays: 29 }],
      // At a visiting time, so that no moment is added; the last day's money stays in the drawers.
      dayEnds: { at: '15:00:00', days: [lastDay - 3, lastDay - 1] },
    },
    workingDays: lastDay,
  });
}

/** The other types come to the two clerks of the first office, whose sign-ins the start prints. */
function openingVisits(): FirstVisit[] {
  const applications = drawVisits(openingSeed, openingApplications, issuancePlots, openingWorkingDays);
  return [...applications, ...others.map(([day, plot], at) => ({ day, plot, clerk: at % 2 }))];
}

function plotNamed(type: string, name: string): Plot {
  const found = cityPlots.find((plot) => plot.type === type && plot.name === name);
  if (!found) throw new Error(`no plot of ${type} is called «${name}»`);
  return found;
}
