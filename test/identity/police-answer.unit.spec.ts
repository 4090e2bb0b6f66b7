import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findPoliceAnswer } from '../../activities/identity/police-answer.js';

const asked = { idNumber: '140105199003070018', name: '张㛃', sex: 'male', birthDate: '1990-03-07' };
const asOf = '2026-11-24T02:00:00Z';

describe('an answer of the police ID service', () => {
  test('is read when it is one', () => {
    const match = { result: 'match', name: '张㛃', sex: 'male', birthDate: '1990-03-07', division: '140105', asOf };
    expect(findPoliceAnswer(match, asked)).toEqual(match);
    expect(findPoliceAnswer({ result: 'not_found', asOf }, asked)).toEqual({ result: 'not_found', asOf });
    expect(findPoliceAnswer({ result: 'name_differs', name: '张晓', asOf }, asked)?.result).toBe('name_differs');
  });

  test.each([
    ['another name', { name: '张晓' }],
    ['another sex', { sex: 'female' }],
    ['another birth date', { birthDate: '1990-03-08' }],
    ['no date', { asOf: undefined }],
    ['a date that is none', { asOf: 'yesterday' }],
    ['a word in capitals', { result: 'MATCH' }],
  ])('a match with %s is none', (_, wrong) => {
    expect(findPoliceAnswer({ result: 'match', name: '张㛃', asOf, ...wrong }, asked)).toBeUndefined();
  });

  test('name_differs with our own name contradicts itself', () => {
    expect(findPoliceAnswer({ result: 'name_differs', name: '张㛃', asOf }, asked)).toBeUndefined();
  });

  test('no rubbish is ever read as a match', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (rubbish) => {
        expect(findPoliceAnswer(rubbish, asked)).toBeUndefined();
      }),
    );
  });
});
