import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Worker } from '@temporalio/worker';
import { createBankFileActivities } from '../../activities/bank-files/exchange.js';
import { createFactoryActivities } from '../../activities/factory/exchange.js';
import { askForRounds, type ExchangeWorkflow, startExchanges } from '../../activities/transport/exchange-workflow.js';
import { makeWorkflowBundle } from '../../apps/worker/workflow-bundle.js';
import { gb18030Bank, startTwoSides } from '../bank-files/two-sides.js';
import { factoryCode, startOutsideWorld } from '../counterparties/outside-world.js';
import { startAgency } from '../factory/agency.js';
import { eventually, temporal } from '../harness/harness.js';
import type { PlayedOn, StagedBranches } from './branch.js';

/** The party's place is not there: every step of the exchange that needs it fails three times, and is let go. */
const away = 'party-away';

/** An exchange with an outside party on a namespace of its own. It never ends, so a branch ends it. */
class ExchangeScene implements PlayedOn {
  private constructor(
    readonly client: Client,
    private readonly exchange: ExchangeWorkflow,
    private readonly stopAll: () => Promise<void>,
  ) {}

  static async start(
    exchange: ExchangeWorkflow,
    outside: { taskQueue: string; activitiesWith: (client: Client) => object },
    stopWorld: () => Promise<void>,
  ): Promise<ExchangeScene> {
    const { address, namespace } = await temporal();
    const connection = await Connection.connect({ address });
    const native = await NativeConnection.connect({ address });
    const client = new Client({ connection, namespace });
    const { taskQueue, activitiesWith } = outside;
    const workflowBundle = await makeWorkflowBundle();
    const workers = await Promise.all([
      Worker.create({ connection: native, namespace, taskQueue: 'cases', workflowBundle }),
      Worker.create({ connection: native, namespace, taskQueue, activities: activitiesWith(client) }),
    ]);
    const runs = workers.map((worker) => worker.run());
    await startExchanges(client, [exchange]);
    return new ExchangeScene(client, exchange, async () => {
      for (const worker of workers) worker.shutdown();
      await Promise.all(runs);
      await connection.close();
      await native.close();
      await stopWorld();
    });
  }

  /** Until so many rounds are done: each ends with the timer until the next. */
  async rounds(wanted: number): Promise<void> {
    const handle = this.client.workflow.getHandle(this.exchange.workflowId);
    await eventually(`${wanted} rounds`, async () => {
      const { events } = await handle.fetchHistory();
      return (events ?? []).filter((event) => event.timerStartedEventAttributes).length >= wanted;
    });
  }

  ask(): Promise<void> {
    return askForRounds(this.client, [this.exchange]);
  }

  async end(): Promise<string> {
    await this.client.workflow.getHandle(this.exchange.workflowId).cancel();
    return this.exchange.workflowId;
  }

  close(): Promise<void> {
    return this.stopAll();
  }
}

const branches: StagedBranches<ExchangeScene>['branches'] = {
  'asked-for-a-round': async (on) => {
    await on.rounds(1);
    await on.ask();
    await on.rounds(2);
    return on.end();
  },
  [away]: async (on) => {
    await on.rounds(1);
    return on.end();
  },
};

/** Both ways through `workflows/bank-exchange.ts`, with the simulated bank's folder. */
export const bankExchange: StagedBranches<ExchangeScene> = {
  branches,
  open: async (branch) => {
    const sides = await startTwoSides();
    const { deps, world } = sides;
    const addresses = branch === away ? new Map([[gb18030Bank, { folder: join(world.folder, away) }]]) : deps.addresses;
    const exchange = {
      type: 'bankExchange',
      workflowId: `bank-exchange-${gb18030Bank}`,
      input: { bank: gb18030Bank },
    } as const;
    const activitiesWith = () => createBankFileActivities({ ...deps, addresses });
    return ExchangeScene.start(exchange, { taskQueue: 'money', activitiesWith }, () => sides.stop());
  },
};

/** Both ways through `workflows/factory-exchange.ts`, with the simulated factory's SFTP server. */
export const factoryExchange: StagedBranches<ExchangeScene> = {
  branches,
  open: async (branch) => {
    const agency = await startAgency();
    const world = await startOutsideWorld();
    const factory = branch === away ? { ...world.factory, port: 9 } : world.factory;
    const exchange = {
      type: 'factoryExchange',
      workflowId: `factory-exchange-${factoryCode}`,
      input: { factory: factoryCode },
    } as const;
    const { db, cipher } = agency;
    const { keys, controlUrl } = world;
    const activitiesWith = (client: Client) =>
      createFactoryActivities({ db, cipher, keys, controlUrl, client, addresses: new Map([[factoryCode, factory]]) });
    return ExchangeScene.start(exchange, { taskQueue: 'counterparties', activitiesWith }, async () => {
      await world.stop();
      await agency.stop();
    });
  },
};
