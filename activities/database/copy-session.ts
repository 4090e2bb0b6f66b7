import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { type CopyField, CopyRows } from './copy-rows.js';
import type { Database } from './database.js';

/** A connection of its own that is not pipelined, as COPY needs it. Each statement is a transaction of its own. */
export class CopySession {
  constructor(readonly client: pg.Client) {}

  /** COPY … FROM STDIN of text rows, each with its line feed: all of them or, where the text breaks off, none. */
  async copyIn(sql: string, text: AsyncIterable<string>): Promise<void> {
    await pipeline(text, this.client.query(copyFrom(sql)));
  }

  /**
   * The same in pieces of about so many rows, each a transaction: a kill loses the last piece at most. Memory stays flat, and
   * the blocks are read to their end.
   */
  async copyInPieces(sql: string, blocks: AsyncIterable<readonly string[]>, pieceRows: number): Promise<void> {
    const reading = blocks[Symbol.asyncIterator]();
    try {
      for (let more = true; more; ) {
        const piece = async function* () {
          for (let rows = 0; rows < pieceRows; ) {
            const next = await reading.next();
            more = !next.done;
            if (next.done) return;
            rows += next.value.length;
            if (next.value.length > 0) yield next.value.join('');
          }
        };
        await this.copyIn(sql, piece());
      }
    } finally {
      await reading.return?.();
    }
  }

  /** COPY (query) TO STDOUT: its rows in blocks as they come, in flat memory. The query has no parameters. */
  async *copyOut(query: string): AsyncGenerator<readonly CopyField[][]> {
    const rows = new CopyRows();
    for await (const bytes of this.client.query(copyTo(`COPY (${query}) TO STDOUT (FORMAT binary)`))) {
      const block = rows.push(bytes as Buffer);
      if (block.length > 0) yield block;
    }
  }

  async rows<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return (await this.client.query(sql, params as unknown[])).rows as Row[];
  }
}

/** Opens a session to the database of a pool, as its role, and closes it whatever happens. */
export async function withCopySession<Result>(
  db: Database,
  work: (session: CopySession) => Promise<Result>,
): Promise<Result> {
  const { connectionString, application_name } = db.pool.options;
  const client = new pg.Client({ connectionString, application_name });
  // A connection that breaks is told by the statement under way.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(new CopySession(client));
  } finally {
    await client.end();
  }
}
