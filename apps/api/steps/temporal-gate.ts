import { Client, Connection } from '@temporalio/client';

const connectMs = 1_000;

/**
 * A connection that can be asked again and again whether it is up. The SDK's ensureConnected remembers its first failure
 * for ever; the channel itself knows when it is back, and asking it costs no call.
 */
class WatchedConnection extends Connection {
  static to(address: string): WatchedConnection {
    return new WatchedConnection(WatchedConnection.createCtorOptions({ address }));
  }

  /** Throws where the connection is not up by the deadline (epoch milliseconds). */
  ready(deadline: number): Promise<void> {
    return this.untilReady(deadline);
  }
}

/**
 * The way to Temporal. It connects when first needed and again after an outage, so that the API starts and files cases
 * while Temporal is away.
 */
export class TemporalGate {
  readonly connection: WatchedConnection;
  readonly client: Client;

  constructor(address: string, namespace: string) {
    this.connection = WatchedConnection.to(address);
    this.client = new Client({ connection: this.connection, namespace });
  }

  /** Does `work` within so many milliseconds, or throws the client's ServiceError. */
  async within<Result>(ms: number, work: (client: Client) => Promise<Result>): Promise<Result> {
    // While Temporal is away this fails within a second, so that nobody waits for the deadline to be told so.
    await this.connection.ready(Date.now() + Math.min(ms, connectMs));
    return this.connection.withDeadline(Date.now() + ms, () => work(this.client));
  }

  async close(): Promise<void> {
    await this.connection.close();
  }
}
