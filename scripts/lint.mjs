// npm run lint: types, rooms, format and style, generated files. Every check runs; one that fails does not hide another.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { checkNode, ensureInstalled, root } from './install.mjs';

const tool = (name) => join(root, 'node_modules', name);
const rooms = ['apps', 'workflows', 'activities', 'domain', 'prisma', 'test'];

const checks = [
  { name: 'types', args: [tool('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'] },
  {
    name: 'types of the web pages',
    needs: 'apps/web/tsconfig.json',
    args: [tool('typescript/bin/tsc'), '--noEmit', '-p', 'apps/web/tsconfig.json'],
  },
  {
    name: 'rooms',
    args: [tool('dependency-cruiser/bin/dependency-cruise.mjs'), '--config', '.dependency-cruiser.mjs', ...rooms],
  },
  { name: 'format and style', args: [tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.'] },
  { name: 'generated files', args: ['scripts/generate.mjs', '--check'] },
];

/** Runs every check and gives the names of those that failed. */
export async function lint() {
  await build({ only: ['database client'] });
  return checks
    .filter(({ name, needs, args }) => {
      if (needs && !existsSync(join(root, needs))) return false;
      const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
      console.log(`lint: ${name} ${status === 0 ? 'ok' : 'FAILED'}`);
      return status !== 0;
    })
    .map(({ name }) => name);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  checkNode();
  ensureInstalled();
  process.exit((await lint()).length === 0 ? 0 : 1);
}
