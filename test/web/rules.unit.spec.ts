import { describe, expect, test } from '@jest/globals';
import { compareLines, linesOf } from '../../apps/web/src/rules/rule-rows.js';
import {
  amountOf,
  calendarYearOf,
  daysIn,
  insuranceOf,
  type RuleField,
  ruleName,
  shapeOf,
} from '../../apps/web/src/rules/rule-shape.js';

describe('what is typed into a rule’s form', () => {
  test('days are read however they are separated or written, in order, each once', () => {
    expect(daysIn('2027-01-02, 2027/1/1；2027年1月3日\n2027-01-02')).toEqual([
      '2027-01-01',
      '2027-01-02',
      '2027-01-03',
    ]);
    expect(daysIn('  ')).toEqual([]);
    expect(daysIn('元旦')).toEqual(['元旦']);
  });

  test('amounts get their two decimals; what is no amount stays, to be refused at the field', () => {
    expect(['28', '28.', '28.5', ' 28.00 '].map(amountOf)).toEqual(['28.00', '28.00', '28.50', '28.00']);
    expect(['', '028', '28.005', '-1', '1e3'].map(amountOf)).toEqual(['', '028', '28.005', '-1', '1e3']);
  });

  test('a calendar is known by its year', () => {
    expect(['calendar.2027', 'issuance.promise', 'calendar.27'].map(calendarYearOf)).toEqual([
      2027,
      undefined,
      undefined,
    ]);
  });
});

test('insurance types share one shape, their names carry the code', () => {
  const shape = { key: 'insurance', name: { zh: '险种规则', en: 'Insurance type' }, article: null, fields: [] };
  expect(['insurance.110', 'insurance.1', 'insurance'].map(insuranceOf)).toEqual(['110', undefined, undefined]);
  expect(shapeOf([shape], 'insurance.999')).toBe(shape);
  const named = { insurance: () => '城镇职工基本养老保险', bank: () => '工商银行' };
  expect(ruleName([shape], 'insurance.110', 'zh', named)).toBe('险种规则 · 城镇职工基本养老保险 110');
  const profile = { ...shape, key: 'bank', name: { zh: '银行参数', en: 'Bank profile' } };
  expect(ruleName([profile], 'bank.0102', 'en', named)).toBe('Bank profile · 工商银行 0102');
  expect(ruleName([], 'bank.0102', 'en', named)).toBe('bank.0102');
});

test('a table by grade or year reads as a line for each entry', () => {
  const words = (key: string, { n }: { n: string }) => `${key} ${n}`;
  const field = (name: string, kind: RuleField['kind'], unit: string): RuleField => ({
    name,
    kind,
    label: { zh: name, en: name },
    unit: { zh: unit, en: unit },
    least: null,
    most: null,
    whole: false,
    options: [],
  });
  const fields = [field('档次', 'grades', '元'), field('利率', 'years', '%')];
  const value = { 档次: { '1': '200.00', '2': '300.00' }, 利率: { '2026': 2.62 } };
  expect(linesOf(words as never, 'zh', fields, value).map(({ label, text }) => `${label}: ${text}`)).toEqual([
    '档次 · rules:grade 1: 200.00 元',
    '档次 · rules:grade 2: 300.00 元',
    '利率 · rules:yearN 2026: 2.62 %',
  ]);
});

test('two versions are compared line by line, what one lacks is empty there', () => {
  const line = (key: string, text: string) => ({ key, label: key, text });
  const compared = compareLines(
    [line('review', '2'), line('papers', '10')],
    [line('review', '3'), line('arrival', '5')],
  );
  expect(compared.map(({ key, before, after }) => [key, before, after])).toEqual([
    ['review', '2', '3'],
    ['arrival', undefined, '5'],
    ['papers', '10', undefined],
  ]);
});
