import pg from 'pg';

/** Counts what the database tells live pages of each case, so that nobody has to ask again and again. */
export class CaseChanges {
  private readonly counts = new Map<string, number>();
  private readonly waiting = new Map<string, { count: number; resolve: () => void }>();

  private constructor(private readonly client: pg.Client) {
    client.on('notification', ({ payload }) => this.note((JSON.parse(payload ?? '{}') as { id: string }).id));
  }

  static async follow(databaseUrl: string): Promise<CaseChanges> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    const changes = new CaseChanges(client);
    await client.query('LISTEN sscard_changes');
    return changes;
  }

  /** Ends when the case has changed so many times since it was filed. */
  async seen(caseId: string, count: number): Promise<void> {
    if ((this.counts.get(caseId) ?? 0) >= count) return;
    await new Promise<void>((resolve) => this.waiting.set(caseId, { count, resolve }));
  }

  async close(): Promise<void> {
    await this.client.end();
  }

  private note(caseId: string): void {
    const count = (this.counts.get(caseId) ?? 0) + 1;
    this.counts.set(caseId, count);
    const waiting = this.waiting.get(caseId);
    if (!waiting || count < waiting.count) return;
    this.waiting.delete(caseId);
    waiting.resolve();
  }
}
