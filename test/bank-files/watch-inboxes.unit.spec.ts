import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { watchInboxes } from '../../activities/transport/watch-inboxes.js';

test('a file that is all there is told at once; one that is written, or put aside, is not; SFTP is left to the rounds', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sscard-inbox-'));
  for (const directory of ['in', 'done']) await mkdir(join(folder, directory));
  const told: string[] = [];
  let tell = () => {};
  const addresses = new Map([
    ['0102', { host: 'bank', port: 22, user: 'agency', hostKey: '', root: '/', privateKey: '' }],
    ['0103', { folder: join(folder, 'not mounted') }],
    ['0104', { folder }],
  ] as never);
  const inboxes = watchInboxes(addresses as never, (bank) => {
    told.push(bank);
    tell();
  });
  try {
    const next = async (act: () => Promise<void>) => {
      const came = new Promise<void>((resolve) => {
        tell = resolve;
      });
      await act();
      await came;
    };
    await writeFile(join(folder, 'in', 'DKR_1.sm4.part'), 'sealed');
    await next(() => rename(join(folder, 'in', 'DKR_1.sm4.part'), join(folder, 'in', 'DKR_1.sm4')));
    await rename(join(folder, 'in', 'DKR_1.sm4'), join(folder, 'done', 'DKR_1.sm4'));
    await next(() => writeFile(join(folder, 'in', 'DKR_2.sm4'), 'sealed'));
    expect(told).toEqual(['0104', '0104']);
  } finally {
    inboxes.stop();
    await rm(folder, { recursive: true });
  }
});
