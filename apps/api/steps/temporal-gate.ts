import { Client, Connection } from '@temporalio/client';

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
    return this.connection.withDeadline(Date.now() + ms, () => work(this.client));
  }

  async close(): Promise<void> {
    await this.connection.close();
  }
}
