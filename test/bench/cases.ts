import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { type Stack, startStack } from '../../apps/stack/stack.js';
import { makeWorkflowBundle } from '../../apps/worker/workflow-bundle.js';
import { BareSide } from './bare-side.js';
import { type CaseSide, clerkSteps, type MeasuredCase } from './case-side.js';
import { byCallers, fixed, printTable, Times } from './figures.js';
import { measureOpenCases } from './open-cases.js';
import { OurSide } from './our-side.js';
import { startPoliceDouble } from './police-double.js';
import { machine, memoryOf } from './processes.js';
import { addSpent, processorTime, type Spent, spentSince } from './processor.js';

/** Everything that was measured of one side. */
class Measured {
  readonly starts = new Times();
  readonly steps = new Times();
  /** Processor time of filing and of everything after it, by process. */
  spentOnStarts: Spent = {};
  spentOnSteps: Spent = {};
  /** From the first review to the last closed case, the outside parties' answers among it. */
  wholeSeconds = 0;
  constructor(readonly side: CaseSide) {}
}

const options = new Command('bench:cases')
  .description('issuances through our system against a bare Temporal workflow, in one run on one server')
  .option('--cases <n>', 'cases on each side; 0 leaves this out', Number, 2000)
  .option('--block <n>', 'cases of one side before the other has its turn', Number, 250)
  .option('--callers <n>', 'callers at once', Number, 20)
  .option('--open <n>', 'then steps with so many open cases; 0 leaves this out', Number, 10_000)
  .option('--few <n>', 'compared with so many open cases', Number, 500)
  .option('--steps <n>', 'steps of each kind with open cases', Number, 2000)
  .parse()
  .opts<{ cases: number; block: number; callers: number; open: number; few: number; steps: number }>();

/** One block of cases from filing to close. */
async function runBlock(measured: Measured, count: number, stack: Stack): Promise<void> {
  const { side, starts, steps } = measured;
  const { callers } = options;
  const cases: MeasuredCase[] = [];
  const spent = () => spentNow(stack, side);
  const before = spent();
  await byCallers(callers, new Array(count).fill(0), starts, async () => {
    cases.push(await side.file());
  });
  const filed = spent();
  measured.spentOnStarts = addSpent(measured.spentOnStarts, spentSince(before, filed));
  const began = performance.now();
  for (const step of clerkSteps) {
    if (step === 'arrival') await byCallers(callers, cases, new Times(), (filed) => side.answerFromOutside(filed));
    await byCallers(callers, cases, steps, (filed) => side.complete(filed, step));
  }
  measured.wholeSeconds += (performance.now() - began) / 1000;
  measured.spentOnSteps = addSpent(measured.spentOnSteps, spentSince(filed, spent()));
}

function spentNow(stack: Stack, { workerPid }: CaseSide): Spent {
  const server = (part: string) => stack.pidOf(part);
  return processorTime({
    worker: workerPid,
    'API side': process.pid,
    PostgreSQL: server('postgresql'),
    Temporal: server('temporal'),
  });
}

/** Blocks of both sides in turns, so that whatever drifts on the machine meets both alike. */
async function runInTurns(ours: Measured, bare: Measured, stack: Stack): Promise<void> {
  const warmUp = Math.min(options.callers * 2, options.block);
  await ours.side.prepare(options.cases + warmUp);
  for (const { side } of [ours, bare]) await runBlock(new Measured(side), warmUp, stack);
  for (let done = 0; done < options.cases; done += options.block) {
    const count = Math.min(options.block, options.cases - done);
    const turns = (done / options.block) % 2 === 0 ? [ours, bare] : [bare, ours];
    for (const measured of turns) await runBlock(measured, count, stack);
  }
}

function print(ours: Measured, bare: Measured): void {
  const row = (what: string, of: (m: Measured) => number, digits = 1) => {
    const [mine, theirs] = [of(ours), of(bare)];
    return [what, fixed(mine, digits), fixed(theirs, digits), fixed(mine / theirs, 2)];
  };
  printTable([
    [`${options.cases} cases a side`, ours.side.name, bare.side.name, 'ratio'],
    row('starts/s (filed to first task)', ({ starts }) => starts.perSecond()),
    row('start p50, ms', ({ starts }) => starts.percentile(0.5)),
    row('start p99, ms', ({ starts }) => starts.percentile(0.99)),
    row('steps/s', ({ steps }) => steps.perSecond()),
    row('step p50, ms', ({ steps }) => steps.percentile(0.5)),
    row('step p99, ms', ({ steps }) => steps.percentile(0.99)),
    row('steps/s with outside answers', ({ steps, wholeSeconds }) => steps.all.length / wholeSeconds),
    row('worker memory, most, MiB', ({ side }) => memoryOf(side.workerPid).most, 0),
  ]);
  printSpent(ours, bare);
  const goal = (met: boolean) => (met ? 'met' : 'MISSED');
  const ratio = (of: (m: Measured) => number) => of(ours) / of(bare);
  console.log(`goal starts/s ≥ 0.7: ${goal(ratio(({ starts }) => starts.perSecond()) >= 0.7)}`);
  console.log(`goal steps/s ≥ 0.7: ${goal(ratio(({ steps }) => steps.perSecond()) >= 0.7)}`);
  console.log(`goal step p50 ≤ 2 ×: ${goal(ratio(({ steps }) => steps.percentile(0.5)) <= 2)}`);
}

/** What a case took of the processors: this holds also where other work takes them too. */
function printSpent(ours: Measured, bare: Measured): void {
  const rows = (what: string, of: (m: Measured) => Spent) => {
    const [mine, theirs] = [of(ours), of(bare)];
    const sum = (spent: Spent) => Object.values(spent).reduce((total, part) => total + part, 0);
    const row = (name: string, a: number, b: number) => [
      `${what}: ${name}`,
      ...[a, b].map((spent) => fixed(spent / options.cases)),
      fixed(a / b, 2),
    ];
    return [
      ...Object.keys(mine).map((name) => row(name, mine[name] ?? 0, theirs[name] ?? 0)),
      row('all', sum(mine), sum(theirs)),
    ];
  };
  console.log();
  printTable([
    ['processor ms a case', ours.side.name, bare.side.name, 'ratio'],
    ...rows('start', ({ spentOnStarts }) => spentOnStarts),
    ...rows('steps', ({ spentOnSteps }) => spentOnSteps),
  ]);
  console.log();
}

async function bundleOf(stack: Stack, name: string, file?: string): Promise<string> {
  const target = join(stack.folder, `${name}-bundle.js`);
  writeFileSync(target, (await makeWorkflowBundle(file)).code);
  return target;
}

async function compareWithBare(): Promise<void> {
  const stack = await startStack({ clock: 'real', demo: false, parts: [] });
  const police = await startPoliceDouble();
  const sides: CaseSide[] = [];
  try {
    const bareFile = fileURLToPath(new URL('bare-workflow.ts', import.meta.url));
    const ours = new Measured(await OurSide.open(stack, police.url, await bundleOf(stack, 'ours')));
    sides.push(ours.side);
    const bare = new Measured(await BareSide.open(stack, await bundleOf(stack, 'bare', bareFile), police.url));
    sides.push(bare.side);
    await runInTurns(ours, bare, stack);
    console.log(`${options.callers} callers, turns of ${options.block} cases; ${machine()}\n`);
    print(ours, bare);
  } finally {
    for (const side of sides) await side.stop();
    police.stop();
    await stack.stop();
  }
}

console.log(machine());
if (options.cases > 0) await compareWithBare();
if (options.open > 0) await measureOpenCases({ ...options, many: options.open });
