// npm run migrate -- deploy | status | drift | dev <name>      (MIGRATOR_DATABASE_URL)
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deployMigrations, migrationStatus, migrationsFolder } from './deploy.js';
import { draftMigration, findDrift } from './schema-engine.js';
import { prepareDatabase } from './seed.js';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Each gives the exit code: 0 when there is nothing to do, 1 when there is something wrong. */
const commands: Record<string, (url: string, name?: string) => Promise<number>> = {
  /** Migrations and reference data. */
  async deploy(url) {
    for (const name of await prepareDatabase(url)) say(`applied ${name}`);
    return 0;
  },
  async status(url) {
    const { applied, pending, problem } = await migrationStatus(url);
    say(`${applied.length} applied, ${pending.length} pending`);
    for (const name of pending) say(`pending: ${name}`);
    if (problem) say(problem);
    return pending.length > 0 || problem ? 1 : 0;
  },
  async drift(url) {
    const sql = await findDrift(url);
    say(sql ?? 'schema.prisma and the migrations agree');
    return sql ? 1 : 0;
  },
  async dev(url, name = 'change') {
    await deployMigrations(url);
    const drafted = await draftMigration(url, name);
    if (!drafted) say('nothing has changed');
    else {
      const folder = join(migrationsFolder(), drafted.name);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'migration.sql'), drafted.sql);
      say(`written ${drafted.name}; read it, then: npm run migrate -- deploy`);
    }
    return 0;
  },
};

const [verb = '', name] = process.argv.slice(2);
const command = commands[verb];
const url = process.env.MIGRATOR_DATABASE_URL;
if (!command || !url) {
  say(`usage: MIGRATOR_DATABASE_URL=… npm run migrate -- ${Object.keys(commands).join(' | ')} [name]`);
  process.exit(2);
}
process.exit(
  await command(url, name).catch((error: Error) => {
    say(error.message);
    return 1;
  }),
);
