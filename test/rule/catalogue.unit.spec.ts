import { describe, expect, test } from '@jest/globals';
import { isRefusal } from '../../domain/refusal/refusal.js';
import {
  bankRuleKey,
  calendarRuleKey,
  findCalendarYear,
  findRuleInsurance,
  insuranceRuleKey,
  isRuleKey,
  parseRule,
  type RuleKey,
  ruleCatalogue,
  ruleDefaults,
  usualBankProfile,
} from '../../domain/rule/catalogue.js';

const whyOf = (key: RuleKey, value: unknown) => {
  const answer = parseRule(key, value);
  return isRefusal(answer) ? answer.params?.why : 'fine';
};

describe('the catalogue', () => {
  test.each(Object.keys(ruleCatalogue) as (keyof typeof ruleCatalogue)[])(
    '%s: its default passes and is JSON',
    (key) => {
      const value = parseRule(key, JSON.parse(JSON.stringify(ruleDefaults[key])));
      expect(value).toEqual(ruleDefaults[key]);
      const { zh, en, unit } = ruleCatalogue[key];
      expect([zh, en, unit.zh, unit.en].every((word) => word.length > 0)).toBe(true);
    },
  );

  test('the regulation’s numbers', () => {
    expect(ruleDefaults).toMatchObject({
      'issuance.promise': { workingDays: 30 },
      'issuance.collection': { remindAfterDays: 30, recallAfterDays: 180 },
      'fee.replacement': { yuan: '28.00' },
      'deposit.temporaryCard': { yuan: '25.00' },
      'oralLoss.lapse': { days: 7, remindOnDay: 5 },
      'oralLoss.identify': { details: 2, numberWithName: true },
      'temporaryCard.term': { days: 60, maxMonths: 6 },
      'pin.lockAfter': { errors: 6 },
      'complaint.answer': { workingDays: 15 },
      'result.due': { workingDays: 3 },
      'cycle.dates': { opensAt: '06:00', firstDeduction: 5, secondDeduction: 12, remindBefore: 2, closesOn: 25 },
    });
  });

  test.each<[RuleKey, unknown, string]>([
    ['issuance.promise', { workingDays: 0 }, 'workingDays'],
    ['issuance.promise', { workingDays: 30.5 }, 'workingDays'],
    ['issuance.promise', { workingDays: '30' }, 'workingDays'],
    ['issuance.promise', { workingDays: 30, days: 30 }, 'days'],
    ['issuance.promise', null, 'value'],
    ['issuance.escalation', { percents: [100, 80] }, 'percents'],
    ['issuance.escalation', { percents: [] }, 'percents'],
    ['issuance.collection', { remindAfterDays: 180, recallAfterDays: 30 }, 'remindAfterDays'],
    ['oralLoss.lapse', { days: 5, remindOnDay: 5 }, 'remindOnDay'],
    ['fee.exchange', { yuan: 28 }, 'yuan'],
    ['fee.exchange', { yuan: '28' }, 'yuan'],
    ['bank.0102', { ...usualBankProfile, cutOff: '24:00' }, 'cutOff'],
    ['bank.0102', { ...usualBankProfile, deductionCodes: { 0: 'retry' } }, 'deductionCodes 0'],
    ['bank.0102', { ...usualBankProfile, payoutCodes: { 77: 'success' } }, 'payoutCodes 77'],
    ['photo.standard', { minWidth: 358, minHeight: 441, maxBytes: 5_000_000, formats: ['image/gif'] }, 'formats 0'],
    ['task.limits', { otherwise: 3, steps: { review: 0 } }, 'steps review'],
    ['cycle.dates', { ...ruleDefaults['cycle.dates'], secondDeduction: 5 }, 'secondDeduction'],
    ['cycle.dates', { ...ruleDefaults['cycle.dates'], closesOn: 31 }, 'closesOn'],
    ['insurance.110', { ...ruleDefaults['insurance.110'], lateFee: 0.0005 }, 'lateFee'],
    ['insurance.110', { ...ruleDefaults['insurance.110'], lateFeePayers: [] }, 'lateFeePayers'],
    ['insurance.110', { ...ruleDefaults['insurance.110'], closesInMonth: 2 }, 'closesInMonth'],
    ['insurance.150', { ...ruleDefaults['insurance.150'], grades: { '1': '200' } }, 'grades 1'],
    ['insurance.150', { ...ruleDefaults['insurance.150'], grades: { A: '200.00' } }, 'grades A'],
    ['insurance.110', { ...ruleDefaults['insurance.110'], interestByYear: { '1999': 2 } }, 'interestByYear 1999'],
    ['calendar.2027', { off: ['2026-05-01'], work: [] }, 'other-year 2026-05-01, no-days-off 2027'],
    ['calendar.2027', { off: ['2027-01-01'], work: ['2027-01-04'] }, 'work-on-weekday 2027-01-04'],
  ])('%s refuses %j', (key, value, why) => {
    expect(whyOf(key, value)).toBe(why);
  });

  test('every insurance type of the standard has a rule; another may get one', () => {
    const types = ['110', '120', '150', '210', '310', '390', '410', '510'];
    for (const code of types) {
      expect(whyOf(insuranceRuleKey(code), JSON.parse(JSON.stringify(ruleDefaults[insuranceRuleKey(code)])))).toBe(
        'fine',
      );
    }
    expect(Object.keys(ruleDefaults).flatMap((key) => findRuleInsurance(key) ?? [])).toEqual(types);
    expect(['insurance.999', 'insurance.11', 'insurance.'].map(isRuleKey)).toEqual([true, false, false]);
    expect(ruleDefaults['insurance.110']).toMatchObject({ lateFee: 0.05, lateFeePayers: ['employee'], interest: 2.5 });
  });

  test('a bank’s profile is a rule; its usual one passes', () => {
    expect(bankRuleKey('0102')).toBe('bank.0102');
    expect(['bank.0102', 'bank.102', 'bank.cutOff'].map(isRuleKey)).toEqual([true, false, false]);
    expect(parseRule('bank.0102', usualBankProfile)).toEqual(usualBankProfile);
  });

  test('years’ calendars are rules too', () => {
    expect(calendarRuleKey(2027)).toBe('calendar.2027');
    expect([findCalendarYear('calendar.2027'), findCalendarYear('calendar.27')]).toEqual([2027, undefined]);
    expect(['calendar.2027', 'issuance.promise', 'toString', 'calendar.'].map(isRuleKey)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(whyOf('calendar.2027', { off: ['2027-01-01'], work: ['2027-01-09'] })).toBe('fine');
    expect(() => parseRule('toString' as RuleKey, {})).toThrow(RangeError);
  });
});
