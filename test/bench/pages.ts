import { Command } from 'commander';
import { Cipher } from '../../activities/cipher/cipher.js';
import { FileKeyProvider } from '../../activities/cipher/key-file.js';
import { businessNow } from '../../activities/clock/clock.js';
import { Database } from '../../activities/database/database.js';
import { type Stack, startStack } from '../../apps/stack/stack.js';
import { demoStaff } from '../../prisma/seed/staff.js';
import { fixed, printTable, Times } from './figures.js';
import { ApiCaller } from './pages/api-caller.js';
import { load } from './pages/load.js';
import { Population } from './pages/population.js';
import { type About, type Asker, asking, type PageQuestion, pageQuestions } from './pages/questions.js';
import { machine } from './processes.js';

const goalMs = 20;
const askers = ['clerk.140105', 'supervisor.140105', 'supervisor.1401', 'supervisor.14'];

const options = new Command('bench:pages')
  .description('pages at the API against the bare SQL of the same questions')
  .option('--cases <n>', 'cases in the tables', Number, 1_000_000)
  .option('--open <n>', 'of these open', Number, 30_000)
  .option('--rounds <n>', 'times each page is asked', Number, 100)
  .option('--folder <path>', 'keeps the data there for another run')
  .parse()
  .opts<{ cases: number; open: number; rounds: number; folder?: string }>();

interface Compared {
  readonly page: string;
  readonly asker: string;
  readonly api: Times;
  readonly sql: Times;
}

async function timed(times: Times, act: () => Promise<unknown>): Promise<void> {
  const from = performance.now();
  await act();
  times.all.push(performance.now() - from);
}

/** API and SQL in turns, about somebody else each time; the first rounds are not counted. */
async function compare(
  question: PageQuestion,
  caller: ApiCaller,
  ask: ReturnType<typeof asking>,
  abouts: readonly About[],
): Promise<Pick<Compared, 'api' | 'sql'>> {
  const measured = { api: new Times(), sql: new Times() };
  const warmUp = Math.ceil(abouts.length / 10);
  for (const [at, about] of abouts.entries()) {
    const into = at < warmUp ? { api: new Times(), sql: new Times() } : measured;
    const bySql = () => timed(into.sql, () => question.sql(about, ask));
    const byApi = () => timed(into.api, () => caller.ask(question.path(about), question.body?.(about)));
    // Whoever asks first may have to wait for the disk.
    for (const way of at % 2 === 0 ? [bySql, byApi] : [byApi, bySql]) await way();
  }
  return measured;
}

/** Cases that the asker may see, all over the years. */
function aboutsOf(population: Population, { reach }: Asker): About[] {
  const found: About[] = [];
  const stride = Math.max(1, Math.floor(population.count / 7919));
  for (let at = population.count - 1; found.length < options.rounds && at > -8 * population.count; at -= stride) {
    const place = ((at % population.count) + population.count) % population.count;
    const made = population.caseAt(place);
    const { code, division } = made.window;
    if (division.startsWith(reach.division) && (!reach.office || code === reach.office)) {
      found.push({ made, person: population.personAt(place) });
    }
  }
  return found;
}

async function findAsker(db: Database, name: string): Promise<Asker> {
  const { id } = await db.get<{ id: string }>('SELECT id FROM staff WHERE sign_in_name = $1', [name]);
  const reach = demoStaff.find(({ signInName }) => signInName === name)?.roles[0];
  if (!reach) throw new Error(`${name} has no role`);
  return { name, reach, staffId: id };
}

async function measure(stack: Stack, population: Population): Promise<Compared[]> {
  const db = new Database(stack.urls.readerUrl, { max: 1 });
  const cipher = new Cipher(new FileKeyProvider(stack.keys.keyFile));
  const compared: Compared[] = [];
  for (const name of askers) {
    const asker = await findAsker(db, name);
    const caller = await ApiCaller.signIn(stack.url, name);
    const abouts = aboutsOf(population, asker);
    for (const question of await pageQuestions(db, cipher, asker, population.now)) {
      const times = await compare(question, caller, asking(db, asker.reach), abouts);
      compared.push({ page: question.name, asker: name, ...times });
    }
    caller.close();
  }
  await db.close();
  return compared;
}

function print(compared: readonly Compared[]): void {
  const difference = ({ api, sql }: Compared) => api.percentile(0.95) - sql.percentile(0.95);
  console.log(`\n${options.cases} cases, ${options.open} open, ${options.rounds} rounds; ${machine()}\n`);
  printTable([
    ['page', 'who', 'SQL p50', 'API p50', 'SQL p95', 'API p95', 'difference, ms'],
    ...compared.map((row) => [
      row.page,
      row.asker,
      fixed(row.sql.percentile(0.5)),
      fixed(row.api.percentile(0.5)),
      fixed(row.sql.percentile(0.95)),
      fixed(row.api.percentile(0.95)),
      fixed(difference(row)),
    ]),
  ]);
  const missed = compared.filter((row) => difference(row) > goalMs);
  console.log(
    `goal p95 at most ${goalMs} ms over the SQL: ${missed.length === 0 ? 'met by all' : `MISSED by ${missed.length}`}`,
  );
}

async function main(): Promise<void> {
  console.log(machine());
  const { folder } = options;
  const stack = await startStack({ clock: 'stepped', demo: true, parts: ['api'], ...(folder ? { folder } : {}) });
  try {
    const db = new Database(stack.urls.readerUrl, { max: 1 });
    const now = await businessNow(db);
    await db.close();
    const population = new Population(options.cases, options.open, now);
    await load(stack, population);
    print(await measure(stack, population));
  } finally {
    await stack.stop();
  }
}

await main();
