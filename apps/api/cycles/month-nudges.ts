import { Injectable } from '@nestjs/common';
import { exchangeWithBanksNow } from '../../../activities/bank-files/exchange-workflows.js';
import { cycleWorkflowId, nudge, roundWorkflowId } from '../../../activities/cycles/nudge.js';
import { TemporalGate } from '../steps/temporal-gate.js';
import { logger } from '../trace/logger.js';

const patienceMs = 5_000;

/** Lets the workflows of the month see at once what people decided. While Temporal is away their sweeps do. */
@Injectable()
export class MonthNudges {
  constructor(private readonly temporal: TemporalGate) {}

  /** `bank`: a file of its waits to be sent. */
  async tell({ cycleId, round, bank }: { cycleId: string; round?: string; bank?: string }): Promise<void> {
    const workflows = [cycleWorkflowId(cycleId), ...(round ? [roundWorkflowId(round)] : [])];
    await this.temporal
      .within(patienceMs, async (client) => {
        await nudge(client, workflows);
        if (bank) await exchangeWithBanksNow(client, [bank]);
      })
      .catch((err: Error) => logger().warn({ err }, 'the decision waits for the next sweep'));
  }
}
