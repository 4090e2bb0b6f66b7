// What must be true before anything of ours can run: the right Node, and the packages of package-lock.json. This file
// and those that import it need nothing but Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** Ends the process with a sentence when this Node is too old. */
export function checkNode() {
  const wanted = [20, 19];
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return;
  console.error(
    `Node ${wanted.join('.')} or newer is needed, this is ${process.versions.node}. See https://nodejs.org/.`,
  );
  process.exit(1);
}

/** Runs `npm ci` when a package of the lock file is missing or of another version. Gives whether it had to. */
export function ensureInstalled(report = console.log) {
  const missing = findMissing();
  if (missing === undefined) return false;
  report(`installing packages (${missing}) …`);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status, error } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' });
  if (status === 0) return true;
  console.error(
    `npm ci failed${error ? ` (${error.message})` : ''}. Is a package registry reachable, and the disk not full?`,
  );
  process.exit(1);
}

/** The first package that is not installed as the lock file says; optional ones may be of another platform. */
function findMissing() {
  const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined);
  const wanted = read(join(root, 'package-lock.json')) ?? {};
  const installed = read(join(root, 'node_modules/.package-lock.json'));
  if (!installed) return 'nothing is installed yet';
  for (const [path, entry] of Object.entries(wanted)) {
    const there = installed[path]?.version;
    const other = there === undefined ? !(entry.optional || entry.peer || entry.link) : there !== entry.version;
    if (path !== '' && other) return `${path.replace(/^node_modules\//, '')} ${entry.version}`;
  }
  return undefined;
}
