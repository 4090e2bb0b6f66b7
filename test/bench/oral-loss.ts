import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Command } from 'commander';
import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { Database } from '../../activities/database/database.js';
import { type Stack, startStack } from '../../apps/stack/stack.js';
import { byCallers, fixed, printTable, Times } from './figures.js';
import { type Caller, enterCallers } from './oral-loss/callers.js';
import { ApiCaller } from './pages/api-caller.js';
import { machine } from './processes.js';

const goalMs = 200;

const options = new Command('bench:oral-loss')
  .description('the 12333 desk over HTTP: search and freeze, with Temporal and without')
  .option('--people <n>', 'people with a card in the tables', Number, 100_000)
  .option('--freezes <n>', 'oral losses reported', Number, 500)
  .option('--away <n>', 'of these while Temporal is away', Number, 100)
  .option('--agents <n>', 'agents at once', Number, 4)
  .parse()
  .opts<{ people: number; freezes: number; away: number; agents: number }>();

interface Figures {
  readonly search: Times;
  readonly freeze: Times;
  readonly away: Times;
  /** The same freezes by the server's own clock: without the callers' wait for a core of the machine that they share. */
  readonly freezeInServer: Times;
  readonly awayInServer: Times;
}

async function timed<Answer>(times: Times, act: () => Promise<Answer>): Promise<Answer> {
  const from = performance.now();
  const answer = await act();
  times.all.push(performance.now() - from);
  return answer;
}

/** One call: what the caller says is searched, then one key freezes the card. */
async function takeCall(agent: ApiCaller, caller: Caller, search: Times, freeze: Times): Promise<void> {
  const details = { name: caller.name, idLast4: caller.idNumber.slice(-4), birthDate: caller.birthDate };
  const found = JSON.parse(await timed(search, () => agent.ask('/losses/search', details)));
  const [match] = found.items;
  if (!match?.identified || match.personId !== caller.personId) throw new Error('the caller was not identified');
  const filing = { type: 'oralLoss', office: caller.office, by: 'applicant', cardId: match.cards[0].id, details };
  const filed = JSON.parse(await timed(freeze, () => agent.ask('/cases', filing)));
  if (filed.effect?.cardState !== 'oral_lost') throw new Error('the card was not frozen');
}

/** Milliseconds of each freeze, from its arrival to its answer, in the order in which the server's log tells them. */
async function freezesInServer(stack: Stack): Promise<number[]> {
  const log = await readFile(join(stack.folder, 'logs', 'api.log'), 'utf8');
  return log
    .split('\n')
    .filter((line) => line.includes('"answered"') && line.includes('"route":"/api/cases"'))
    .map((line) => (JSON.parse(line) as { ms: number }).ms);
}

async function measure(stack: Stack): Promise<Figures> {
  const db = new Database(stack.urls.migratorUrl, { max: 1 });
  const cipher = new Cipher(new FileKeyProvider(stack.keys.keyFile));
  const callers = await enterCallers(db, cipher, options.people, options.freezes);
  await db.close();
  const agents = await Promise.all(
    Array.from({ length: options.agents }, () => ApiCaller.signIn(stack.url, 'agent.12333')),
  );
  const figures = {
    search: new Times(),
    freeze: new Times(),
    away: new Times(),
    freezeInServer: new Times(),
    awayInServer: new Times(),
  };
  const answer = async (some: readonly Caller[], freeze: Times) =>
    byCallers(options.agents, some, new Times(), (caller, at) =>
      takeCall(agents[at % agents.length]!, caller, figures.search, freeze),
    );
  const present = callers.length - options.away;
  await answer(callers.slice(0, present), figures.freeze);
  await stack.halt('temporal');
  await answer(callers.slice(present), figures.away);
  for (const agent of agents) agent.close();
  // The last answer's line may come a moment after the answer.
  let inServer = await freezesInServer(stack);
  for (let tries = 0; inServer.length < callers.length && tries < 50; tries += 1) {
    await setTimeout(100);
    inServer = await freezesInServer(stack);
  }
  if (inServer.length !== callers.length) throw new Error(`the log tells of ${inServer.length} freezes`);
  figures.freezeInServer.all.push(...inServer.slice(0, present));
  figures.awayInServer.all.push(...inServer.slice(present));
  return figures;
}

function print({ search, freeze, away, freezeInServer, awayInServer }: Figures): void {
  console.log(`\n${options.people} people, ${options.freezes} calls, ${options.agents} agents at once; ${machine()}\n`);
  const row = (name: string, times: Times) => [
    name,
    String(times.all.length),
    ...[0.5, 0.95, 0.99, 1].map((share) => fixed(times.percentile(share))),
  ];
  printTable([
    ['', 'calls', 'p50, ms', 'p95', 'p99', 'most'],
    row('search', search),
    row('freeze', freeze),
    row('freeze, Temporal away', away),
    row('freeze, in the server', freezeInServer),
    row('the same, Temporal away', awayInServer),
  ]);
  const worst = Math.max(freezeInServer.percentile(0.99), awayInServer.percentile(0.99));
  console.log(
    `goal p99 of the freeze in the server under ${goalMs} ms: ${worst < goalMs ? 'met' : `MISSED (${fixed(worst)} ms)`}`,
  );
}

const stack = await startStack({ clock: 'stepped', demo: true });
try {
  print(await measure(stack));
} finally {
  await stack.stop();
}
