import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { ulid } from 'ulid';
import type { Stack } from '../../apps/stack/stack.js';
import { answerSignal, bareIssuance, beginUpdate, stepUpdate } from './bare-workflow.js';
import type { CaseSide, ClerkStep, MeasuredCase } from './case-side.js';
import { BenchProcess } from './processes.js';

/** The baseline: the same messages to a bare workflow. */
export class BareSide implements CaseSide {
  readonly name = 'bare Temporal';

  private constructor(
    private readonly worker: BenchProcess,
    private readonly client: Client,
  ) {}

  static async open(stack: Stack, workflowBundle: string, policeUrl: string): Promise<BareSide> {
    const { temporalAddress, namespace } = stack;
    const settings = { side: 'bare', temporalAddress, namespace, workflowBundle, policeUrl };
    const worker = await BenchProcess.start('worker-process.ts', settings);
    const connection = await Connection.connect({ address: temporalAddress });
    return new BareSide(worker, new Client({ connection, namespace }));
  }

  get workerPid(): number {
    return this.worker.pid;
  }

  async prepare(): Promise<void> {}

  /** Start and first answer in one call: the best that Temporal offers. */
  async file(): Promise<MeasuredCase> {
    const id = ulid();
    const start = new WithStartWorkflowOperation(bareIssuance, {
      workflowId: id,
      taskQueue: 'cases-bare',
      args: [id],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    await this.client.workflow.executeUpdateWithStart(beginUpdate, { startWorkflowOperation: start });
    return { id, taskId: '', touched: 0 };
  }

  async complete({ id }: MeasuredCase, step: ClerkStep): Promise<void> {
    await this.update(id, step);
  }

  async answerFromOutside({ id }: MeasuredCase): Promise<void> {
    await this.client.workflow.getHandle(id).signal(answerSignal);
  }

  async touch({ id }: MeasuredCase): Promise<void> {
    await this.update(id, 'touch');
  }

  async stop(): Promise<void> {
    await this.client.connection.close();
    await this.worker.stop();
  }

  private async update(id: string, step: string): Promise<void> {
    await this.client.workflow.getHandle(id).executeUpdate(stepUpdate, { updateId: ulid(), args: [step] });
  }
}
