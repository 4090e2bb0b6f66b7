import type { Client } from '@temporalio/client';
import { nudge, reconciliationWorkflowId } from '../../activities/cycles/nudge.js';
import { keepReconciliations } from '../../activities/reconciliations/month-workflows.js';
import { checkSettling, proposeSettling } from '../../activities/reconciliations/settle.js';
import { createMoneyWorker } from '../../apps/worker/case-workers.js';
import { eventually } from '../harness/harness.js';
import { startOwnWorkers } from '../harness/own-workers.js';
import { reconciliationId, type SettlementStage, startSettlement } from './settlement-stage.js';

/** A settlement with the workers of the month on a namespace of its own, and the sweep as a verb. */
export class SettlementEngine {
  private constructor(
    readonly stage: SettlementStage,
    readonly client: Client,
    private readonly namespaceId: string,
    private readonly stopAll: () => Promise<void>,
  ) {}

  static async start(clock: { startsAt?: Date; rate?: number } = {}): Promise<SettlementEngine> {
    const stage = await startSettlement(clock);
    const workers = await startOwnWorkers((place, client) =>
      createMoneyWorker(place, { ...stage.deps, cipher: stage.agency.cipher, client }),
    );
    return new SettlementEngine(stage, workers.client, workers.namespaceId, async () => {
      await workers.stop();
      await stage.stop();
    });
  }

  get workflowId(): string {
    return reconciliationWorkflowId(reconciliationId);
  }

  /** What the worker's sweep does every few seconds; gives how many months were told. */
  sweep(): Promise<number> {
    return keepReconciliations(this.stage.db, { client: this.client, namespaceId: this.namespaceId }, 100);
  }

  /** Until the month's story has so many of these. */
  async until(kind: string, times = 1): Promise<void> {
    await eventually(`${kind}, ${times} times`, async () => {
      await this.sweep();
      return (await this.stage.events()).filter((one) => one === kind).length >= times;
    });
  }

  /** Tells it again and again, without news, until its history is long enough to be begun anew. */
  async untilBegunAnew(): Promise<void> {
    await eventually('it is begun anew', async () => {
      await nudge(this.client, [this.workflowId]);
      const { runId, raw } = await this.client.workflow.getHandle(this.workflowId).describe();
      return runId !== raw.workflowExecutionInfo?.firstRunId;
    });
  }

  /** Two people settle everything that is open. */
  async settleAll(): Promise<void> {
    const { db } = this.stage;
    const rows = await db.rows<{ id: string }>(`SELECT id FROM differences WHERE state = 'open'`);
    const differences = rows.map(({ id }) => id);
    const proposal = { differences, way: 'accepted', reason: '跨月入账' } as const;
    await db.transaction((tx) => proposeSettling(tx, reconciliationId, proposal, { actor: 'maker' }));
    const check = { differences, decision: 'confirm', reason: '' } as const;
    await db.transaction((tx) => checkSettling(tx, reconciliationId, check, { actor: 'checker' }));
  }

  close(): Promise<void> {
    return this.stopAll();
  }
}
