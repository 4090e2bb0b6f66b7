import pg from 'pg';

/** What the outside parties remember. Their own database: nothing here is shared with the agency. */
const schema = `
CREATE TABLE IF NOT EXISTS clock (
  id int PRIMARY KEY DEFAULT 1 CHECK (id = 1), told timestamptz NOT NULL, told_at timestamptz NOT NULL, rate float8 NOT NULL);
CREATE TABLE IF NOT EXISTS switches (party text PRIMARY KEY, value jsonb NOT NULL);
CREATE TABLE IF NOT EXISTS identity_asks (
  id bigserial PRIMARY KEY, id_number text NOT NULL, answer text NOT NULL, at timestamptz NOT NULL DEFAULT now());
CREATE TABLE IF NOT EXISTS messages (
  message_id text PRIMARY KEY, phone text NOT NULL, text text NOT NULL, accepted_at timestamptz NOT NULL DEFAULT now(),
  outcome text NOT NULL, reason text NOT NULL DEFAULT '', report_at timestamptz NOT NULL, reported_at timestamptz,
  tries int NOT NULL DEFAULT 0);
CREATE INDEX IF NOT EXISTS messages_unreported ON messages (report_at) WHERE reported_at IS NULL;
CREATE TABLE IF NOT EXISTS pin_orders (
  order_id text PRIMARY KEY, action text NOT NULL, card_number text NOT NULL, result text NOT NULL, errors int NOT NULL,
  asked int NOT NULL DEFAULT 0, at timestamptz NOT NULL DEFAULT now());
CREATE INDEX IF NOT EXISTS pin_orders_of_card ON pin_orders (card_number);
CREATE TABLE IF NOT EXISTS pin_cards (card_number text PRIMARY KEY, errors int NOT NULL);
CREATE TABLE IF NOT EXISTS factory_files (
  factory text NOT NULL, name text NOT NULL, trailer_sm3 text NOT NULL, lines int NOT NULL, problem text NOT NULL DEFAULT '',
  taken_at timestamptz NOT NULL, PRIMARY KEY (factory, name));
CREATE TABLE IF NOT EXISTS factory_results (
  factory text NOT NULL, name text NOT NULL, office text NOT NULL, date text NOT NULL, order_file text NOT NULL,
  PRIMARY KEY (factory, name));
CREATE TABLE IF NOT EXISTS factory_orders (
  order_id text PRIMARY KEY, factory text NOT NULL, file_name text NOT NULL, seq int NOT NULL, id_number text NOT NULL,
  card_kind text NOT NULL, division text NOT NULL, code text NOT NULL, due_at timestamptz NOT NULL, answered_in text,
  serial bigserial NOT NULL);
CREATE INDEX IF NOT EXISTS factory_orders_open ON factory_orders (due_at) WHERE answered_in IS NULL;
CREATE INDEX IF NOT EXISTS factory_orders_of_person ON factory_orders (id_number);
`;

/** The counterparties' database. */
export class Ledger {
  private readonly pool: pg.Pool;

  constructor(connectionString: string) {
    this.pool = new pg.Pool({ connectionString, max: 5, application_name: 'sscard-counterparties' });
    // A server that restarts breaks idle connections; the next question opens a new one.
    this.pool.on('error', () => {});
  }

  /** Makes the tables that are missing. */
  async prepare(): Promise<void> {
    await this.pool.query(`SELECT pg_advisory_lock(7701); ${schema} SELECT pg_advisory_unlock(7701);`);
  }

  async rows<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return (await this.pool.query(sql, params as unknown[])).rows as Row[];
  }

  async find<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(sql, params))[0];
  }

  /** Runs the writes in one transaction. */
  async together(writes: readonly (readonly [sql: string, params: readonly unknown[]])[]): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      for (const [sql, params] of writes) await client.query(sql, params as unknown[]);
      await client.query('COMMIT');
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {});
      throw error;
    } finally {
      client.release();
    }
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
