import type { Client } from '@temporalio/client';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { ulid } from 'ulid';
import { nudgeBehind, nudgeDueCycles, startMissingCycles } from '../../activities/cycles/cycle-workflows.js';
import type { RoundRow, RoundState } from '../../activities/cycles/round-row.js';
import { createMoneyWorker } from '../../apps/worker/case-workers.js';
import { eventually } from '../harness/harness.js';
import { startOwnWorkers } from '../harness/own-workers.js';
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
    const { client, namespaceId, address, stop } = await startOwnWorkers((place, client) =>
      createMoneyWorker(place, { ...stage.deps, client, addresses: new Map(), handlers: {} }),
    );
    return new MonthEngine(client, namespaceId, address, stage, stop);
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

  /** The morning's opener; gives how many it opened. */
  async open(): Promise<number> {
    const place = { taskQueue: 'cases', workflowId: `open-cycles-${ulid()}` };
    return ((await this.client.workflow.execute('openCycles', place)) as { opened: number }).opened;
  }

  /** The rounds of a deduction in a state, once there are so many. */
  rounds(cycleId: string, deduction: number, state: RoundState, count: number): Promise<RoundRow[]> {
    return eventually(`${count} rounds of deduction ${deduction} are ${state}`, async () => {
      await this.sweep();
      const rounds = await this.stage.db.rows<RoundRow>(
        `SELECT r.* FROM bank_rounds r JOIN cycles c ON c.no = r.cycle_no
         WHERE c.id = $1 AND r.deduction = $2 AND r.state = $3 ORDER BY r.bank, r.attempt`,
        [cycleId, deduction, state],
      );
      return rounds.length === count && rounds;
    });
  }

  /** Waits until a moment was used. */
  async passed(cycleId: string, kind: string): Promise<void> {
    await eventually(`${kind} is over`, async () => {
      await this.sweep();
      return this.stage.db.find(
        `SELECT m.kind FROM cycle_moments m JOIN cycles c ON c.no = m.cycle_no
         WHERE c.id = $1 AND m.kind = $2 AND m.state <> 'armed'`,
        [cycleId, kind],
      );
    });
  }

  /** What a workflow came to. */
  resultOf(workflowId: string): Promise<unknown> {
    return this.client.workflow.getHandle(workflowId).result();
  }
}

let quiet = false;
function quietRuntime(): void {
  if (quiet) return;
  quiet = true;
  Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] });
}
