import { expect, test } from '@jest/globals';
import { allowanceOf } from '../../apps/api/access/access.guard.js';

const limits = { signedOut: 300, signedIn: 30_000 };

test('guessing passwords is bounded, what a bank signs is not counted with it, and health is not counted', () => {
  expect(allowanceOf({ method: 'POST' }, '10.0.0.1', limits)).toEqual({ key: 'ip 10.0.0.1', most: 300 });
  expect(allowanceOf({ method: 'POST', requestId: false }, '10.0.0.1', limits)).toEqual({
    key: 'machine 10.0.0.1',
    most: 30_000,
  });
  expect(allowanceOf({ method: 'GET' }, '10.0.0.1', limits)).toBeUndefined();
});
