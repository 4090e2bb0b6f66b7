import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { schema } from './schema.js';

/** What one connection can do. */
export class Session {
  constructor(private readonly client: pg.ClientBase) {}

  async rows<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query(sql, params as unknown[])).rows as Row[];
  }

  async find<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, params))[0];
  }

  /** The row that must be there. */
  async get<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row> {
    const found = await this.find<Row>(sql, params);
    if (!found) throw new Error('the bank misses a row that must be there');
    return found;
  }

  /** How many rows were changed. */
  async run(sql: string, params: readonly unknown[] = []): Promise<number> {
    return (await this.client.query(sql, params as unknown[])).rowCount ?? 0;
  }

  /** COPY … FROM STDIN of rows in text format, in blocks; a wrong row throws PostgreSQL's own error. */
  async copyIn(sql: string, blocks: AsyncIterable<readonly string[]>): Promise<void> {
    const text = async function* () {
      for await (const rows of blocks) if (rows.length > 0) yield `${rows.join('\n')}\n`;
    };
    await pipeline(text, this.client.query(copyFrom(sql)));
  }

  /** COPY … TO STDOUT: the rows' text, in blocks. The query holds no values of a user's. */
  async *copyOut(query: string): AsyncGenerator<string[]> {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of this.client.query(copyTo(`COPY (${query}) TO STDOUT`))) {
      const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
      rest = lines.pop() as string;
      if (lines.length > 0) yield lines.map(unescaped);
    }
  }
}

const unescaped = (line: string): string => (line.includes('\\') ? line.replaceAll('\\\\', '\\') : line);

/** The banks' own database: nothing here is shared with the agency. */
export class Books {
  private readonly pool: pg.Pool;

  constructor(connectionString: string) {
    const options = '-c search_path=bank';
    this.pool = new pg.Pool({ connectionString, options, max: 6, application_name: 'sscard-bank' });
    // A server that restarts breaks idle connections; the next question opens a new one.
    this.pool.on('error', () => {});
  }

  /** Makes the tables that are missing. */
  async prepare(): Promise<void> {
    await this.pool.query(`SELECT pg_advisory_lock(7702); ${schema} SELECT pg_advisory_unlock(7702);`);
  }

  rows<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.session((session) => session.rows<Row>(sql, params));
  }

  async find<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, params))[0];
  }

  /** Work on one connection, outside a transaction. */
  async session<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      return await work(new Session(client));
    } catch (error) {
      broken = error as Error;
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** The text of a query of one column, a line a row; the connection is held until it is read through or left. */
  async *stream(query: string): AsyncGenerator<string> {
    const client = await this.pool.connect();
    let through = false;
    try {
      for await (const rows of new Session(client).copyOut(query)) yield `${rows.join('\n')}\n`;
      through = true;
    } finally {
      client.release(!through);
    }
  }

  /** All of it or nothing. */
  transaction<Result>(work: (tx: Session) => Promise<Result>): Promise<Result> {
    return this.session(async (session) => {
      await session.run('BEGIN');
      try {
        const result = await work(session);
        await session.run('COMMIT');
        return result;
      } catch (error) {
        await session.run('ROLLBACK').catch(() => {});
        throw error;
      }
    });
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
