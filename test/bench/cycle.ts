import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { Database } from '../../activities/database/database.js';
import { startStack } from '../../apps/stack/stack.js';
import { Baseline } from './cycle/baseline.js';
import { fill, scene } from './cycle/fill.js';
import { besides, historyEvents, OurSide } from './cycle/our-side.js';
import { sizesOf, type TableSize } from './cycle/sizes.js';
import { Stopwatch } from './cycle/stopwatch.js';
import { asSuperuser } from './cycle/superuser.js';
import { fixed, printTable } from './figures.js';
import { machine, memoryOf } from './processes.js';

const options = new Command('bench:cycle')
  .description(
    'a cycle from assessment to reconciled: the real workflows and files, and beside it the same data steps in bare SQL',
  )
  .option('--lines <n>', 'people, each with one due', Number, 1_000_000)
  .option('--compared <n>', 'another size whose time a line is compared; 0: none', Number, 100_000)
  .option('--bare-only', 'the bare side alone', false)
  .parse()
  .opts<{ lines: number; compared: number; bareOnly: boolean }>();

interface Figures {
  readonly ours: Stopwatch;
  readonly bare: Stopwatch;
  readonly sizes: readonly TableSize[];
  readonly memory: Readonly<Record<string, number>>;
  readonly histories: ReadonlyMap<string, number>;
}

const clockSeed = { startsAt: new Date('2026-02-27T08:30:00+08:00') };

/** A system of one run's own. The bare side runs while none of our parts does. */
async function measure(lines: number): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'sscard-cycle-'));
  await chmod(folder, 0o755);
  const [ours, bare] = [new Stopwatch(), new Stopwatch()];
  try {
    await runBare(folder, lines, bare);
    // One bank is reached, and it is told the time by the bench alone.
    const bank = { code: scene.bank, by: 'folder', folder: join(folder, 'banks', scene.bank) };
    const environment = { worker: { BANKS_CONTROL_URL: '', BANKS: JSON.stringify([bank]) } };
    const stack = await startStack({ folder, environment });
    try {
      if (options.bareOnly) return { ours, bare, sizes: [], memory: {}, histories: new Map() };
      await OurSide.run(stack, lines, ours);
      const memory = Object.fromEntries(
        ['worker', 'api', 'banks'].map((part) => [part, memoryOf(stack.pidOf(part)).most]),
      );
      return {
        ours,
        bare,
        sizes: await readSizes(stack.urls.migratorUrl),
        memory,
        histories: await historyEvents(stack),
      };
    } finally {
      await stack.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Fills the database, and a copy of it on the same server for the bare side. */
async function runBare(folder: string, lines: number, watch: Stopwatch): Promise<void> {
  const stack = await startStack({ folder, clock: 'stepped', clockSeed, demo: true, parts: [] });
  try {
    const { migratorUrl } = stack.urls;
    await fill(migratorUrl, stack.keys.keyFile, lines);
    await asSuperuser(stack.superuserUrl, 'CREATE DATABASE baseline TEMPLATE sscard OWNER sscard_migrator');
    await asSuperuser(stack.superuserUrl, 'CHECKPOINT');
    await Baseline.run(migratorUrl.replace(/\/sscard$/, '/baseline'), stack.keys.keyFile, watch);
    await asSuperuser(stack.superuserUrl, 'DROP DATABASE baseline');
    await asSuperuser(stack.superuserUrl, 'CHECKPOINT');
  } finally {
    await stack.stop();
  }
}

async function readSizes(url: string): Promise<TableSize[]> {
  const db = new Database(url, { max: 1 });
  try {
    return await sizesOf(db);
  } finally {
    await db.close();
  }
}

const isBeside = (step: string): boolean => (besides as readonly string[]).includes(step);
const countedSeconds = ({ steps }: Stopwatch): number =>
  [...steps].reduce((sum, [step, seconds]) => sum + (isBeside(step) ? 0 : seconds), 0);
const micros = (watch: Stopwatch, lines: number): number => (countedSeconds(watch) / lines) * 1_000_000;

function print(lines: number, { ours, bare, sizes, memory, histories }: Figures): void {
  console.log(`\n${lines} lines; ${machine()}`);
  const counted = [...ours.steps.keys()].filter((step) => !isBeside(step));
  printTable([
    ['step', 'ours, s', 'bare, s', 'ratio'],
    ...counted.map((step) => stepRow(step, ours.steps.get(step) ?? 0, bare.steps.get(step) ?? 0)),
    stepRow('all', countedSeconds(ours), countedSeconds(bare)),
  ]);
  for (const step of besides) console.log(`not counted, ${step}: ${fixed(ours.steps.get(step) ?? 0)} s`);
  const bytes = (size: TableSize) => size.tableBytes + size.indexBytes;
  printTable([
    ['table', 'rows', 'bytes a line', 'of it indexes'],
    ...sizes.map((size) => [
      size.name,
      String(size.rows),
      fixed(bytes(size) / lines, 0),
      fixed(size.indexBytes / lines, 0),
    ]),
    ['all', '', fixed(sizes.reduce((sum, size) => sum + bytes(size), 0) / lines, 0), ''],
  ]);
  console.log(
    `memory, most, MiB: ${Object.entries(memory)
      .map(([part, most]) => `${part} ${fixed(most, 0)}`)
      .join(', ')}`,
  );
  console.log(`longest histories, events: ${[...histories].map(([type, events]) => `${type} ${events}`).join(', ')}`);
}

function stepRow(step: string, ours: number, bare: number): string[] {
  return [step, fixed(ours, 2), fixed(bare, 2), fixed(ours / bare, 2)];
}

const { lines, compared } = options;
const other = compared > 0 && compared !== lines ? await measure(compared) : undefined;
if (other) print(compared, other);
const figures = await measure(lines);
print(lines, figures);
const ratio = countedSeconds(figures.ours) / countedSeconds(figures.bare);
console.log(`\nours ${fixed(ratio, 2)} × the bare side (goal 1.5); ${fixed(micros(figures.ours, lines))} µs a line`);
if (other)
  console.log(
    `time a line ${fixed(micros(figures.ours, lines) / micros(other.ours, compared), 2)} × that of ${compared} lines (goal 1.2)`,
  );
