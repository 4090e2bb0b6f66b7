import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { classRows, codeMeanings, outcomeOf, resultClasses, standardClasses } from '../../domain/cycle/result-class.js';
import { docTable } from '../money/doc-table.js';

const tables = (direction: 'deduction' | 'payout', own = {}) => ({
  direction,
  standard: standardClasses[direction],
  own,
});

describe('result codes', () => {
  test.each(docTable('Result codes'))('$code', ({ code = '', deduction, payout }) => {
    const told = (direction: 'deduction' | 'payout') => {
      const { class: found, consequence } = outcomeOf(code, tables(direction));
      return consequence ? `${found}, ${consequence}` : found;
    };
    expect({ deduction: told('deduction'), payout: told('payout') }).toEqual({ deduction, payout });
  });

  test('the page lists every code of the standard', () => {
    const listed = docTable('Result codes').map(({ code }) => code);
    expect(listed).toEqual([...Object.keys(codeMeanings), '99', '05']);
    const standard = readFileSync('docs/money-rules.md', 'utf8');
    for (const { zh } of Object.values(codeMeanings)) expect(standard).toContain(zh);
  });

  test('a bank’s own code is its own, without the standard’s consequence', () => {
    expect(outcomeOf('60', tables('deduction', { '60': 'amend' }))).toEqual({ class: 'amend' });
    expect(outcomeOf('77', tables('deduction', { '77': 'wait' }))).toEqual({ class: 'wait' });
    expect(outcomeOf('0', tables('deduction', { '0': 'stop' }))).toEqual({ class: 'success' });
  });

  test('rows for SQL say the same as asking code by code', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('deduction', 'payout'),
        fc.constantFrom({}, { '5': 'amend', '77': 'wait' }),
        (direction, own) => {
          const both = tables(direction as 'deduction', own);
          const rows = new Map(classRows(both).map(({ code, ...rest }) => [code, rest]));
          for (let code = 0; code < 100; code += 1) {
            const outcome = outcomeOf(String(code), both);
            expect(rows.get(String(code)) ?? { class: 'unknown' }).toEqual(outcome);
            expect(resultClasses).toContain(outcome.class);
          }
        },
      ),
    );
  });
});
