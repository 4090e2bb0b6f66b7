import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createFactoryActivities, type ExchangeDeps, runFactoryExchange } from '../../activities/factory/exchange.js';
import { exchangeNow, startFactoryExchanges } from '../../activities/factory/exchange-workflows.js';
import { tellCases } from '../../activities/factory/tell-cases.js';
import { makeWorkflowBundle } from '../../apps/worker/workflow-bundle.js';
import { factoryCode, type OutsideWorld, startOutsideWorld } from '../counterparties/outside-world.js';
import { eventually, temporal } from '../harness/harness.js';
import { type Agency, type OpenCase, orderedCase, start, startAgency } from './agency.js';

const twoDaysLater = new Date(start.getTime() + 2 * 86_400_000 + 60_000);

describe('exchange as a workflow, and its word to the cases', () => {
  let agency: Agency;
  let world: OutsideWorld;
  let deps: ExchangeDeps;
  let connection: Connection;
  let native: NativeConnection;
  let namespace: string;

  beforeAll(async () => {
    agency = await startAgency();
    world = await startOutsideWorld();
    const server = await temporal();
    namespace = server.namespace;
    connection = await Connection.connect({ address: server.address });
    native = await NativeConnection.connect({ address: server.address });
    deps = {
      db: agency.db,
      cipher: agency.cipher,
      keys: world.keys,
      addresses: new Map([[factoryCode, world.factory]]),
      client: new Client({ connection, namespace }),
      controlUrl: world.controlUrl,
    };
  });
  beforeEach(() =>
    agency.db.run('UPDATE card_orders SET told_at = now() WHERE told_at IS NULL AND settled_at IS NOT NULL'),
  );
  afterAll(async () => {
    await connection.close();
    await native.close();
    await world.stop();
    await agency.stop();
  });

  /** Stands in for the case's workflow: takes signals, as any workflow id does before a worker picks it up. */
  const startCase = (caseId: string) =>
    deps.client.workflow.start('issuance', {
      workflowId: caseId,
      taskQueue: 'nobody',
      args: [{ caseId, traceId: 't' }],
    });
  const signalsOf = async (caseId: string) => {
    const history = await deps.client.workflow.getHandle(caseId).fetchHistory();
    return (history.events ?? []).flatMap((event) => event.workflowExecutionSignaledEventAttributes ?? []);
  };
  const settle = async (made: OpenCase) =>
    agency.db.run(`UPDATE card_orders SET state = 'produced', result_code = '0', settled_at = $2 WHERE id = $1`, [
      made.orderId,
      start,
    ]);

  test('one round for the stepped clock: out, made, back, told', async () => {
    const made = await orderedCase(agency);
    await startCase(made.caseId);
    expect(await runFactoryExchange(deps, factoryCode)).toMatchObject({ drafted: 1, sent: 1, taken: 0, told: 0 });
    await agency.setClock(twoDaysLater);
    expect(await runFactoryExchange(deps, factoryCode)).toMatchObject({
      taken: 1,
      held: 0,
      told: 1,
      unreachable: false,
    });
    const [signal] = await signalsOf(made.caseId);
    expect(signal?.signalName).toBe('outsideResult');
    const told = JSON.parse(Buffer.from(signal!.input!.payloads![0]!.data!).toString());
    expect(told).toEqual({ step: 'production', ordinal: 1, result: { orderId: made.orderId, code: 'produced' } });
    expect(await runFactoryExchange(deps, factoryCode)).toMatchObject({ drafted: 0, taken: 0, told: 0 });
    expect(await signalsOf(made.caseId)).toHaveLength(1);
  });

  test('a case without its workflow stays untold until it has one', async () => {
    const made = await orderedCase(agency);
    await settle(made);
    expect(await tellCases(deps.db, deps.client)).toBe(0);
    await startCase(made.caseId);
    expect(await tellCases(deps.db, deps.client)).toBe(1);
    expect(await signalsOf(made.caseId)).toHaveLength(1);
  });

  test('a factory that is away is on the alert list, and other results still reach their cases', async () => {
    const made = await orderedCase(agency);
    await settle(made);
    await startCase(made.caseId);
    const away = { ...deps, addresses: new Map([[factoryCode, { ...world.factory, port: 9 }]]) };
    expect(await runFactoryExchange(away, factoryCode)).toMatchObject({ told: 1, unreachable: true });
    const open = () =>
      agency.db.rows("SELECT subject FROM alerts WHERE kind = 'factoryUnreachable' AND cleared_at IS NULL");
    expect(await open()).toEqual([{ subject: factoryCode }]);
    await runFactoryExchange(deps, factoryCode);
    expect(await open()).toEqual([]);
  });

  test('the workflow does the rounds by itself, at once when asked, and is started once', async () => {
    const worker = await Worker.create({
      connection: native,
      namespace,
      taskQueue: 'cases',
      workflowBundle: await makeWorkflowBundle(),
    });
    const outside = await Worker.create({
      connection: native,
      namespace,
      taskQueue: 'counterparties',
      activities: createFactoryActivities(deps),
    });
    const running = [worker.run(), outside.run()];
    try {
      await startFactoryExchanges(deps.client, [factoryCode]);
      await startFactoryExchanges(deps.client, [factoryCode]);
      const made = await orderedCase(agency);
      await exchangeNow(deps.client, [factoryCode]);
      const state = async () =>
        (await agency.db.get<{ state: string }>('SELECT state FROM card_orders WHERE id = $1', [made.orderId])).state;
      await eventually('the factory has the order', async () => {
        const taken = await world.ledger('orders');
        return taken.some((order) => order.order_id === made.orderId);
      });
      await agency.setClock(new Date(twoDaysLater.getTime() + 3 * 86_400_000));
      await eventually('the card is made', async () => {
        await exchangeNow(deps.client, [factoryCode]);
        return (await state()) === 'produced';
      });
      const { status } = await deps.client.workflow.getHandle(`factory-exchange-${factoryCode}`).describe();
      expect(status.name).toBe('RUNNING');
    } finally {
      for (const one of [worker, outside]) one.shutdown();
      await Promise.all(running);
    }
  });
});
