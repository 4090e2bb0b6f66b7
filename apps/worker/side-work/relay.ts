import pg from 'pg';
import type { Database } from '../../../activities/database/database.js';
import { type OutboxWork, outboxChannel, relayOutbox } from '../../../activities/outbox/outbox.js';

const pollMs = 2_000;
const listenAgainMs = 1_000;

/** The outbox's relay: woken by the commit that wrote, and by itself every two seconds in case the call got lost. */
export class OutboxRelay {
  private stopped = false;
  private listener: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private woken = false;
  private onWake: (() => void) | undefined;

  constructor(
    private readonly db: Database,
    private readonly databaseUrl: string,
    private readonly topics: readonly string[],
    private readonly handOver: (work: readonly OutboxWork[]) => Promise<void>,
    private readonly onError: (error: Error) => void,
  ) {}

  start(): void {
    void this.listen();
    this.running = this.work();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
    await this.listener?.end().catch(() => {});
  }

  private wake(): void {
    this.woken = true;
    clearTimeout(this.timer);
    this.onWake?.();
  }

  private async work(): Promise<void> {
    while (!this.stopped) {
      this.woken = false;
      const moved = await relayOutbox(this.db, this.topics, this.handOver).catch((error: Error) => {
        this.onError(error);
        return 0;
      });
      if (moved === 0 && !this.woken && !this.stopped) await this.pause();
    }
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      this.onWake = resolve;
      this.timer = setTimeout(resolve, pollMs);
    });
  }

  /** Listens on a connection of its own; a broken one is opened anew while the poll goes on. */
  private async listen(): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({ connectionString: this.databaseUrl, application_name: 'sscard-outbox' });
    const again = once(() => {
      client.end().catch(() => {});
      if (!this.stopped) setTimeout(() => void this.listen(), listenAgainMs).unref();
    });
    client.on('error', again);
    client.on('end', again);
    client.on('notification', () => this.wake());
    this.listener = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${outboxChannel}`);
    } catch {
      again();
    }
  }
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}
