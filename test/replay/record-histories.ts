import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Client, WorkflowContinuedAsNewError, WorkflowFailedError, type WorkflowHandle } from '@temporalio/client';
import { CancelledFailure } from '@temporalio/common';
import { projectRoot } from '../../apps/stack/root.js';
import { findTemporalCli } from '../../apps/stack/temporal-cli.js';
import { Stage } from '../cases/stage.js';
import { startServices } from '../harness/services.js';
import { allBranches, historyOf, stagedBranches } from './all-branches.js';
import type { Branch, PlayedOn, StagedBranches } from './branch.js';

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
  for (const [type, staged] of Object.entries(stagedBranches))
    if (asked.length === 0 || asked.includes(type)) await recordStaged<PlayedOn>(type, staged);
} finally {
  await services.stop();
}

/** On a stage of the type's own: its last branches move the clock. */
async function recordType(type: string, branches: Readonly<Record<string, Branch>>): Promise<void> {
  const missing = missingOf(type, branches);
  if (missing.length === 0) return;
  const stage = await Stage.open();
  try {
    for (const [name, play] of missing) {
      const caseId = await play(stage);
      await record(stage.engine.client, caseId, historyOf(type, name));
    }
  } finally {
    await stage.close();
  }
}

/** Each branch on a stage that is opened for it. */
async function recordStaged<On extends PlayedOn>(type: string, { open, branches }: StagedBranches<On>): Promise<void> {
  for (const [name, play] of missingOf(type, branches)) {
    const on = await open(name);
    try {
      await record(on.client, await play(on), historyOf(type, name));
    } finally {
      await on.close();
    }
  }
}

function missingOf<Play>(type: string, branches: Readonly<Record<string, Play>>): [string, Play][] {
  return Object.entries(branches).filter(([name]) => !existsSync(join(folder, historyOf(type, name))));
}

/** Waits for the end of the workflow's first run and keeps its history. */
async function record(client: Client, workflowId: string, file: string): Promise<void> {
  const { raw } = await client.workflow.getHandle(workflowId).describe();
  const runId = raw.workflowExecutionInfo?.firstRunId ?? '';
  await ended(client.workflow.getHandle(workflowId, runId, { followRuns: false }));
  const history = JSON.parse(show(client, workflowId, runId));
  writeFileSync(join(folder, file), `${JSON.stringify(history, withoutPlace, 1)}\n`);
  console.log(`recorded ${file}: ${history.events.length} events`);
}

/** Begun anew with another history, or cancelled by its branch, is an end like any other. */
async function ended(handle: WorkflowHandle): Promise<void> {
  try {
    await handle.result();
  } catch (error) {
    if (error instanceof WorkflowContinuedAsNewError) return;
    if (error instanceof WorkflowFailedError && error.cause instanceof CancelledFailure) return;
    throw error;
  }
}

/** The history as the Temporal CLI writes it: the SDK reads this form, and can't write it itself. */
function show(client: Client, workflowId: string, runId: string): string {
  const { namespace } = client.options;
  const place = ['--address', services.described.temporalAddress, '--namespace', namespace];
  return execFileSync(
    cli,
    ['workflow', 'show', '--workflow-id', workflowId, '--run-id', runId, '--output', 'json', ...place],
    {
      encoding: 'utf8',
      maxBuffer: 20_000_000,
    },
  );
}

/** Where it was recorded is nobody's business: the names of machine and process, and paths of its files, stay out. */
function withoutPlace(key: string, value: unknown): unknown {
  if (key === 'stackTrace') return '';
  if (key === 'identity') return 'recorder';
  if (typeof value !== 'string') return value;
  return /^\d+@/.test(value) ? 'sticky' : value.replaceAll(/'\/[^']+'/g, "'a path'");
}
