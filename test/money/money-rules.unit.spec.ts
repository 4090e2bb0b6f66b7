import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../../domain/calendar/shanghai-time.js';
import type { Assessed, Payer } from '../../domain/enrolment/enrolment.js';
import { addMonths, type FeePeriod, feePeriods, periodOf, periodsBetween } from '../../domain/money/fee-period.js';
import { findFileAmount, formatYuan } from '../../domain/money/fen.js';
import {
  interestCorrections,
  interestDays,
  interestOf,
  interestPercent,
  interestYears,
  type Movement,
} from '../../domain/money/interest.js';
import { assessDue, canBeMadeUp, lateFeeOf, makeUpParts, splitPaid } from '../../domain/money/premium.js';
import { divideHalfUp, rateOf } from '../../domain/money/rounding.js';
import type { InsuranceRule } from '../../domain/rule/insurance.js';
import { insuranceDefaults } from '../../domain/rule/insurance-defaults.js';
import { type DocRow, docTable } from './doc-table.js';

const ruleOf = (row: DocRow) => insuranceDefaults[row.insurance ?? ''] as InsuranceRule;
const payerOf = (row: DocRow) => row.payer as Payer;
/** Fen of an amount on the page, which may be negative. */
function fen(text: string | undefined): bigint {
  const found = findFileAmount((text ?? '').replace('-', ''));
  if (found === undefined) throw new Error(`no amount: ${text}`);
  return text?.startsWith('-') ? -found : found;
}
const listed = (cell: string | undefined) => (cell === 'none' ? [] : (cell ?? '').split('; '));
const joined = (cells: readonly string[]) => (cells.length === 0 ? 'none' : cells.join('; '));
const movementsOf = (cell: string | undefined): Movement[] =>
  listed(cell).map((one) => ({ on: one.slice(0, 10), fen: fen(one.slice(11)) }));

const payers = fc.constantFrom<Payer>('employee', 'flexible', 'resident');
const types = fc
  .constantFrom(...Object.keys(insuranceDefaults))
  .map((code) => insuranceDefaults[code] as InsuranceRule);
const amounts = fc.bigInt({ min: 1n, max: 99_999_999_999n });
const days = fc.integer({ min: 0, max: 3_000 }).map((n) => addDays('2020-01-01', n));
const months = fc.integer({ min: 0, max: 300 }).map((n) => addMonths('201501', n));
const standing = insuranceDefaults['110'] as InsuranceRule;

describe('worked examples of docs/money-rules.md', () => {
  test.each(docTable('Fee periods'))('the $"fee period" of $month', (row) => {
    expect(periodOf(row.month ?? '', row['fee period'] as FeePeriod)).toBe(row['first month']);
  });

  test.each(docTable('Assessment'))('$insurance $payer $"assessed by" $value owes $due', (row) => {
    const { 'assessed by': by, value = '' } = row;
    const assessment: Assessed =
      by === 'grade' ? { grade: Number(value) } : by === 'base' ? { baseFen: fen(value) } : { fen: fen(value) };
    const due = assessDue(assessment, payerOf(row), ruleOf(row));
    expect(typeof due === 'bigint' ? formatYuan(due) : due).toBe(row.due);
  });

  test.each(docTable('Split'))('$insurance $payer $principal and $"late fee"', (row) => {
    const paid = { principal: fen(row.principal), lateFee: fen(row['late fee']) };
    const { account, fund, lateFee } = splitPaid(paid, payerOf(row), ruleOf(row));
    expect([account, fund, lateFee].map(formatYuan)).toEqual([
      row['to account'],
      row['to fund'],
      row['late fee income'],
    ]);
  });

  test.each(docTable('Late fee'))('$insurance $payer $principal drafted on $"drafted on"', (row) => {
    const dates = { closedOn: row['closed on'] ?? '', draftedOn: row['drafted on'] ?? '' };
    expect(formatYuan(lateFeeOf(fen(row.principal), dates, payerOf(row), ruleOf(row)))).toBe(row['late fee']);
  });

  test.each(docTable('Make-up'))('$insurance in $month: $arrears', (row) => {
    const arrears = listed(row.arrears).map((one) => {
      const [period = '', principal, lateFee] = one.split(' ');
      return { period, principal: fen(principal), lateFee: fen(lateFee) };
    });
    const { parts, beyond } = makeUpParts(arrears, row.month ?? '', ruleOf(row));
    const order = parts.map((part) => `${part.period} ${part.component} ${formatYuan(part.fen)}`);
    expect([joined(order), joined(beyond)]).toEqual([row.order, row.left]);
  });

  test.each(docTable('Interest'))('interest of $year on $movements', (row) => {
    const years = interestYears(movementsOf(row.movements), Number(row.year), standing);
    const { opening = 0n, interest = 0n, closing = 0n } = years.at(-1) ?? {};
    expect([opening, interest, closing].map(formatYuan)).toEqual([row.opening, row.interest, row.closing]);
  });

  test.each(docTable('Interest', 1))('corrections of $capitalised after $movements', (row) => {
    const capitalised = listed(row.capitalised).map((one) => ({
      year: Number(one.slice(0, 4)),
      interest: fen(one.slice(5)),
    }));
    const corrections = interestCorrections(capitalised, movementsOf(row.movements), standing);
    expect(joined(corrections.map(({ year, fen: by }) => `${year} ${formatYuan(by)}`))).toBe(row.corrections);
  });
});

