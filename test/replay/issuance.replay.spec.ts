import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { DefaultLogger, Runtime, Worker, type WorkflowBundle } from '@temporalio/worker';
import { makeWorkflowBundle } from '../../apps/worker/workflow-bundle.js';
import { branches } from './branches.js';

const folder = join(import.meta.dirname, 'histories');
const recorded = readdirSync(folder).filter((name) => name.endsWith('.json'));

function read(name: string): { events: { eventType: string; markerRecordedEventAttributes?: object }[] } {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

describe('recorded histories replay against today’s workflows', () => {
  let workflowBundle: WorkflowBundle;
  beforeAll(async () => {
    Runtime.install({ logger: new DefaultLogger('ERROR') });
    workflowBundle = await makeWorkflowBundle();
  });

  test('every branch of issuance has one', () => {
    expect(recorded.sort()).toEqual(
      Object.keys(branches)
        .map((branch) => `issuance.${branch}.json`)
        .sort(),
    );
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
