import pg from 'pg';
import { isRefusal } from '../../domain/refusal/refusal.js';

// Money and counters are bigint; dates stay text (YYYY-MM-DD): a JavaScript Date has no day without a time zone.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => BigInt(text));
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** What a query may be put to: the database itself, or the transaction it stands in. */
export interface Queryable {
  rows<Row extends object>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** At most one row; more is a bug. */
  find<Row extends object>(sql: string, params?: readonly unknown[]): Promise<Row | undefined>;
  /** Exactly one row; anything else is a bug. */
  get<Row extends object>(sql: string, params?: readonly unknown[]): Promise<Row>;
  /** Runs a write and gives the count of rows it touched. */
  run(sql: string, params?: readonly unknown[]): Promise<number>;
}

/** A transaction that is open: every write of a step goes through one. */
export interface Transaction extends Queryable {
  readonly open: true;
}

function queryable(client: { query: (sql: string, params?: unknown[]) => Promise<pg.QueryResult> }): Queryable {
  const rows = async <Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> =>
    (await client.query(sql, params as unknown[])).rows as Row[];
  const find = async <Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row | undefined> => {
    const found = await rows<Row>(sql, params);
    if (found.length > 1) throw new Error(`${found.length} rows where at most one was asked for: ${sql}`);
    return found[0];
  };
  return {
    rows,
    find,
    get: async <Row extends object>(sql: string, params: readonly unknown[] = []) => {
      const row = await find<Row>(sql, params);
      if (!row) throw new Error(`no row where one must be: ${sql}`);
      return row;
    },
    run: async (sql, params = []) => (await client.query(sql, params as unknown[])).rowCount ?? 0,
  };
}

/** A pool of connections as one PostgreSQL role (sscard_app writes, sscard_reader reads). */
export class Database implements Queryable {
  readonly pool: pg.Pool;
  readonly rows: Queryable['rows'];
  readonly find: Queryable['find'];
  readonly get: Queryable['get'];
  readonly run: Queryable['run'];

  constructor(connectionString: string, options: { max?: number; applicationName?: string } = {}) {
    this.pool = new pg.Pool({
      connectionString,
      max: options.max ?? 10,
      application_name: options.applicationName ?? 'sscard',
    });
    // An idle connection that breaks (server restarted) must not end the process; the next query gets a new one.
    this.pool.on('error', () => {});
    ({ rows: this.rows, find: this.find, get: this.get, run: this.run } = queryable(this.pool as never));
  }

  /**
   * Runs `work` in one READ COMMITTED transaction. It commits unless `work` throws or returns a Refusal: whoever is
   * refused has changed nothing. `prepare` statements run first (SET LOCAL …).
   */
  async transaction<Result>(work: (tx: Transaction) => Promise<Result>, prepare = ''): Promise<Result> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(`BEGIN; ${prepare}`);
      const result = await work({ ...queryable(client as never), open: true });
      await client.query(isRefusal(result) ? 'ROLLBACK' : 'COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch((failure: Error) => {
        broken = failure;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
