import { expect, test } from '@jest/globals';
import { decodeTime, isValid } from 'ulid';
import { idsInOrder, newId } from '../../activities/numbers/new-id.js';

test('ids are ULIDs that never repeat, of every character at every place', () => {
  const ids = Array.from({ length: 20_000 }, () => newId());
  expect(ids.every((id) => isValid(id))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
  for (let at = 10; at < 26; at += 1) expect(new Set(ids.map((id) => id[at])).size).toBe(32);
});

test('an id tells its time and sorts by it', () => {
  const at = Date.parse('2026-03-02T09:00:00+08:00');
  expect(decodeTime(newId(at))).toBe(at);
  expect(newId(at) < newId(at + 1)).toBe(true);
});

test('in order also within a millisecond', () => {
  const next = idsInOrder();
  const ids = Array.from({ length: 1_000 }, () => next());
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
});
