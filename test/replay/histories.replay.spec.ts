import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { temporal } from '@temporalio/proto';
import { DefaultLogger, Runtime, Worker, type WorkflowBundle } from '@temporalio/worker';
import { makeWorkflowBundle } from '../../apps/worker/workflow-bundle.js';
import { allBranches, historyOf, stagedBranches } from './all-branches.js';

const folder = join(import.meta.dirname, 'histories');
const recorded = readdirSync(folder).filter((name) => name.endsWith('.json'));

const { History } = temporal.api.history.v1;

function read(name: string): temporal.api.history.v1.History {
  return History.fromObject(JSON.parse(readFileSync(join(folder, name), 'utf8'), withSeconds));
}

/** Instants and durations are text in JSON and numbers in the message; the SDK's own reader fails on its protobufjs. */
function withSeconds(_key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const duration = /^(\d+)(?:\.\d+)?s$/.exec(value);
  if (duration) return { seconds: duration[1], nanos: 0 };
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return value;
  const milliseconds = Date.parse(value);
  return { seconds: String(Math.floor(milliseconds / 1000)), nanos: (milliseconds % 1000) * 1_000_000 };
}

describe('recorded histories replay against today’s workflows', () => {
  let workflowBundle: WorkflowBundle;
  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    workflowBundle = await makeWorkflowBundle();
  });

  test('every branch of every workflow has one', () => {
    const staged = Object.entries(stagedBranches).map(([type, { branches }]) => [type, branches] as const);
    const named = [...Object.entries(allBranches), ...staged].flatMap(([type, branches]) =>
      Object.keys(branches).map((branch) => historyOf(type, branch)),
    );
    expect(recorded.sort()).toEqual(named.sort());
  });

  test.each(recorded)('%s', async (name) => {
    await Worker.runReplayHistory({ workflowBundle }, read(name), name);
  });

  test('a history in which steps came in another order is noticed', async () => {
    const history = read('issuance.issued.json');
    const markers = history.events.filter((event) => event.markerRecordedEventAttributes);
    const [first, last] = [markers[0]!, markers.at(-1)!];
    const kept = first.markerRecordedEventAttributes!;
    first.markerRecordedEventAttributes = last.markerRecordedEventAttributes!;
    last.markerRecordedEventAttributes = kept;
    await expect(Worker.runReplayHistory({ workflowBundle }, history, 'shuffled')).rejects.toThrow();
  });
});
