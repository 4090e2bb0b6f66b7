import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { reportStuckWorkflows } from '../../activities/alerts/stuck-workflows.js';
import { Database } from '../../activities/database/database.js';
import { makeWorkflowBundle } from '../../apps/worker/workflow-bundle.js';
import { eventually, type FreshDatabase, freshDatabase, temporal } from '../harness/harness.js';

let fresh: FreshDatabase;
let db: Database;
let client: Client;
let worker: Worker;
let running: Promise<void>;
let connection: NativeConnection;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR', () => {}) });
  fresh = await freshDatabase();
  db = new Database(fresh.appUrl);
  const where = await temporal();
  connection = await NativeConnection.connect({ address: where.address });
  client = new Client({ connection: await Connection.connect({ address: where.address }), namespace: where.namespace });
  const bundle = await makeWorkflowBundle(fileURLToPath(new URL('./stuck-workflow.ts', import.meta.url)));
  worker = await Worker.create({ connection, namespace: where.namespace, taskQueue: 'stuck', workflowBundle: bundle });
  running = worker.run();
});

afterAll(async () => {
  worker.shutdown();
  await running;
  await connection.close();
  await client.connection.close();
  await db.close();
  await fresh.drop();
});

test('a workflow whose tasks fail again and again is on the alert list until it goes again', async () => {
  await client.workflow.start('stuck', { workflowId: 'case-stuck', taskQueue: 'stuck' });
  await eventually('it is seen', async () => (await reportStuckWorkflows(db, client)) === 1, 40_000);
  const open = () => db.rows('SELECT subject FROM alerts WHERE kind = $1 AND cleared_at IS NULL', ['stuckWorkflow']);
  expect(await open()).toEqual([{ subject: 'case-stuck' }]);

  await client.workflow.getHandle('case-stuck').terminate();
  await eventually('it is gone', async () => (await reportStuckWorkflows(db, client)) === 0, 20_000);
  expect(await open()).toEqual([]);
});
