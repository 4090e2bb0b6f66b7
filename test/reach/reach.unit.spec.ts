import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { kindsOfRole, reaches, reachRange, roles, seesKind } from '../../domain/reach/reach.js';

const division = fc
  .tuple(fc.integer({ min: 11, max: 82 }), fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 2 }))
  .map(([province, below]) => `${province}${below.map((part) => String(part).padStart(2, '0')).join('')}`);

describe('reach', () => {
  test('the bounds hold exactly what the reach holds', () => {
    fc.assert(
      fc.property(division, division, fc.boolean(), (mine, other, beneath) => {
        const object = beneath && mine.length < 6 ? `${mine}${other}`.slice(0, 6) : other;
        const { from, to } = reachRange(mine);
        expect(from <= object && object < to).toBe(reaches({ role: 'clerk', division: mine }, { division: object }));
      }),
    );
  });

  test('the last sibling rolls over', () => {
    expect(reachRange('1499')).toEqual({ from: '1499', to: '1500' });
    expect(reachRange('14')).toEqual({ from: '14', to: '15' });
  });

  test.each(['', '1', '140', '1401050', 'ab', '14%'])('%p is no division', (text) => {
    expect(() => reachRange(text)).toThrow(RangeError);
  });

  test('office and bank narrow', () => {
    const clerk = { role: 'clerk', division: '140105', office: '14010501' } as const;
    expect(reaches(clerk, { division: '140105', office: '14010502' })).toBe(false);
    expect(reaches(clerk, { division: '140105', office: '14010501' })).toBe(true);
    const operator = { role: 'bankOperator', division: '14', bank: '0102' } as const;
    expect(reaches(operator, { division: '140105', bank: '0103' })).toBe(false);
    expect(reaches(operator, { division: '140105', bank: '0102' })).toBe(true);
    expect(reaches(operator, { division: '150105', bank: '0102' })).toBe(false);
  });

  test('what names no bank is no bank operator’s, nor is anything where the operator has no bank', () => {
    expect(reaches({ role: 'bankOperator', division: '14', bank: '0102' }, { division: '140105' })).toBe(false);
    expect(reaches({ role: 'bankOperator', division: '14' }, { division: '140105', bank: '0102' })).toBe(false);
    expect(reaches({ role: 'bankOperator', division: '14' }, { division: '140105' })).toBe(false);
  });

  test('a medical institution’s operator reaches what lies there alone, and nothing without an institution', () => {
    const operator = { role: 'medicalOperator', division: '140105', office: '14010551' } as const;
    expect(reaches(operator, { division: '140105', office: '14010551' })).toBe(true);
    expect(reaches(operator, { division: '140105', office: '14010501' })).toBe(false);
    expect(reaches(operator, { division: '140105' })).toBe(false);
    expect(reaches({ role: 'medicalOperator', division: '140105' }, { division: '140105' })).toBe(false);
    expect(kindsOfRole.medicalOperator).toEqual(['tasks', 'cards']);
  });

  test('a bank operator sees tasks and cards, and nothing else of the social side', () => {
    expect(kindsOfRole.bankOperator).toEqual(['tasks', 'cards']);
  });

  test('administrators process no cases', () => {
    for (const role of ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const) {
      expect(
        kindsOfRole[role].filter((kind) => ['people', 'cases', 'tasks', 'cards', 'papers'].includes(kind)),
      ).toEqual([]);
    }
    expect(roles.filter((role) => seesKind(role, 'audit'))).toEqual(['auditor', 'auditAdmin']);
  });
});
