import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../apps/stack/root.js';
import { findTemporalCli } from '../../apps/stack/temporal-cli.js';
import { Stage } from '../cases/stage.js';
import { startServices } from '../harness/services.js';
import { allBranches, historyOf } from './all-branches.js';
import type { Branch } from './branch.js';

// Usage: npm run histories:record [-- type …]. Records the branches that have no history yet; a recorded one is never
// replaced, because cases that live by it are still open somewhere (docs/workflows.md).
const folder = join(import.meta.dirname, 'histories');
mkdirSync(folder, { recursive: true });
const asked = process.argv.slice(2);
const types = Object.entries(allBranches).filter(([type]) => asked.length === 0 || asked.includes(type));

const cli = await findTemporalCli(join(projectRoot, '.cache'));
const services = await startServices();
process.env.SSCARD_TEST_SERVICES = JSON.stringify(services.described);
try {
  for (const [type, branches] of types) await recordType(type, branches);
} finally {
  await services.stop();
}

/** On a stage of the type's own: its last branches move the clock. */
async function recordType(type: string, branches: Readonly<Record<string, Branch>>): Promise<void> {
  const missing = Object.entries(branches).filter(([name]) => !existsSync(join(folder, historyOf(type, name))));
  if (missing.length === 0) return;
  const stage = await Stage.open();
  try {
    for (const [name, play] of missing) {
      const caseId = await play(stage);
      await stage.engine.client.workflow.getHandle(caseId).result();
      const history = JSON.parse(show(stage, caseId));
      writeFileSync(join(folder, historyOf(type, name)), `${JSON.stringify(history, withoutPlace, 1)}\n`);
      console.log(`recorded ${type}.${name}: ${history.events.length} events`);
    }
  } finally {
    await stage.close();
  }
}

/** The history as the Temporal CLI writes it: the SDK reads this form, and can't write it itself. */
function show(stage: Stage, caseId: string): string {
  const { namespace } = stage.engine.client.options;
  const place = ['--address', services.described.temporalAddress, '--namespace', namespace];
  return execFileSync(cli, ['workflow', 'show', '--workflow-id', caseId, '--output', 'json', ...place], {
    encoding: 'utf8',
    maxBuffer: 20_000_000,
  });
}

/** Where it was recorded is nobody's business: the names of machine and process stay out. */
function withoutPlace(key: string, value: unknown): unknown {
  if (key === 'identity') return 'recorder';
  return typeof value === 'string' && /^\d+@/.test(value) ? 'sticky' : value;
}
