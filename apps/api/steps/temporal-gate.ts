import { Client, Connection } from '@temporalio/client';

const connectMs = 1_000;

/**
 * The way to Temporal. It connects when first needed and again after an outage, so that the API starts and files cases
 * while Temporal is away.
 */
export class TemporalGate {
  readonly connection: Connection;
  readonly client: Client;

  constructor(address: string, namespace: string) {
    this.connection = Connection.lazy({ address });
    this.client = new Client({ connection: this.connection, namespace });
  }

  /** Does `work` within so many milliseconds, or throws the client's ServiceError. */
  async within<Result>(ms: number, work: (client: Client) => Promise<Result>): Promise<Result> {
    // While Temporal is away this fails within a second, so that nobody waits for the deadline to be told so.
    await this.untilReady(Date.now() + Math.min(ms, connectMs));
    return this.connection.withDeadline(Date.now() + ms, () => work(this.client));
  }

  // The SDK's own ensureConnected remembers a failure for ever; the channel itself knows when it is back.
  private async untilReady(deadline: number): Promise<void> {
    const channel = this.connection as unknown as { untilReady(deadline: number): Promise<void> };
    await channel.untilReady(deadline);
  }

  async close(): Promise<void> {
    await this.connection.close();
  }
}
