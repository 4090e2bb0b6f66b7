import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../apps/stack/root.js';
import { temporaryFolder } from '../harness/harness.js';

/** What may never be imported: the file that does it, the file it reaches for, and the rule that must catch it. */
const forbidden: readonly [rule: string, from: string, to: string][] = [
  ['domain-stands-alone', 'domain/card/card.ts', 'activities/cards/cards.ts'],
  ['domain-is-pure', 'domain/card/card.ts', 'node:fs'],
  ['workflows-know-domain-only', 'workflows/issuance.ts', 'apps/api/cases.ts'],
  ['workflows-know-activities-by-type', 'workflows/issuance.ts', 'activities/cards/cards.ts'],
  ['workflows-are-deterministic', 'workflows/issuance.ts', 'node:crypto'],
  ['activities-know-domain-and-prisma', 'activities/cards/cards.ts', 'workflows/issuance.ts'],
  ['prisma-stands-alone', 'prisma/seed.ts', 'apps/api/cases.ts'],
  ['api-knows-its-rooms', 'apps/api/cases.ts', 'apps/worker/main.ts'],
  ['worker-knows-its-rooms', 'apps/worker/main.ts', 'apps/api/cases.ts'],
  ['counterparties-are-strangers', 'apps/counterparties/bank.ts', 'apps/api/cases.ts'],
  ['web-reaches-the-server-by-http', 'apps/web/page.ts', 'domain/card/card.ts'],
  ['nothing-needs-tests', 'apps/api/cases.ts', 'test/harness/harness.ts'],
];

const allowed: readonly [from: string, to: string, importing: 'import' | 'import type'][] = [
  ['workflows/issuance.ts', 'activities/cards/cards.ts', 'import type'],
  ['workflows/issuance.ts', 'domain/card/card.ts', 'import'],
  ['domain/card/card.ts', 'node:crypto', 'import'],
  ['apps/api/cases.ts', 'activities/cards/cards.ts', 'import'],
];

describe('rooms', () => {
  let broken: Map<string, string[]>;

  beforeAll(async () => {
    const cases = [...forbidden.map(([, from, to]) => importer(from, to)), ...allowed.map((one) => importer(...one))];
    const cycle = {
      'domain/cycle/a.ts': `import { b } from './b.js';\nexport const a = () => b;`,
      'domain/cycle/b.ts': `import { a } from './a.js';\nexport const b = () => a;`,
    };
    broken = await rulesBroken(Object.assign({}, cycle, ...cases));
  });

  test.each(forbidden)('%s: %s must not import %s', (rule, from, to) => {
    expect(broken.get(importerName(from, to))).toEqual([rule]);
  });

  test.each(allowed)('%s may import %s', (from, to, importing) => {
    expect(broken.get(importerName(from, to, importing))).toBeUndefined();
  });

  test('no-cycles: two files that need each other', () => {
    expect(broken.get('domain/cycle/a.ts')).toEqual(['no-cycles']);
  });

  test('domain and workflows ask neither clock nor chance', async () => {
    const asks =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\brandom(UUID|Bytes|Int)\b|\bprocess\.(env|hrtime)\b|\bperformance\./;
    const guilty: string[] = [];
    for (const room of ['domain', 'workflows']) {
      for (const file of await readdir(join(projectRoot, room), { recursive: true })) {
        const path = join(room, file);
        if (path.endsWith('.ts') && asks.test(await readFile(join(projectRoot, path), 'utf8'))) guilty.push(path);
      }
    }
    expect(guilty).toEqual([]);
  });
});

/** A file beside `from`, told apart by what it imports, so that one run judges every case. */
function importerName(from: string, to: string, importing = 'import'): string {
  return join(dirname(from), `${importing.replace(' ', '-')}-${to.replace(/\W/g, '-')}.ts`);
}

function importer(from: string, to: string, importing = 'import'): Record<string, string> {
  const up = '../'.repeat(from.split('/').length - 1);
  const specifier = to.startsWith('node:') ? to : `${up}${to.replace(/ts$/, 'js')}`;
  const text = `${importing} * as other from '${specifier}';\nexport type Other = typeof other;`;
  const there = to.startsWith('node:') ? {} : { [to]: 'export const value = 1;' };
  return { [importerName(from, to, importing)]: text, ...there };
}

/** Runs the real rules over a project of these files. Gives the rules that each file breaks. */
async function rulesBroken(files: Record<string, string>): Promise<Map<string, string[]>> {
  const folder = await temporaryFolder('rooms');
  for (const [path, text] of Object.entries({ 'tsconfig.json': '{}', ...files })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const program = join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const rooms = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''))];
  const args = ['--config', join(projectRoot, '.dependency-cruiser.mjs'), '--output-type', 'json', ...rooms];
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], {
    cwd: folder,
    maxBuffer: 50_000_000,
  }).catch((failed: { stdout: string }) => failed);
  const { summary } = JSON.parse(stdout) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  const found = new Map<string, string[]>();
  for (const { from, rule } of summary.violations) found.set(from, [...(found.get(from) ?? []), rule.name]);
  return found;
}
