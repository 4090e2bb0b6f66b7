import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { demoPassword, demoStaff } from '../../prisma/seed/staff.js';
import { RunningRecord } from './earlier-run.js';
import { hasInstallation, removeInstallation } from './installation.js';
import { openingStart, openTraining } from './opening.js';
import { progressOn } from './progress.js';
import { projectRoot } from './root.js';
import { type Stack, startStack } from './stack.js';

const usage = `npm start -- [options]
  --port <port>     of the pages and the API (3000)
  --fresh           deletes all data first
  --clock <mode>    of new data: stepped (moved by hand, default of the demo), fast (60 ×), real
  --no-demo         no demo sign-ins; prints the first administrators' passwords once
  --data <folder>   where data is kept (.data)`;

const say = (line = '') => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const options = readOptions();
  if (options.fresh) await beginAnew(options.folder);
  const progress = progressOn(process.stdout);
  const ending = endOnSignal();
  const isNew = !hasInstallation(options.folder);
  const clockSeed = options.clock === 'fast' ? {} : { startsAt: openingStart() };
  const starting = startStack({ ...options, clockSeed, progress });
  const first = await Promise.race([starting, ending]);
  // Ctrl-C during the start: what has started so far is stopped when the start is through.
  const stack = first ?? (await starting);
  if (first && isNew && stack.demo && stack.clock === 'stepped') {
    await Promise.race([openTraining(stack, progress), ending]);
  }
  progress.end();
  if (first) {
    greet(stack);
    await ending;
  }
  say('\nstopping …');
  await stack.stop((part) => say(`  ✓ ${part} stopped`));
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '3000' },
      fresh: { type: 'boolean', default: false },
      clock: { type: 'string' },
      'no-demo': { type: 'boolean', default: false },
      data: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { fresh, clock, data } = values;
  const port = Number(values.port);
  const wrong = !Number.isInteger(port) || port < 1 || port > 65_535 || (clock && !isClock(clock));
  if (values.help || wrong) {
    say(usage);
    process.exit(values.help ? 0 : 2);
  }
  const folder = data ? resolve(data) : join(projectRoot, '.data');
  return {
    folder,
    port,
    fresh,
    clock: isClock(clock) ? clock : undefined,
    demo: values['no-demo'] ? false : undefined,
  };
}

function isClock(text: string | undefined): text is 'real' | 'fast' | 'stepped' {
  return text === 'real' || text === 'fast' || text === 'stepped';
}

async function beginAnew(folder: string): Promise<void> {
  if (!hasInstallation(folder)) return;
  // Refuses when it runs, and ends what a killed run left, before the ground goes from under it.
  const record = await RunningRecord.take(folder, 0, say);
  await record.release();
  for (const path of await removeInstallation(folder)) say(`deleted ${path} (facts, histories, keys)`);
}

/** Resolves at the first Ctrl-C, SIGTERM or closed terminal; further ones change nothing: stopping has its own limits. */
function endOnSignal(): Promise<undefined> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(undefined));
  });
}

function greet(stack: Stack): void {
  say(`\n社会保障卡业务系统  ${stack.url}`);
  if (stack.clock !== 'real') say(`training data on the ${stack.clock} clock`);
  if (stack.demo) {
    say(`\ndemo sign-ins, password ${demoPassword}`);
    for (const { signInName, displayName, roles } of demoStaff.filter(oneOfEachRole)) {
      say(`  ${signInName.padEnd(20)} ${displayName}  ${roles.map(({ role }) => role).join(', ')}`);
    }
  }
  for (const { signInName, firstPassword } of stack.firstAdministrators) {
    say(`  ${signInName.padEnd(20)} first password (shown only now): ${firstPassword}`);
  }
  say(`\ndata and logs in ${stack.folder}. Ctrl-C stops everything.`);
}

const seen = new Set<string>();
function oneOfEachRole({ roles }: (typeof demoStaff)[number]): boolean {
  const role = roles[0]?.role ?? '';
  return !seen.has(role) && seen.add(role) !== undefined;
}

// A closed terminal or pipe must not end the launcher before its parts.
process.stdout.on('error', () => {});
main().catch((error: Error) => {
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = 1;
});
