import { expect, test } from '@jest/globals';
import { mayDoTask } from '../../domain/case/task-right.js';
import type { Reach } from '../../domain/reach/reach.js';

const county = { division: '140105' };
const clerks = { role: 'clerk', ...county, office: '14010501', bank: null };
const banks = { role: 'bankOperator', ...county, office: '14010501', bank: '0102' };

test.each<[string, Reach, boolean, boolean]>([
  ['a clerk of the office', { role: 'clerk', ...county, office: '14010501' }, true, false],
  ['a clerk of another office', { role: 'clerk', ...county, office: '14010502' }, false, false],
  ['a supervisor of the city stands in for the window alone', { role: 'supervisor', division: '1401' }, true, false],
  ['a supervisor elsewhere', { role: 'supervisor', division: '1402' }, false, false],
  ['the bank’s operator', { role: 'bankOperator', division: '14', bank: '0102' }, false, true],
  ['another bank’s operator', { role: 'bankOperator', division: '14', bank: '0103' }, false, false],
  ['an operator without a bank', { role: 'bankOperator', division: '14' }, false, false],
  [
    'a medical institution’s operator, at the window',
    { role: 'medicalOperator', ...county, office: '14010551' },
    false,
    false,
  ],
  ['a medical institution’s operator without a place', { role: 'medicalOperator', ...county }, false, false],
  ['an auditor', { role: 'auditor', division: '14' }, false, false],
])('%s', (_, reach, clerksTask, banksTask) => {
  expect([mayDoTask([reach], clerks), mayDoTask([reach], banks)]).toEqual([clerksTask, banksTask]);
});

test('what waits at a medical institution is its operator’s and the supervisor’s (附件1 第十七条1)', () => {
  const there = { ...clerks, office: '14010551' };
  expect(mayDoTask([{ role: 'medicalOperator', ...county, office: '14010551' }], there)).toBe(true);
  expect(mayDoTask([{ role: 'medicalOperator', ...county, office: '14010552' }], there)).toBe(false);
  expect(mayDoTask([{ role: 'supervisor', division: '1401' }], there)).toBe(true);
  expect(mayDoTask([{ role: 'clerk', ...county, office: '14010501' }], there)).toBe(false);
});
