import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../apps/stack/root.js';
import { findTemporalCli } from '../../apps/stack/temporal-cli.js';
import { Stage } from '../cases/stage.js';
import { startServices } from '../harness/services.js';
import { branches } from './branches.js';

// Usage: npm run histories:record. Records the branches that have no history yet; a recorded one is never replaced,
// because cases that live by it are still open somewhere (docs/workflows.md).
const folder = join(import.meta.dirname, 'histories');
mkdirSync(folder, { recursive: true });
const missing = Object.entries(branches).filter(([name]) => !existsSync(join(folder, `issuance.${name}.json`)));

const cli = await findTemporalCli(join(projectRoot, '.cache'));
const services = await startServices();
process.env.SSCARD_TEST_SERVICES = JSON.stringify(services.described);
const stage = await Stage.open();
try {
  for (const [name, play] of missing) {
    const caseId = await play(stage);
    const workflow = stage.engine.client.workflow.getHandle(caseId);
    await workflow.result();
    const history = JSON.parse(show(caseId));
    writeFileSync(join(folder, `issuance.${name}.json`), `${JSON.stringify(history, withoutPlace, 1)}\n`);
    console.log(`recorded ${name}: ${history.events.length} events`);
  }
} finally {
  await stage.close();
  await services.stop();
}

/** The history as the Temporal CLI writes it: the SDK reads this form, and can't write it itself. */
function show(caseId: string): string {
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
