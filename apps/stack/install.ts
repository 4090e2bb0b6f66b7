// node dist/apps/stack/install.js: brings a database of one's own up to date and ready for use. Repeat at each release.
import { prepareDatabase, seedInstallation } from '../../prisma/seed.js';
import { readSettings } from '../settings/settings.js';

const say = (line: string) => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const { migratorDatabaseUrl, clockMode } = readSettings('migrations');
  for (const name of await prepareDatabase(migratorDatabaseUrl)) say(`applied ${name}`);
  const made = await seedInstallation(migratorDatabaseUrl, { clock: { mode: clockMode }, demo: false });
  for (const { signInName, firstPassword } of made) {
    say(`${signInName} signs in once with ${firstPassword} (shown only now), then chooses a password`);
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
