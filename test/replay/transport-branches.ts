import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { Worker } from '@temporalio/worker';
import { createFactoryActivities } from '../../activities/factory/exchange.js';
import { askForRounds, type ExchangeWorkflow, startExchanges } from '../../activities/transport/exchange-workflow.js';
import { createMoneyWorker } from '../../apps/worker/case-workers.js';
import { gb18030Bank, startTwoSides } from '../bank-files/two-sides.js';
import { factoryCode, startOutsideWorld } from '../counterparties/outside-world.js';
import { startAgency } from '../factory/agency.js';
import { eventually } from '../harness/harness.js';
import { type OwnPlace, startOwnWorkers } from '../harness/own-workers.js';
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
    activities: Parameters<typeof startOwnWorkers>[0],
    stopWorld: () => Promise<void>,
  ): Promise<ExchangeScene> {
    const { client, stop } = await startOwnWorkers(activities);
    await startExchanges(client, [exchange]);
    return new ExchangeScene(client, exchange, async () => {
      await stop();
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
    const money = (place: OwnPlace, client: Client) =>
      createMoneyWorker(place, { ...deps, client, addresses, cipher: sides.agency.cipher });
    return ExchangeScene.start(exchange, money, () => sides.stop());
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
    const counterparties = (place: OwnPlace, client: Client) => {
      const deps = { db, cipher, keys, controlUrl, client, addresses: new Map([[factoryCode, factory]]) };
      return Worker.create({ ...place, taskQueue: 'counterparties', activities: createFactoryActivities(deps) });
    };
    return ExchangeScene.start(exchange, counterparties, async () => {
      await world.stop();
      await agency.stop();
    });
  },
};
