import { expect, test } from '@jest/globals';
import ssh2 from 'ssh2';
import { makeSshKey } from '../../apps/counterparties/provision.js';

/** What ssh2 made of a pair whose public half begins with a zero byte: it is 31 bytes long there. Nobody uses it. */
const unreadable = `-----BEGIN OPENSSH PRIVATE KEY-----
b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMgAAAAtz
c2gtZWQyNTUxOQAAAB+16eWsZ1FRQVlba5hj7OqK8fqnTJTYW8cZWSHpEk3OAAAA
iMfptlfH6bZXAAAAC3NzaC1lZDI1NTE5AAAAH7Xp5axnUVFBWVtrmGPs6orx+qdM
lNhbxxlZIekSTc4AAAA/s3asK9POFgQ8yylVOI2sdAju4/lRRirj0TYv2XZg4Te1
6eWsZ1FRQVlba5hj7OqK8fqnTJTYW8cZWSHpEk3OAAAAAAECAwQFBgc=
-----END OPENSSH PRIVATE KEY-----
`;

test('an SSH key that ssh2 can not read itself is made anew', () => {
  expect(ssh2.utils.parseKey(unreadable)).toBeInstanceOf(Error);
  // Not simply the next pair: that one may be such a key, too.
  const sound = makeSshKey();
  const made = [unreadable, unreadable, sound];
  expect(makeSshKey(() => made.shift() as string)).toBe(sound);
  expect(() => makeSshKey(() => unreadable)).toThrow('none of 10 SSH keys');
});
