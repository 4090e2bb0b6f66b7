import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { namespaceIdOf } from '../../activities/cases/case-workflows.js';
import { nudgeBehind, nudgeDueCycles, startMissingCycles } from '../../activities/cycles/cycle-workflows.js';
import { createMoneyWorker } from '../../apps/worker/case-workers.js';
import { makeWorkflowBundle } from '../../apps/worker/workflow-bundle.js';
import { temporal } from '../harness/harness.js';
import type { MonthStage } from './month-stage.js';

/** Workers of the month on a namespace of their own, with the sweeps as verbs. */
export class MonthEngine {
  private constructor(
    readonly client: Client,
    readonly namespaceId: string,
    readonly address: string,
    private readonly stage: MonthStage,
    private readonly stopAll: () => Promise<void>,
  ) {}

  static async start(stage: MonthStage): Promise<MonthEngine> {
    quietRuntime();
    const { address, namespace } = await temporal();
    const [connection, native] = await Promise.all([
      Connection.connect({ address }),
      NativeConnection.connect({ address }),
    ]);
    const workflowBundle = await makeWorkflowBundle();
    const client = new Client({ connection, namespace });
    const deps = { ...stage.deps, client, addresses: new Map(), handlers: {} };
    const workers = await Promise.all([
      Worker.create({ connection: native, namespace, taskQueue: 'cases', workflowBundle }),
      createMoneyWorker({ connection: native, namespace }, deps),
    ]);
    const runs = workers.map((worker) => worker.run());
    const stopAll = async () => {
      for (const worker of workers) worker.shutdown();
      await Promise.all(runs);
      await connection.close();
      await native.close();
    };
    const namespaceId = await namespaceIdOf(native, namespace);
    return new MonthEngine(client, namespaceId, address, stage, stopAll);
  }

  stop(): Promise<void> {
    return this.stopAll();
  }

  /** Starts what does not run here, as the sweep does. */
  startMissing(): Promise<number> {
    return startMissingCycles(this.stage.db, { client: this.client, namespaceId: this.namespaceId }, 100);
  }

  /** What the sweeps tell: moments that have come, answers and words that were not told. */
  async sweep(): Promise<void> {
    await nudgeDueCycles(this.stage.db, this.client, 100);
    await nudgeBehind(this.stage.db, this.client, 100);
  }

  /** Steps the clock, and lets look what is due. */
  async step(to: string): Promise<void> {
    await this.stage.step(to);
    await this.sweep();
  }
}

let quiet = false;
function quietRuntime(): void {
  if (quiet) return;
  quiet = true;
  Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
}