describe('rounding', () => {
  test('halves go away from zero', () => {
    expect([5n, 4n, -5n, -4n, 15n].map((n) => divideHalfUp(n, 10n))).toEqual([1n, 0n, -1n, 0n, 2n]);
    expect(() => divideHalfUp(1n, 0n)).toThrow(RangeError);
  });

  test('is within half a unit, and opposite for the opposite', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
        fc.bigInt({ min: 1n, max: 10n ** 9n }),
        (n, by) => {
          const quotient = divideHalfUp(n, by);
          const off = n - quotient * by;
          expect(2n * (off < 0n ? -off : off) <= by).toBe(true);
          expect(divideHalfUp(-n, by)).toBe(-quotient);
        },
      ),
    );
  });

  test('percentages are exact to three decimals', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (thousandths) => {
        expect(rateOf(thousandths / 1_000)).toBe(BigInt(thousandths));
      }),
    );
    expect(() => rateOf(0.0005)).toThrow(RangeError);
  });
});

describe('always true', () => {
  test('a split loses nothing, and no part is negative', () => {
    fc.assert(
      fc.property(types, payers, amounts, fc.bigInt({ min: 0n, max: 10n ** 9n }), (rule, payer, principal, lateFee) => {
        const split = splitPaid({ principal, lateFee }, payer, rule);
        expect(split.account + split.fund).toBe(principal);
        expect(split.lateFee).toBe(lateFee);
        expect(split.account >= 0n && split.fund >= 0n).toBe(true);
      }),
    );
  });

  test('a late fee never falls with time or principal, and is nothing until the day after the close', () => {
    fc.assert(
      fc.property(types, payers, amounts, days, fc.nat(400), (rule, payer, principal, closedOn, late) => {
        const on = (more: number) => ({ closedOn, draftedOn: addDays(closedOn, more) });
        const fee = lateFeeOf(principal, on(late), payer, rule);
        expect(lateFeeOf(principal, on(late + 1), payer, rule) >= fee).toBe(true);
        expect(lateFeeOf(principal + 1n, on(late), payer, rule) >= fee).toBe(true);
        expect(lateFeeOf(principal, on(-late), payer, rule)).toBe(0n);
        if (!rule.lateFeePayers.includes(payer)) expect(fee).toBe(0n);
      }),
    );
  });

  test('what is made up is what is owed within the limit, each component once, principal before its late fee', () => {
    const owed = fc.uniqueArray(
      fc.record({ period: months, principal: amounts, lateFee: fc.bigInt({ min: 0n, max: 9_999n }) }),
      { selector: ({ period }) => period, maxLength: 30 },
    );
    const orders = fc.constantFrom<InsuranceRule['makeUpOrder']>('oldest', 'newest');
    fc.assert(
      fc.property(types, orders, owed, months, (type, makeUpOrder, arrears, month) => {
        const rule = { ...type, makeUpOrder };
        const { parts, beyond } = makeUpParts(arrears, month, rule);
        const within = arrears.filter(({ period }) => canBeMadeUp(period, month, rule));
        expect(parts.reduce((sum, part) => sum + part.fen, 0n)).toBe(
          within.reduce((sum, { principal, lateFee }) => sum + principal + lateFee, 0n),
        );
        expect(within.length + beyond.length).toBe(arrears.length);
        const order = parts.map(({ period, component }) => `${period}${component === 'principal' ? 0 : 1}`);
        const sorted = [...order].sort((a, b) =>
          a.slice(0, 6) === b.slice(0, 6)
            ? a.localeCompare(b)
            : (makeUpOrder === 'oldest' ? 1 : -1) * a.localeCompare(b),
        );
        expect(order).toEqual(sorted);
        expect(new Set(order).size).toBe(order.length);
      }),
    );
  });

  test('a base is rounded once, over all months of the period', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom<FeePeriod>('month', 'quarter', 'halfYear', 'year'), (baseFen, feePeriod) => {
        const due = assessDue({ baseFen }, 'employee', { ...standing, feePeriod });
        expect(due).toBe(divideHalfUp(baseFen * BigInt(feePeriods[feePeriod]) * 8n, 100n));
      }),
    );
  });

  test('periods: each begins in itself and follows the one before', () => {
    const lengths = fc.constantFrom<FeePeriod>('month', 'quarter', 'halfYear', 'year');
    fc.assert(
      fc.property(months, months, lengths, (a, b, feePeriod) => {
        const first = periodOf(a, feePeriod);
        expect(periodOf(first, feePeriod)).toBe(first);
        expect(first <= a && addMonths(first, feePeriods[feePeriod]) > a).toBe(true);
        const apart = periodsBetween(a, b, feePeriod);
        expect(addMonths(first, apart * feePeriods[feePeriod])).toBe(periodOf(b, feePeriod));
        expect(periodsBetween(b, a, feePeriod)).toBe(-apart || 0);
      }),
    );
    expect(() => addMonths('202613', 1)).toThrow(RangeError);
  });
});

