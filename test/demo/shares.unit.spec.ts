import { describe, expect, test } from '@jest/globals';
import { drawVisits, knownPeople, makeErrands } from '../../apps/demo/cast.js';
import { issuancePlots } from '../../apps/demo/plots/issuance.js';
import { cityPlots, drawPlots } from '../../apps/demo/plots/shares.js';
import { Random } from '../../apps/demo/random.js';
import { caseTypes, getCaseType } from '../../domain/case/case-types.js';
import { parseIdNumber } from '../../domain/person/id-number.js';
import { isRefusal } from '../../domain/refusal/refusal.js';

const casesOf = (plots: readonly { readonly cases: number }[]) => plots.reduce((sum, { cases }) => sum + cases, 0);

describe("the demo's plots", () => {
  test('shares of a city add up to a thousand cases, of the applications to a thousand', () => {
    for (const plots of [cityPlots, issuancePlots]) {
      expect(plots.reduce((sum, { perMille, cases }) => sum + perMille * cases, 0)).toBeCloseTo(1000, 6);
    }
  });

  test('every case type of the card has its plots, each under a name of its own', () => {
    const filed = new Set(cityPlots.filter(({ cases }) => cases > 0).map(({ type }) => type));
    // Mandates, refunds and recoveries belong to the money (规程 第十二条, 第十四条), which a city's windows do not play.
    const ofMoney = ['规程 第十二条', '规程 第十四条'];
    const ofTheCard = Object.keys(caseTypes).filter((type) => !ofMoney.includes(getCaseType(type).article));
    expect(filed).toEqual(new Set(ofTheCard));
    const names = cityPlots.map(({ type, name }) => `${type}: ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test('what a plot does is a step of some case type', () => {
    const known = new Set(Object.keys(caseTypes).flatMap((type) => Object.keys(getCaseType(type).steps)));
    for (const { name, steps } of cityPlots) {
      expect([name, Object.keys(steps).filter((step) => !known.has(step))]).toEqual([name, []]);
    }
  });

  test.each([40, 60, 300, 1000])('%i cases are filed, the same for the same seed', (count) => {
    const drawn = drawPlots(new Random(7), count, cityPlots);
    expect(casesOf(drawn)).toBe(count);
    expect(drawPlots(new Random(7), count, cityPlots)).toEqual(drawn);
    if (count >= 300) expect(new Set(drawn).size).toBe(cityPlots.length);
  });

  test('everybody has an ID number and telephone of their own, and so has each card on record', () => {
    const errands = makeErrands(7, drawVisits(7, 1000, cityPlots, 22));
    const people = errands.flatMap((one) => [
      one.person,
      ...(one.representative ? [one.representative] : []),
      ...one.colleagues,
    ]);
    expect(people.filter(({ idNumber }) => isRefusal(parseIdNumber(idNumber, '2026-03-02')))).toEqual([]);
    expect(new Set(people.map(({ idNumber }) => idNumber)).size).toBe(people.length);
    expect(new Set(people.map(({ phone }) => phone)).size).toBe(people.length);
    const cards = knownPeople(7, errands).flatMap(({ card }) => card ?? []);
    expect(new Set(cards.map(({ number }) => number)).size).toBe(cards.length);
  });
});
