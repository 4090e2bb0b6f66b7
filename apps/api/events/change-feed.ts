import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { API_SETTINGS, type ApiSettings } from '../parts.js';
import { logger } from '../trace/logger.js';

/** What a step tells with its commit: the object that changed and where it lies. */
export interface Change {
  readonly kind: string;
  readonly id: string;
  readonly division: string;
  readonly office?: string;
}

/** Somebody who listens. `lost` says that changes may have been missed: read everything again. */
export interface Listener {
  changed(change: Change): void;
  lost(): void;
}

export const changesChannel = 'sscard_changes';
const retryMs = 1_000;

/** One connection that hears PostgreSQL's notices for all pages that listen to this process. */
@Injectable()
export class ChangeFeed implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly listeners = new Set<Listener>();
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(@Inject(API_SETTINGS) private readonly settings: ApiSettings) {}

  onApplicationBootstrap(): void {
    void this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => {});
  }

  /** Listens until the function given back is called. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.settings.databaseUrl, application_name: 'sscard-changes' });
    client.on('error', () => this.reconnect(client));
    client.on('end', () => this.reconnect(client));
    client.on('notification', ({ payload }) => this.tell(payload));
    try {
      this.client = client;
      await client.connect();
      await client.query(`LISTEN ${changesChannel}`);
      for (const listener of this.listeners) listener.lost();
    } catch {
      this.reconnect(client);
    }
  }

  private reconnect(client: pg.Client): void {
    if (this.stopped || this.client !== client) return;
    this.client = undefined;
    void client.end().catch(() => {});
    this.retry = setTimeout(() => void this.connect(), retryMs);
  }

  private tell(payload: string | undefined): void {
    let change: Change;
    try {
      change = JSON.parse(payload ?? '') as Change;
    } catch {
      logger().warn('a notice of a change that is no JSON');
      return;
    }
    for (const listener of this.listeners) listener.changed(change);
  }
}
