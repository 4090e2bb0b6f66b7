import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '../../apps/stack/ports.js';
import { projectRoot } from '../../apps/stack/root.js';

/** `npm start` as a person meets it: a process of its own that prints. */
class Launcher {
  output = '';
  readonly process: ChildProcess;
  readonly ended: Promise<number | null>;

  constructor(folder: string, port: number, ...more: string[]) {
    const args = [join(projectRoot, 'dist/apps/stack/main.js'), '--data', folder, '--port', String(port), ...more];
    this.process = spawn(process.execPath, args, { env: { ...process.env, NODE_OPTIONS: '' } });
    for (const stream of [this.process.stdout, this.process.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.output += chunk.toString();
      });
    }
    this.ended = new Promise((resolve) => this.process.once('exit', resolve));
  }

  async says(words: string, seconds = 240): Promise<void> {
    for (let waited = 0; waited < seconds * 10 && !this.output.includes(words); waited += 1) await pause(100);
    if (!this.output.includes(words)) throw new Error(`never said "${words}":\n${this.output}`);
  }
}

const ready = 'Ctrl-C stops everything';

describe('npm start', () => {
  let folder: string;
  let port: number;
  let launcher: Launcher;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sscard-launcher-'));
    await chmod(folder, 0o755);
    port = await freePort();
  });

  afterAll(async () => {
    launcher.process.kill('SIGINT');
    await launcher.ended;
    await rm(folder, { recursive: true, force: true });
  });

  test('prints the address and the demo sign-ins, and every part is healthy', async () => {
    launcher = new Launcher(folder, port);
    await launcher.says(ready);
    expect(launcher.output).toContain(`http://127.0.0.1:${port}`);
    expect(launcher.output).toContain('clerk.140105');
    expect((await fetch(`http://127.0.0.1:${port}/api/health`)).status).toBe(200);
  });

  test('a second one says that it is running', async () => {
    const second = new Launcher(folder, await freePort());
    expect(await second.ended).toBe(1);
    expect(second.output).toContain(`It is running already (process ${launcher.process.pid}`);
  });

  test.each(['worker', 'counterparties', 'banks', 'temporal', 'postgresql', 'api'])(
    '%s killed runs again',
    async (part) => {
      const before = (await running())[part];
      process.kill(before?.pid ?? 0, 'SIGKILL');
      await launcher.says(`${part} was ended by SIGKILL`);
      await launcher.says(`${part} runs again`);
      expect((await running())[part]?.pid).not.toBe(before?.pid);
      await healthy();
    },
  );

  test('killed itself it leaves nothing running, and the next one keeps the data', async () => {
    const parts = Object.values(await running()).map(({ pid }) => pid);
    const secrets = await readFile(join(folder, 'secrets.json'), 'utf8');
    launcher.process.kill('SIGKILL');
    await launcher.ended;
    for (let waited = 0; waited < 300 && parts.some(isAlive); waited += 1) await pause(100);
    expect(parts.filter(isAlive)).toEqual([]);

    launcher = new Launcher(folder, port);
    await launcher.says(ready);
    const { superuserPassword } = JSON.parse(secrets);
    expect(await readFile(join(folder, 'secrets.json'), 'utf8')).toContain(superuserPassword);
  });

  test('Ctrl-C stops every part in the opposite order of the start', async () => {
    const parts = Object.values(await running()).map(({ pid }) => pid);
    launcher.process.kill('SIGINT');
    expect(await launcher.ended).toBe(0);
    expect(launcher.output.match(/✓ (\w+) stopped/g)?.map((line) => line.split(' ')[1])).toEqual([
      'api',
      'worker',
      'banks',
      'counterparties',
      'temporal',
      'postgresql',
    ]);
    expect(parts.filter(isAlive)).toEqual([]);
  });

  test('a port in use is named with its holder', async () => {
    const holder = createServer().listen(port, '127.0.0.1');
    launcher = new Launcher(folder, port);
    expect(await launcher.ended).toBe(1);
    holder.close();
    expect(launcher.output).toMatch(new RegExp(`Port ${port} is in use by .*process ${process.pid}.*--port`));
  });

  test('another clock than the data was made with is refused; --fresh takes it', async () => {
    launcher = new Launcher(folder, port, '--clock', 'fast');
    expect(await launcher.ended).toBe(1);
    expect(launcher.output).toContain('made with the stepped clock');

    launcher = new Launcher(folder, port, '--clock', 'fast', '--fresh');
    await launcher.says(ready);
    expect(launcher.output).toContain(`deleted ${folder}`);
    expect(launcher.output).toContain('fast clock');
  });

  async function running(): Promise<Record<string, { pid: number }>> {
    return JSON.parse(await readFile(join(folder, 'running.json'), 'utf8')).parts;
  }

  async function healthy(): Promise<void> {
    for (let waited = 0; waited < 600; waited += 1) {
      const response = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => undefined);
      if (response?.ok) return;
      await pause(100);
    }
    throw new Error('not healthy within 60 s');
  }
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
