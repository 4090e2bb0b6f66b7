import { describe, expect, test } from '@jest/globals';
import {
  bankRuleKey,
  calendarRuleKey,
  insuranceRuleKey,
  parseRule,
  type RuleKey,
  ruleCatalogue,
  ruleDefaults,
  usualBankProfile,
} from '../../domain/rule/catalogue.js';
import { ruleFields } from '../../domain/rule/fields.js';

const keys = [
  ...Object.keys(ruleCatalogue),
  calendarRuleKey(2027),
  insuranceRuleKey('150'),
  bankRuleKey('0102'),
] as RuleKey[];
const kindsOf = (key: RuleKey) => ruleFields(key).map(({ name, kind }) => [name, kind]);

describe('the form of a rule', () => {
  test.each(keys)('%s: every part of its value is a field with a name in both languages', (key) => {
    const fields = ruleFields(key);
    const value = ruleDefaults[key] ?? (key.startsWith('bank.') ? usualBankProfile : { off: [], work: [] });
    expect(fields.map(({ name }) => name).sort()).toEqual(Object.keys(value).sort());
    for (const { name, kind, label, unit, least, most } of fields) {
      expect([name, kind]).not.toEqual([name, 'text']);
      expect(label.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(label.en).not.toMatch(/[\u4e00-\u9fff]|^[a-z]+[A-Z]/);
      if (['number', 'numbers', 'steps', 'years'].includes(kind)) {
        expect({ name, unit: unit !== null, limited: least !== null && most !== null }).toEqual({
          name,
          unit: true,
          limited: true,
        });
      }
    }
  });

  test('asks for each part as what it is', () => {
    expect(kindsOf('issuance.escalation')).toEqual([['percents', 'numbers']]);
    expect(kindsOf('fee.replacement')).toEqual([['yuan', 'amount']]);
    expect(kindsOf('bank.0102')).toEqual([
      ['encoding', 'choice'],
      ['cutOff', 'time'],
      ['creditsLost', 'flag'],
      ['deductionCodes', 'classes'],
      ['payoutCodes', 'classes'],
    ]);
    expect(kindsOf('task.limits')).toEqual([
      ['otherwise', 'number'],
      ['steps', 'steps'],
    ]);
    expect(kindsOf('oralLoss.identify')).toEqual([
      ['details', 'number'],
      ['numberWithName', 'flag'],
    ]);
    expect(kindsOf('replacement.collectedAt')).toEqual([['at', 'choice']]);
    expect(kindsOf('photo.standard')).toContainEqual(['formats', 'choices']);
    expect(kindsOf('insurance.150')).toEqual(
      expect.arrayContaining([
        ['feePeriod', 'choice'],
        ['grades', 'grades'],
        ['lateFeePayers', 'choices'],
        ['interestByYear', 'years'],
      ]),
    );
    expect(kindsOf('calendar.2027')).toEqual([
      ['off', 'days'],
      ['work', 'days'],
    ]);
  });

  test('carries the limits that the value is checked with', () => {
    const [field] = ruleFields('issuance.promise');
    expect(field).toMatchObject({ least: 1, most: 250, whole: true });
    expect(parseRule('issuance.promise', { workingDays: 250 })).toEqual({ workingDays: 250 });
    expect(parseRule('issuance.promise', { workingDays: 251 })).toMatchObject({ refused: true });
    expect(ruleFields('identity.policy').find(({ name }) => name === 'backoff')).toMatchObject({
      most: 5,
      whole: false,
    });
  });
});

test.each<[RuleKey, unknown, string]>([
  ['issuance.promise', { workingDays: 0 }, 'value.workingDays'],
  ['issuance.collection', { remindAfterDays: 180, recallAfterDays: 30 }, 'value.remindAfterDays'],
  ['task.limits', { otherwise: 3, steps: { review: 0 } }, 'value.steps'],
  ['photo.standard', { ...ruleDefaults['photo.standard'], formats: ['image/gif'] }, 'value.formats'],
  ['calendar.2027', { off: ['2026-05-01'], work: [] }, 'value.off'],
  ['calendar.2027', { off: ['2027-01-01'], work: ['2027-01-04'] }, 'value.work'],
  ['issuance.promise', null, 'value'],
])('a fault of %s in %j is told at its field', (key, value, field) => {
  expect(parseRule(key, value)).toMatchObject({ refused: true, code: 'rule.value', field });
});
