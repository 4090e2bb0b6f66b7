import { startStack } from '../../apps/stack/stack.js';
import type { MeasuredCase } from './case-side.js';
import { byCallers, fixed, printTable, Times } from './figures.js';
import { OurSide } from './our-side.js';
import { machine, memoryOf } from './processes.js';

/** How many cases are open, how many steps are taken of each kind, and by how many callers at once. */
export interface OpenBench {
  readonly few: number;
  readonly many: number;
  readonly steps: number;
  readonly callers: number;
}

const goals = { recent: 0.9, random: 0.45, memory: 512 };

/** Steps with 500 and then with many open cases, by the worker as it runs in production, and its memory. */
export async function measureOpenCases(bench: OpenBench): Promise<void> {
  const { few, many, callers } = bench;
  // Nobody is reviewed here, so no outside party is asked.
  const stack = await startStack({ clock: 'real', demo: false, parts: ['worker'] });
  try {
    const side = await OurSide.open(stack, '');
    await side.prepare(many);
    const cases: MeasuredCase[] = [];
    const file = (count: number) =>
      byCallers(callers, new Array(count).fill(0), new Times(), async () => {
        cases.push(await side.file());
      });
    await file(Math.min(few, many));
    const atFew = await takeAndRelease(side, [...cases], bench);
    await file(Math.max(0, many - few));
    const recent = await takeAndRelease(side, cases.slice(-few), bench);
    const random = await takeAndRelease(side, shuffled(cases), bench);
    print(bench, { atFew, recent, random }, memoryOf(side.workerPid).most);
    await side.stop();
  } finally {
    await stack.stop();
  }
}

/** Each case's task is taken, and given back in the next round; one round goes before the measurement. */
async function takeAndRelease(side: OurSide, cases: readonly MeasuredCase[], bench: OpenBench): Promise<Times> {
  const { steps, callers } = bench;
  const chosen = cases.slice(0, steps);
  const fewer = chosen.length < steps;
  if (fewer) await byCallers(callers, chosen, new Times(), (filed) => side.touch(filed));
  const times = new Times();
  while (times.all.length < steps) await byCallers(callers, chosen, times, (filed) => side.touch(filed));
  return times;
}

/** Always the same order: a run can be repeated. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  let seed = 20_261_124;
  const keyed = items.map((item) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return { item, key: seed };
  });
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

function print({ few, many }: OpenBench, measured: Record<'atFew' | 'recent' | 'random', Times>, memory: number): void {
  const base = measured.atFew.perSecond();
  const row = (what: string, times: Times) => [
    what,
    fixed(times.perSecond()),
    fixed(times.perSecond() / base, 2),
    fixed(times.percentile(0.5)),
    fixed(times.percentile(0.99)),
  ];
  console.log(`\n${machine()}\n`);
  printTable([
    ['', 'steps/s', 'ratio', 'p50, ms', 'p99, ms'],
    row(`${few} open`, measured.atFew),
    row(`${many} open, recently used`, measured.recent),
    row(`${many} open, random`, measured.random),
  ]);
  const goal = (met: boolean) => (met ? 'met' : 'MISSED');
  const ratio = (times: Times) => times.perSecond() / base;
  console.log(`goal recently used ≥ ${goals.recent}: ${goal(ratio(measured.recent) >= goals.recent)}`);
  console.log(`goal random ≥ ${goals.random}: ${goal(ratio(measured.random) >= goals.random)}`);
  console.log(`goal worker under ${goals.memory} MiB: ${fixed(memory, 0)} ${goal(memory < goals.memory)}`);
}