describe('interest', () => {
  const history = fc.array(fc.record({ on: days, fen: fc.bigInt({ min: 1n, max: 10n ** 9n }) }), {
    minLength: 1,
    maxLength: 12,
  });

  test('each year begins where the last one closed, and nothing but movements and interest is in it', () => {
    fc.assert(
      fc.property(history, (movements) => {
        const years = interestYears(movements, 2030, standing);
        const interest = years.reduce((sum, year) => sum + year.interest, 0n);
        expect(years.at(-1)?.closing).toBe(movements.reduce((sum, { fen: by }) => sum + by, 0n) + interest);
        for (const [at, year] of years.entries()) expect(year.opening).toBe(years[at - 1]?.closing ?? 0n);
      }),
    );
  });

  test('the order of movements does not matter', () => {
    fc.assert(
      fc.property(history, (movements) => {
        expect(interestYears([...movements].reverse(), 2030, standing)).toEqual(
          interestYears(movements, 2030, standing),
        );
      }),
    );
  });

  test('a reversal leaves the account as if the reversed had never been', () => {
    fc.assert(
      fc.property(history, fc.nat(), (movements, pick) => {
        const undone = movements[pick % movements.length] as Movement;
        const without = movements.filter((one) => one !== undone);
        const reversed = [...movements, { on: undone.on, fen: -undone.fen }];
        const capitalised = interestYears(movements, 2030, standing);
        const corrected = new Map(capitalised.map(({ year, interest }) => [year, interest]));
        for (const { year, fen: by } of interestCorrections(capitalised, reversed, standing)) {
          corrected.set(year, (corrected.get(year) ?? 0n) + by);
        }
        const never = new Map(interestYears(without, 2030, standing).map(({ year, interest }) => [year, interest]));
        for (const [year, interest] of corrected) expect([year, interest]).toEqual([year, never.get(year) ?? 0n]);
      }),
    );
  });

  test('nothing moved, nothing borne; a late movement brings years that were not there', () => {
    expect(interestYears([], 2030, standing)).toEqual([]);
    expect(interestCorrections([], [], standing)).toEqual([]);
    const late = [{ on: '2024-07-01', fen: 100_000n }];
    expect(interestCorrections([{ year: 2025, interest: 0n }], late, standing).map(({ year }) => year)).toEqual([
      2024, 2025,
    ]);
  });

  test('days and rates', () => {
    expect(['2026-12-31', '2026-01-01', '2028-01-01'].map(interestDays)).toEqual([1, 365, 366]);
    expect(interestPercent(2026, { interest: 2.5, interestByYear: { '2026': 2.62 } })).toBe(2.62);
    expect(interestPercent(2027, { interest: 2.5, interestByYear: { '2026': 2.62 } })).toBe(2.5);
    expect(interestOf(52_000n * 52n, 2.5)).toBe(185n);
  });
});
