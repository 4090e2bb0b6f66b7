import { describe, expect, test } from '@jest/globals';
import { findPasswordFault, hashPassword, oneTimePassword, verifyPassword } from '../../activities/staff/passwords.js';
import { checkSeparation } from '../../activities/staff/separation.js';
import { type Role, roles } from '../../domain/reach/reach.js';

describe('a new password', () => {
  test.each([
    ['password-short', 'elevenchars'],
    ['password-long', 'abcdefgh'.repeat(26)],
    ['password-name', 'xx-Clerk.140105-xx'],
    ['password-simple', 'abababababababab'],
    ['password-old', 'the-old-password'],
  ])('is refused: %s', (fault, next) => {
    expect(findPasswordFault(next, 'clerk.140105', 'the-old-password')).toBe(fault);
  });

  test('of twelve characters will do, Chinese ones count as one each', () => {
    expect(findPasswordFault('twelve-chars', 'clerk', 'old')).toBeUndefined();
    expect(findPasswordFault('山西省社会保障卡综合服务', 'clerk', 'old')).toBeUndefined();
    expect(findPasswordFault('𬀪𬀪𬀪𬀪𬀪𬀪abcde', 'clerk', 'old')).toBe('password-short');
  });

  test('for one sign-in passes the rules and differs each time', () => {
    const made = Array.from({ length: 50 }, oneTimePassword);
    expect(new Set(made).size).toBe(50);
    for (const password of made) expect(findPasswordFault(password, 'clerk.140105', '')).toBeUndefined();
  });
});

describe('a kept password', () => {
  test('is argon2id, salted, and verifies itself alone', async () => {
    const [kept, again] = await Promise.all([hashPassword('correct horse'), hashPassword('correct horse')]);
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(kept).not.toBe(again);
    expect(await verifyPassword(kept, 'correct horse')).toBe(true);
    expect(await verifyPassword(kept, 'correct horsf')).toBe(false);
  });

  test('of nobody takes as long to refuse as a wrong one', async () => {
    const kept = await hashPassword('correct horse');
    const time = async (hash: string | undefined) => {
      const start = performance.now();
      for (let i = 0; i < 5; i++) expect(await verifyPassword(hash, 'wrong horse')).toBe(false);
      return performance.now() - start;
    };
    await time(undefined);
    const [known, unknown] = [await time(kept), await time(undefined)];
    expect(unknown).toBeGreaterThan(known / 4);
  });
});

describe('separation of administrators', () => {
  const admins: Role[] = ['systemAdmin', 'securityAdmin', 'auditAdmin'];
  const holding = (...held: Role[]) => checkSeparation(held.map((role) => ({ role, division: '14' })));

  test.each(admins)('%s stands beside no other role', (admin) => {
    expect(holding(admin)).toBeUndefined();
    for (const role of roles.filter((other) => other !== admin)) {
      expect(holding(admin, role)).toMatchObject({ code: 'staff.roles-conflict' });
      expect(holding(role, admin)).toMatchObject({ code: 'staff.roles-conflict' });
    }
  });

  test('other roles may be one person, and one role have two places', () => {
    expect(holding('clerk', 'supervisor')).toBeUndefined();
    expect(holding('systemAdmin', 'systemAdmin')).toBeUndefined();
    expect(holding()).toBeUndefined();
  });
});
