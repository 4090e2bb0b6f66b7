// Digests of sources, so that a step is repeated only when what it reads has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const stampFile = join(root, '.cache/stamps.json');

/** One digest of the names and contents of all files at `paths` (files or folders) that `wanted` accepts. */
export function digestOf(paths, wanted = () => true) {
  const hash = createHash('sha256');
  for (const path of paths)
    for (const file of filesAt(path).filter(wanted)) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** The digest recorded when `step` last succeeded. */
export const stampOf = (step) => readStamps()[step];

export function stamp(step, digest) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(stampFile, `${JSON.stringify({ ...readStamps(), [step]: digest }, null, 2)}\n`);
}

function readStamps() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    // Absent, or cut off by a full disk: everything counts as changed.
    return {};
  }
}

function filesAt(path) {
  if (!existsSync(join(root, path))) return [];
  if (statSync(join(root, path)).isFile()) return [path];
  const skipped = new Set(['node_modules', 'dist', 'client', '.git']);
  const entries = readdirSync(join(root, path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.filter((entry) => !skipped.has(entry.name)).flatMap((entry) => filesAt(`${path}/${entry.name}`));
}
