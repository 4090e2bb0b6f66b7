import { Command } from 'commander';
import { BareSide } from './bare-side.js';
import { type CaseSide, clerkSteps, type MeasuredCase } from './case-side.js';
import { byCallers, fixed, printTable, Times } from './figures.js';
import { machine, prepareGround } from './ground.js';
import { OurSide } from './our-side.js';
import { startPoliceDouble } from './police-double.js';

/** Everything that was measured of one side. */
interface Measured {
  readonly side: CaseSide;
  readonly starts: Times;
  readonly steps: Times;
  /** From the first review to the last closed case, the outside parties' answers among it. */
  wholeSeconds: number;
}

const options = new Command('bench:cases')
  .description('issuances through our system against a bare Temporal workflow, in one run on one server')
  .option('--cases <n>', 'cases on each side', Number, 2000)
  .option('--block <n>', 'cases of one side before the other has its turn', Number, 250)
  .option('--callers <n>', 'callers at once', Number, 20)
  .parse()
  .opts<{ cases: number; block: number; callers: number }>();

/** One block of cases from filing to close. */
async function runBlock(measured: Measured, count: number, callers: number): Promise<void> {
  const { side, starts, steps } = measured;
  const cases: MeasuredCase[] = [];
  await byCallers(callers, new Array(count).fill(0), starts, async () => {
    cases.push(await side.file());
  });
  const began = performance.now();
  for (const step of clerkSteps) {
    if (step === 'arrival') await byCallers(callers, cases, new Times(), (filed) => side.answerFromOutside(filed));
    await byCallers(callers, cases, steps, (filed) => side.complete(filed, step));
  }
  measured.wholeSeconds += (performance.now() - began) / 1000;
}

function print(ours: Measured, bare: Measured, memory: readonly string[]): void {
  const row = (what: string, of: (m: Measured) => number, digits = 1) => {
    const [mine, theirs] = [of(ours), of(bare)];
    return [what, fixed(mine, digits), fixed(theirs, digits), fixed(mine / theirs, 2)];
  };
  printTable([
    ['', ours.side.name, bare.side.name, 'ratio'],
    row('starts/s (filed to first task)', ({ starts }) => starts.perSecond()),
    row('start p50, ms', ({ starts }) => starts.percentile(0.5)),
    row('start p99, ms', ({ starts }) => starts.percentile(0.99)),
    row('steps/s', ({ steps }) => steps.perSecond()),
    row('step p50, ms', ({ steps }) => steps.percentile(0.5)),
    row('step p99, ms', ({ steps }) => steps.percentile(0.99)),
    row('steps/s with outside answers', ({ steps, wholeSeconds }) => steps.all.length / wholeSeconds),
    ['worker memory, most, MiB', memory[0] ?? '', memory[1] ?? '', ''],
  ]);
  const goal = (met: boolean) => (met ? 'met' : 'MISSED');
  const rate = ours.steps.perSecond() / bare.steps.perSecond();
  const starts = ours.starts.perSecond() / bare.starts.perSecond();
  const p50 = ours.steps.percentile(0.5) / bare.steps.percentile(0.5);
  console.log(`goal: steps/s ratio ≥ 0.7 ${goal(rate >= 0.7)}, starts/s ratio ≥ 0.7 ${goal(starts >= 0.7)},`);
  console.log(`      step p50 ≤ 2 × ${goal(p50 <= 2)}`);
}

async function main(): Promise<void> {
  console.log(machine());
  const ground = await prepareGround({ temporal: true, training: false });
  const police = await startPoliceDouble();
  try {
    const sides = [await OurSide.open(ground, police.url), await BareSide.open(ground, police.url)] as const;
    const [ours, bare] = sides.map((side) => ({ side, starts: new Times(), steps: new Times(), wholeSeconds: 0 }));
    if (!ours || !bare) throw new Error('there are two sides');
    const warmUp = Math.min(options.callers * 2, options.block);
    await ours.side.prepare(options.cases + warmUp);
    for (const side of sides) {
      await runBlock({ side, starts: new Times(), steps: new Times(), wholeSeconds: 0 }, warmUp, options.callers);
    }
    for (let done = 0; done < options.cases; done += options.block) {
      const count = Math.min(options.block, options.cases - done);
      const turns = (done / options.block) % 2 === 0 ? [ours, bare] : [bare, ours];
      for (const measured of turns) await runBlock(measured, count, options.callers);
    }
    const memory = sides.map(({ worker }) => fixed(worker.memory().most, 0));
    console.log(`${options.cases} cases a side, ${options.callers} callers, blocks of ${options.block}; ${machine()}`);
    print(ours, bare, memory);
    for (const side of sides) await side.stop();
  } finally {
    police.stop();
    await ground.stop();
  }
}

await main();
