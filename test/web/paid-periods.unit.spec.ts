import { expect, test } from '@jest/globals';
import { paidPeriods } from '../../apps/web/src/premiums/paid-periods.js';

test('of each type the first and last period that is paid can be certified', () => {
  const due = (insurance: string, period: string, state: 'paid' | 'arrears' | 'open') => ({ insurance, period, state });
  expect(
    paidPeriods([
      due('110', '202603', 'open'),
      due('110', '202602', 'paid'),
      due('110', '202512', 'paid'),
      due('390', '202601', 'paid'),
      due('310', '202601', 'arrears'),
    ]),
  ).toEqual([
    { insurance: '110', from: '202512', to: '202602' },
    { insurance: '390', from: '202601', to: '202601' },
  ]);
  expect(paidPeriods([])).toEqual([]);
});
