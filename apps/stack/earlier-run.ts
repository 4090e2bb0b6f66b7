import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

interface Recorded {
  pid: number;
  /** When the process began, as the system counts it: a pid alone may be another's by now. */
  began: string;
}

interface RunningFile {
  launcher: Recorded;
  port: number;
  parts: Record<string, Recorded>;
}

/** Who runs in a data folder, written down so that the next start knows even after a kill -9. */
export class RunningRecord {
  readonly #file: string;
  #content: RunningFile;
  #written: Promise<void> = Promise.resolve();

  private constructor(file: string, content: RunningFile) {
    this.#file = file;
    this.#content = content;
  }

  /** Takes the folder for this process. Throws when another launcher works in it; ends what a killed one left. */
  static async take(folder: string, port: number, report: (line: string) => void): Promise<RunningRecord> {
    const file = join(folder, 'running.json');
    const earlier = await readRunning(file);
    if (earlier && (await isAlive(earlier.launcher))) {
      throw new Error(
        `It is running already (process ${earlier.launcher.pid}, http://127.0.0.1:${earlier.port}). Stop it with Ctrl-C there first.`,
      );
    }
    if (earlier) await endOrphans(earlier, report);
    const record = new RunningRecord(file, { launcher: await recordOf(process.pid), port, parts: {} });
    await record.#write();
    return record;
  }

  async started(part: string, pid: number): Promise<void> {
    this.#content.parts[part] = await recordOf(pid);
    await this.#write();
  }

  /** Everything has ended in order. */
  async release(): Promise<void> {
    await rm(this.#file, { force: true });
  }

  /** One at a time: two parts that start together would take the new file from each other. */
  #write(): Promise<void> {
    this.#written = this.#written.then(async () => {
      await writeFile(`${this.#file}.new`, JSON.stringify(this.#content, null, 2));
      await rename(`${this.#file}.new`, this.#file);
    });
    return this.#written;
  }
}

/** Asks what is left of a killed run to end (PostgreSQL: fast shutdown), and kills what does not within 10 s. */
async function endOrphans(earlier: RunningFile, report: (line: string) => void): Promise<void> {
  for (const [part, recorded] of Object.entries(earlier.parts).reverse()) {
    if (!(await isAlive(recorded))) continue;
    report(`an earlier run was killed; ending its ${part} (process ${recorded.pid})`);
    const signal = part === 'postgresql' || part === 'temporal' ? 'SIGINT' : 'SIGTERM';
    send(recorded.pid, signal);
    for (let waited = 0; waited < 10_000 && (await isAlive(recorded)); waited += 100) await pause(100);
    if (await isAlive(recorded)) send(recorded.pid, 'SIGKILL');
  }
}

async function readRunning(file: string): Promise<RunningFile | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const recordOf = async (pid: number): Promise<Recorded> => ({ pid, began: await beginOf(pid) });

async function isAlive({ pid, began }: Recorded): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const { state, began: now } = await statusOf(pid);
  return state !== 'Z' && now === began;
}

const beginOf = async (pid: number): Promise<string> => (await statusOf(pid)).began;

/** Field 3 of /proc/<pid>/stat is the state, field 22 the start; other systems have no such file. */
async function statusOf(pid: number): Promise<{ state: string; began: string }> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0] ?? '', began: fields[19] ?? '' };
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch {
    // It has ended in between.
  }
}
