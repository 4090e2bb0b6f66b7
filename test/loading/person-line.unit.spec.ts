import { describe, expect, test } from '@jest/globals';
import { type PersonLine, parsePersonLine } from '../../domain/loading/person-line.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { lineOf } from './person-lines.js';

const today = '2026-03-02';
const read = (more: Partial<PersonLine> = {}) => parsePersonLine(lineOf(7, more), today);

describe('a line of the old system’s file', () => {
  test('is read with what its ID number says', () => {
    expect(read()).toMatchObject({
      name: '王小㛃',
      birthDate: '1990-01-15',
      sex: 'male',
      card: { state: 'active', bankState: 'activated', bank: '0102' },
    });
  });

  test('a person without a card has none', () => {
    const none = { card_number: '', card_status: '', bank: '', account: '', bank_status: '' };
    expect(read(none)).not.toHaveProperty('card');
  });

  test.each([
    ['0', { state: 'delivered' }],
    ['1', { state: 'active' }],
    ['2', { state: 'lost', beforeLoss: 'active' }],
    ['3', { state: 'active', pinLocked: true }],
    ['4', { state: 'oral_lost', beforeLoss: 'active' }],
    ['9', { state: 'cancelled' }],
  ])('status %s of annex 2 is %j', (card_status, expected) => {
    expect(read({ card_status })).toMatchObject({ card: expected });
  });

  test.each([
    ['id_number', { id_number: '140105199001150071' }],
    ['name', { name: '' }],
    ['phone', { phone: 'none' }],
    ['division', { division: '1401' }],
    ['office', { office: '14010701' }],
    ['card_number', { card_number: '' }],
    ['card_status', { card_status: '7' }],
    ['bank', { bank: 'ICBC' }],
    ['account', { account: 'x y' }],
    ['bank_status', { bank_status: '5' }],
  ])('what is wrong names its field: %s', (field, more) => {
    const refusal = read(more);
    if (!isRefusal(refusal)) throw new Error('it was read');
    expect(refusal.field).toBe(field);
    for (const value of Object.values(more).filter(Boolean)) expect(JSON.stringify(refusal)).not.toContain(value);
  });
});
