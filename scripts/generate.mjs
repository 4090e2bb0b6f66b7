// npm run generate: writes every file that is derived from others and kept in the repository.
// With --check nothing is written: it fails and names the files that would differ.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './install.mjs';

const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');

/** The name of a case type by its file: `lift-loss.ts` → `liftLoss`. */
const camel = (file) => file.replace(/\.ts$/, '').replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());

/** Each generator writes its outputs, run from the project's root. A new generated file is a new line here. */
const generators = [
  {
    source: 'apps/api/openapi/generate.ts',
    outputs: ['apps/api/openapi.json', 'apps/web/src/api/schema.d.ts', 'docs/api.md'],
  },
  {
    source: 'apps/docs/generate.ts',
    outputs: [
      'docs/card-states.md',
      'docs/cases/README.md',
      ...readdirSync(join(root, 'domain/case/types')).map((file) => `docs/cases/${camel(file)}.md`),
    ],
  },
];

/** Runs all generators. Gives the outputs that changed by it; with `check` they are put back as they were. */
export function generate({ check = false } = {}) {
  return generators.flatMap(({ source, outputs }) => {
    const before = outputs.map(read);
    const { status, stderr, stdout } = spawnSync(process.execPath, [tsx, source], { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${source} failed:\n${stderr || stdout}`);
    const changed = outputs.filter((file, at) => read(file) !== before[at]);
    if (check) for (const file of changed) writeFileSync(join(root, file), before[outputs.indexOf(file)] ?? '');
    return changed;
  });
}

function read(file) {
  return existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const check = process.argv.includes('--check');
  const changed = generate({ check });
  for (const file of changed) console.log(check ? `differs from its source: ${file}` : `written: ${file}`);
  process.exit(check && changed.length > 0 ? 1 : 0);
}
