import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import ssh2 from 'ssh2';
import SftpClient from 'ssh2-sftp-client';
import { findBytes } from '../../activities/transport/exchange-folder.js';
import { withExchangeFolder } from '../../activities/transport/with-folder.js';
import { provisionKeys } from '../../apps/counterparties/provision.js';
import { temporaryFolder } from '../harness/harness.js';
import { type OutsideWorld, startOutsideWorld } from './outside-world.js';

describe('the factory’s front-end machine', () => {
  let world: OutsideWorld;

  beforeAll(async () => {
    world = await startOutsideWorld();
  });
  afterAll(() => world.stop());

  const session = <Result>(work: (client: SftpClient) => Promise<Result>, privateKey = world.factory.privateKey) => {
    const client = new SftpClient();
    const { host, port, user } = world.factory;
    return client
      .connect({ host, port, username: user, privateKey })
      .then(() => work(client))
      .finally(() => client.end().catch(() => {}));
  };

  test('a stranger’s key is refused', async () => {
    const stranger = ssh2.utils.generateKeyPairSync('ed25519').private;
    await expect(session(async () => {}, stranger)).rejects.toThrow('authentication');
  });

  test('a password is refused', async () => {
    const client = new SftpClient();
    const { host, port, user } = world.factory;
    await expect(client.connect({ host, port, username: user, password: 'agency' })).rejects.toThrow('authentication');
  });

  test('nobody gets out of his folder', async () => {
    await writeFile(join(world.folder, '..', 'secret.txt'), 'of another factory');
    await session(async (client) => {
      expect(await client.exists('../secret.txt')).toBe(false);
      expect(await client.exists('/../../secret.txt')).toBe(false);
      await expect(client.get('/../secret.txt')).rejects.toThrow();
    });
  });

  const ways = {
    'by SFTP': () => world.factory,
    'in a shared folder': () => ({ folder: world.folder }),
  };
  describe.each(Object.entries(ways))('%s', (way, address) => {
    const named = (name: string) => `${way.replaceAll(' ', '-')}.${name}`;

    test('a file larger than one packet arrives and comes back byte by byte', async () => {
      const bytes = Buffer.alloc(3_000_000, 'sscard');
      const back = await withExchangeFolder(address(), async (folder) => {
        await folder.send(named('large.bin'), [bytes.subarray(0, 1_000_000), bytes.subarray(1_000_000)]);
        return findBytes(folder, 'out', named('large.bin'), bytes.length);
      });
      expect(back?.equals(bytes)).toBe(true);
      expect(await readdir(join(world.folder, 'out'))).toContain(named('large.bin'));
    });

    test('a file larger than the largest expected is not read', async () => {
      await writeFile(join(world.folder, 'in', named('huge.bin')), Buffer.alloc(1_000));
      const reading = withExchangeFolder(address(), (folder) => findBytes(folder, 'in', named('huge.bin'), 999));
      await expect(reading).rejects.toThrow('999');
    });

    test('a rename never overwrites, and a file being written is not listed', async () => {
      await withExchangeFolder(address(), async (folder) => {
        await folder.send(named('once.bin'), [Buffer.from('first')]);
        await expect(folder.send(named('once.bin'), [Buffer.from('second')])).rejects.toThrow();
        await writeFile(join(world.folder, 'in', named('half.txt.sm4.part')), 'half');
        expect(await folder.list('in')).not.toContain(named('half.txt.sm4.part'));
      });
      expect(await readFile(join(world.folder, 'out', named('once.bin')), 'utf8')).toBe('first');
    });

    test('two taken files of one name are both kept', async () => {
      await withExchangeFolder(address(), async (folder) => {
        for (const text of ['one', 'two']) {
          await writeFile(join(world.folder, 'in', named('same.txt')), text);
          await folder.putAside(named('same.txt'), new Date());
        }
        await folder.putAside(named('same.txt'), new Date());
      });
      const kept = (await readdir(join(world.folder, 'done'))).filter((name) => name.startsWith(named('same.txt')));
      expect(kept).toHaveLength(2);
    });
  });
});

describe('the control interface', () => {
  let world: OutsideWorld;

  beforeAll(async () => {
    world = await startOutsideWorld();
  });
  beforeEach(() => world.reset());
  afterAll(() => world.stop());

  test('a switch that there is not is named, and nothing is changed', async () => {
    await expect(world.set({ police: { mood: 'sleepy' as never } })).rejects.toThrow('mood');
    const { police } = (await (await fetch(`${world.controlUrl}/control/switches`)).json()) as never as {
      police: { mood: string };
    };
    expect(police.mood).toBe('normal');
  });

  test('told time stands still until it is told again', async () => {
    const told = new Date('2027-03-01T01:00:00Z');
    await world.tell(told);
    const health = (await (await fetch(`${world.controlUrl}/control/health`)).json()) as { now: string };
    expect(health.now).toBe(told.toISOString());
  });

  test('an order file that can’t be opened is put aside with its problem, and nothing is made', async () => {
    const name = 'ZK_14010501_01_20270301_001.txt';
    await writeFile(join(world.folder, 'out', `${name}.sm4`), 'H|1|ZK|plain');
    await mkdir(join(world.folder, 'out', name));
    await world.tell(new Date('2027-03-01T01:00:00Z'));
    expect(await world.ledger('files')).toMatchObject([{ name, problem: 'envelope-unencrypted', lines: 0 }]);
    expect(await readdir(join(world.folder, 'out'))).toEqual([]);
    expect(await world.ledger('orders')).toEqual([]);
  });
});

describe('keys exchanged beforehand', () => {
  test('are made once, for the owner alone, and kept', async () => {
    const folder = join(await temporaryFolder('keys'), 'outside');
    const first = await provisionKeys(folder, { factories: ['01', '02'], banks: ['0102'] });
    const before = await readFile(first.envelopeKeyFile, 'utf8');
    const again = await provisionKeys(folder, { factories: ['01', '02'], banks: ['0102'] });
    expect(again).toEqual(first);
    expect(await readFile(first.envelopeKeyFile, 'utf8')).toBe(before);
    for (const file of [first.hostKeyFile, first.agencyKeyFile, first.envelopeKeyFile, first.smsKeyFile])
      expect((await stat(file)).mode & 0o077).toBe(0);
    expect(first.hostKeyFingerprint).toMatch(/^SHA256:[A-Za-z0-9+/]{43}$/);
  });
});
