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
  /**
   * Sends a write whose count nobody asks for, without waiting for it: it is done before whatever is sent next, and where
   * it fails, the transaction fails with its error. Saves the waiting of one round trip.
   */
  write(sql: string, params?: readonly unknown[]): void;
}

/** "cached plan must not change result type" among others. */
const featureNotSupported = '0A000';

type Send = (sql: string, params: readonly unknown[]) => Promise<pg.QueryResult>;

/** Statements of transactions by their text: at most so many, because every connection keeps each. */
const statementNames = new Map<string, string>();
const mostStatements = 500;

/** A write path puts the same few statements again and again: each is parsed and planned once a connection. */
function prepared(client: pg.PoolClient): Send {
  return (sql, params) => {
    if (params.length === 0) return client.query(sql);
    if (!statementNames.has(sql) && statementNames.size < mostStatements) {
      statementNames.set(sql, `sscard_${statementNames.size + 1}`);
    }
    return client.query({ name: statementNames.get(sql), text: sql, values: params as unknown[] });
  };
}

function queryable(send: Send): Queryable {
  const rows = async <Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> =>
    (await send(sql, params)).rows as Row[];
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
    run: async (sql, params = []) => (await send(sql, params)).rowCount ?? 0,
  };
}

/** The writes of a transaction that were sent and are not waited for one by one. */
class PendingWrites {
  private readonly sent: Promise<unknown>[] = [];

  constructor(private readonly to: Send) {}

  readonly send = (sql: string, params: readonly unknown[] = []): void => {
    const answer = this.to(sql, params);
    answer.catch(() => {}); // Told by `endWith` and `failure`.
    this.sent.push(answer);
  };

  /** Sends the last statement with the rest; ends when all have been answered. Throws the first failure. */
  async endWith(statement: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    this.send(statement);
    await Promise.all(this.sent);
  }

  /** The first failure, once all have been answered. */
  async failure(): Promise<unknown> {
    const answers = await Promise.allSettled(this.sent);
    return answers.find((answer) => answer.status === 'rejected')?.reason;
  }
}

/**
 * Connections of a process that writes in short transactions: one thread of JavaScript does not keep more of them at work,
 * and each plans every statement anew for its first five sets of values (docs/benchmarks.md).
 */
export const connectionsOfProcess = 12;

export interface DatabaseOptions {
  readonly max?: number;
  readonly applicationName?: string;
  /** Also statements outside of transactions are prepared: for whoever puts the same ones again and again. */
  readonly prepare?: boolean;
}

/** A pool of connections as one PostgreSQL role (sscard_app writes, sscard_reader reads). */
export class Database implements Queryable {
  readonly pool: pg.Pool;
  readonly rows: Queryable['rows'];
  readonly find: Queryable['find'];
  readonly get: Queryable['get'];
  readonly run: Queryable['run'];

  constructor(connectionString: string, options: DatabaseOptions = {}) {
    this.pool = new pg.Pool({
      connectionString,
      max: options.max ?? 10,
      // What is sent before an answer has come waits in the server, not here.
      pipeline: true,
      application_name: options.applicationName ?? 'sscard',
    });
    // An idle connection that breaks (server restarted) must not end the process; the next query gets a new one.
    this.pool.on('error', () => {});
    const send: Send = options.prepare
      ? (sql, params) => this.lend((client) => prepared(client)(sql, params))
      : (sql, params) => this.pool.query(sql, params as unknown[]);
    ({ rows: this.rows, find: this.find, get: this.get, run: this.run } = queryable(send));
  }

  /**
   * Runs `work` in one READ COMMITTED transaction. It commits unless `work` throws or returns a Refusal: whoever is
   * refused has changed nothing. `prepare` statements run first (SET LOCAL …).
   */
  transaction<Result>(work: (tx: Transaction) => Promise<Result>, prepare = ''): Promise<Result> {
    return this.lend(async (client, giveUp) => {
      const writes = new PendingWrites(prepared(client));
      try {
        writes.send(`BEGIN; ${prepare}`);
        const result = await work({ ...queryable(prepared(client)), write: writes.send });
        await writes.endWith(isRefusal(result) ? 'ROLLBACK' : 'COMMIT');
        return result;
      } catch (error) {
        // What is sent after a write that failed says only that the transaction is aborted.
        const cause = (await writes.failure()) ?? error;
        await client.query('ROLLBACK').catch(giveUp);
        throw cause;
      }
    });
  }

  /** Lends a connection; one that broke, or that was given up, is not used again. */
  private async lend<Result>(
    work: (client: pg.PoolClient, giveUp: (error: Error) => void) => Promise<Result>,
  ): Promise<Result> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    const giveUp = (error: Error) => {
      broken = error;
    };
    // A connection that breaks tells its query and this as well, and an error nobody hears ends the process.
    client.on('error', giveUp);
    try {
      return await work(client, giveUp);
    } catch (error) {
      // A migration changed a table under a prepared statement: a new connection prepares it anew.
      if ((error as { code?: string }).code === featureNotSupported) giveUp(error as Error);
      throw error;
    } finally {
      client.off('error', giveUp);
      client.release(broken);
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
