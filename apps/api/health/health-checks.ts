import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';
import { Database } from '../../../activities/database/database.js';
import { API_SETTINGS, type ApiSettings } from '../parts.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { TemporalGate } from '../steps/temporal-gate.js';
import type { Health, HealthPart } from './health.contract.js';

const patienceMs = 3_000;

/** Asks each part whether it is up. What it says of a part holds no address and no error text. */
@Injectable()
export class HealthChecks {
  constructor(
    private readonly database: Database,
    private readonly reader: ScopedReader,
    private readonly temporal: TemporalGate,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  async check(): Promise<Health> {
    const [postgres, temporal, worker, queue, counterparties, banks] = await Promise.all([
      timed(async () => {
        await Promise.all([this.database.rows('SELECT 1'), this.reader.references.rows('SELECT 1')]);
      }),
      timed(() => this.temporalAnswers()),
      this.partAnswers(this.settings.workerUrl),
      this.queueAnswers(),
      this.partAnswers(this.settings.counterpartiesUrl),
      this.banksAnswer(),
    ]);
    const own = { postgres, temporal, worker, queue, counterparties };
    const healthy = Object.values(own).every((part) => part.state === 'up');
    return { healthy, parts: { ...own, banks } };
  }

  /** The banks as the exchange met them last: it tells which could not be reached. */
  private async banksAnswer(): Promise<HealthPart> {
    let away: string[] = [];
    const asked = await timed(async () => {
      const rows = await this.reader.references.rows<{ subject: string }>(
        `SELECT subject FROM alerts WHERE kind = 'bankUnreachable' AND cleared_at IS NULL ORDER BY subject`,
      );
      away = rows.map(({ subject }) => subject);
    });
    return away.length === 0 ? asked : { ...asked, state: 'down', why: away.join(', ') };
  }

  private async temporalAnswers(): Promise<void> {
    const { namespace } = this.temporal.client.options;
    await this.temporal.within(patienceMs, ({ connection }) =>
      connection.workflowService.describeNamespace({ namespace }),
    );
  }

  private async partAnswers(url: string | undefined): Promise<HealthPart> {
    if (!url) return { state: 'unknown', ms: 0, why: 'its address is not set' };
    return timed(async () => {
      const answer = await fetch(new URL('/health', url), { signal: AbortSignal.timeout(patienceMs) });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
    });
  }

  /** BullMQ's store: PostgreSQL is asked here; Redis is the worker's to reach, and its health tells. */
  private async queueAnswers(): Promise<HealthPart> {
    const { queueDatabaseUrl, redisUrl } = this.settings;
    if (redisUrl) return this.partAnswers(this.settings.workerUrl);
    return timed(async () => {
      const client = new pg.Client({ connectionString: queueDatabaseUrl, connectionTimeoutMillis: patienceMs });
      client.on('error', () => {});
      try {
        await client.connect();
        await client.query('SELECT 1');
      } finally {
        await client.end().catch(() => {});
      }
    });
  }
}

async function timed(ask: () => Promise<unknown>): Promise<HealthPart> {
  const began = performance.now();
  const state = await withinPatience(ask());
  return { state, ms: Math.round(performance.now() - began) };
}

async function withinPatience(asked: Promise<unknown>): Promise<'up' | 'down'> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'down'>((resolve) => {
    timer = setTimeout(() => resolve('down'), patienceMs + 500);
  });
  const answer = asked.then(
    () => 'up' as const,
    () => 'down' as const,
  );
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
