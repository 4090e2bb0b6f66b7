/** The banks' tables. Money is fen; `bank` is the four-digit code. */
export const schema = `
CREATE SCHEMA IF NOT EXISTS bank;
SET search_path = bank;
CREATE TABLE IF NOT EXISTS clock (
  id int PRIMARY KEY DEFAULT 1 CHECK (id = 1), told timestamptz NOT NULL, told_at timestamptz NOT NULL, rate float8 NOT NULL);
CREATE TABLE IF NOT EXISTS switches (bank text PRIMARY KEY, value jsonb NOT NULL);
CREATE TABLE IF NOT EXISTS serials (bank text PRIMARY KEY, last bigint NOT NULL DEFAULT 0);

CREATE TABLE IF NOT EXISTS accounts (
  bank text NOT NULL, number text NOT NULL, holder text NOT NULL, id_number text NOT NULL,
  state text NOT NULL DEFAULT 'normal', kind text NOT NULL DEFAULT 'settlement',
  put_in bigint NOT NULL DEFAULT 0,
  balance bigint NOT NULL DEFAULT 0 CHECK (balance >= 0),
  held bigint NOT NULL DEFAULT 0 CHECK (held >= 0),
  PRIMARY KEY (bank, number)) WITH (fillfactor = 60);

CREATE TABLE IF NOT EXISTS agency_accounts (
  id bigserial PRIMARY KEY, bank text NOT NULL, agency text NOT NULL, use text NOT NULL CHECK (use IN ('DK', 'DF')),
  opening bigint NOT NULL DEFAULT 0, balance bigint NOT NULL CHECK (balance >= 0), held bigint NOT NULL DEFAULT 0,
  movements bigint NOT NULL DEFAULT 0, last_day date, next_statement text NOT NULL,
  UNIQUE (bank, agency, use));

CREATE TABLE IF NOT EXISTS mandates (
  bank text NOT NULL, number text NOT NULL, id_number text NOT NULL, account text NOT NULL, insurance text NOT NULL,
  ceiling bigint, from_period text NOT NULL, revoked boolean NOT NULL DEFAULT false, PRIMARY KEY (bank, number));

CREATE TABLE IF NOT EXISTS batches (
  id bigserial PRIMARY KEY, bank text NOT NULL, name text NOT NULL, kind text CHECK (kind IN ('DK', 'DF', 'SQ')),
  state text NOT NULL CHECK (state IN ('taken', 'executed', 'refused', 'put_aside')),
  made_at text NOT NULL DEFAULT '', lines int NOT NULL DEFAULT 0, total bigint NOT NULL DEFAULT 0, sm3 text NOT NULL DEFAULT '',
  findings text[] NOT NULL DEFAULT '{}', taken_at timestamptz NOT NULL, execute_at timestamptz, executed_at timestamptz,
  settled_on date, successes int, success_total bigint, corrections int NOT NULL DEFAULT 0);
CREATE UNIQUE INDEX IF NOT EXISTS batches_name_once ON batches (bank, name) WHERE state IN ('taken', 'executed');
CREATE UNIQUE INDEX IF NOT EXISTS batches_digest_once ON batches (bank, sm3) WHERE state IN ('taken', 'executed');

CREATE TABLE IF NOT EXISTS lines (
  batch_id bigint NOT NULL, seq int NOT NULL, bank text NOT NULL, line_id text NOT NULL, id_number text NOT NULL,
  name text NOT NULL, account text NOT NULL, amount bigint NOT NULL, UNIQUE (bank, line_id));
CREATE UNIQUE INDEX IF NOT EXISTS lines_in_order ON lines (batch_id, seq);
CREATE TABLE IF NOT EXISTS mandate_lines (
  batch_id bigint NOT NULL, seq int NOT NULL, bank text NOT NULL, line_id text NOT NULL, id_number text NOT NULL,
  name text NOT NULL, account text NOT NULL, insurance text NOT NULL, action text NOT NULL, ceiling bigint,
  from_period text NOT NULL, number text NOT NULL, UNIQUE (bank, line_id));
CREATE UNIQUE INDEX IF NOT EXISTS mandate_lines_in_order ON mandate_lines (batch_id, seq);

CREATE TABLE IF NOT EXISTS outcomes (
  batch_id bigint NOT NULL, seq int NOT NULL, revision int NOT NULL DEFAULT 0, code text NOT NULL, serial text,
  settled_on date, PRIMARY KEY (batch_id, seq, revision));

CREATE TABLE IF NOT EXISTS movements (
  bank text NOT NULL, serial text NOT NULL, agency_account bigint NOT NULL, n bigint NOT NULL,
  kind text NOT NULL, direction text NOT NULL CHECK (direction IN ('C', 'D')), amount bigint NOT NULL CHECK (amount > 0),
  balance_after bigint NOT NULL, settled_on date NOT NULL, line_id text, account text, memo text NOT NULL DEFAULT '',
  PRIMARY KEY (bank, serial), UNIQUE (agency_account, n));
CREATE UNIQUE INDEX IF NOT EXISTS movements_line_once ON movements (bank, line_id) WHERE kind = 'batch';

CREATE TABLE IF NOT EXISTS papers (
  id bigserial PRIMARY KEY, bank text NOT NULL, name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('result', 'refusal', 'correction', 'statement')),
  batch_id bigint, revision int NOT NULL DEFAULT 0, agency_account bigint, period text,
  fault text NOT NULL DEFAULT 'none', due_at timestamptz, made_at timestamptz, written_at timestamptz,
  again boolean NOT NULL DEFAULT false);
CREATE INDEX IF NOT EXISTS papers_unwritten ON papers (bank, due_at) WHERE written_at IS NULL;

CREATE TABLE IF NOT EXISTS events (
  id bigserial PRIMARY KEY, bank text NOT NULL, event_id text NOT NULL UNIQUE, kind text NOT NULL, card_number text NOT NULL,
  account text NOT NULL, occurred_at timestamptz NOT NULL, detail text NOT NULL, file text, made_at timestamptz,
  tries int NOT NULL DEFAULT 0, next_try timestamptz, told_at timestamptz, answer text);
CREATE INDEX IF NOT EXISTS events_untold ON events (bank, id) WHERE told_at IS NULL;

CREATE OR REPLACE FUNCTION yuan(fen bigint) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT (fen / 100)::text || '.' || lpad((fen % 100)::text, 2, '0') $$;
`;
