import { Readable } from 'node:stream';
import type { Books } from '../books.js';

/** What the bank's own ledger says of a line: its latest outcome, and what was moved for it (agency's side). */
const lineSql = (where: string): string => `
  SELECT json_build_object('file', b.name, 'seq', l.seq, 'lineId', l.line_id, 'account', l.account,
    'amount', l.amount::text, 'code', o.code, 'serial', o.serial, 'settledOn', o.settled_on, 'revision', o.revision,
    'debited', coalesce((SELECT sum(CASE m.direction WHEN 'C' THEN m.amount ELSE -m.amount END) FROM movements m
      WHERE m.bank = l.bank AND m.line_id = l.line_id), 0)::text)::text AS line
  FROM lines l JOIN batches b ON b.id = l.batch_id
  LEFT JOIN LATERAL (SELECT * FROM outcomes o WHERE o.batch_id = l.batch_id AND o.seq = l.seq
    ORDER BY o.revision DESC LIMIT 1) o ON true
  WHERE ${where}`;

export async function findLines(books: Books, bank: string, lineIds: readonly string[]): Promise<unknown[]> {
  const rows = await books.rows<{ line: string }>(lineSql('l.bank = $1 AND l.line_id = ANY($2)'), [bank, lineIds]);
  return rows.map(({ line }) => JSON.parse(line));
}

/** Every line of a batch in its order, one JSON object a line of text. Nothing where there is no such batch. */
export async function streamLines(books: Books, bank: string, file: string): Promise<Readable | undefined> {
  const batch = await books.find<{ id: string }>(
    `SELECT id FROM batches WHERE bank = $1 AND name = $2 AND state IN ('taken', 'executed')`,
    [bank, file],
  );
  if (!batch) return undefined;
  return Readable.from(books.stream(`${lineSql(`l.batch_id = ${batch.id}`)} ORDER BY l.seq`));
}

/** The sums that must tie, whatever happened; each difference is 0 in sound books. */
export async function totals(books: Books, bank: string): Promise<unknown> {
  return books.find(
    `SELECT
       (SELECT count(*) FROM accounts WHERE bank = $1)::int AS "accounts",
       (SELECT coalesce(sum(balance), 0) FROM accounts WHERE bank = $1)::text AS "customers",
       (SELECT coalesce(sum(put_in - balance), 0) FROM accounts WHERE bank = $1)::text AS "takenFromCustomers",
       (SELECT coalesce(sum(CASE direction WHEN 'C' THEN amount ELSE -amount END), 0) FROM movements
          WHERE bank = $1 AND line_id IS NOT NULL)::text AS "movedByLines",
       (SELECT count(*) FROM agency_accounts a WHERE bank = $1 AND balance <> opening +
          (SELECT coalesce(sum(CASE direction WHEN 'C' THEN amount ELSE -amount END), 0) FROM movements m
             WHERE m.agency_account = a.id))::int AS "agencyAccountsThatDoNotTie",
       (SELECT count(*) FROM lines l WHERE bank = $1 AND (SELECT count(*) FROM movements m
          WHERE m.bank = l.bank AND m.line_id = l.line_id AND kind = 'batch') > 1)::int AS "linesMovedTwice"`,
    [bank],
  );
}

export const readings = {
  batches: `SELECT name, kind, state, lines, total::text, findings, taken_at, execute_at, executed_at,
    settled_on::text, successes, success_total::text, corrections FROM batches WHERE bank = $1 ORDER BY id DESC LIMIT 1000`,
  papers: `SELECT name, kind, fault, due_at, made_at, written_at FROM papers WHERE bank = $1 ORDER BY id DESC LIMIT 1000`,
  agencyAccounts: `SELECT agency, use, opening::text, balance::text, held::text, movements::int, next_statement
    FROM agency_accounts WHERE bank = $1 ORDER BY agency, use`,
  mandates: `SELECT number, insurance, ceiling::text, from_period, revoked FROM mandates WHERE bank = $1
    ORDER BY number LIMIT 1000`,
  events: `SELECT event_id AS "eventId", kind, occurred_at AS "occurredAt", file, tries, told_at AS "toldAt", answer
    FROM events WHERE bank = $1 ORDER BY id DESC LIMIT 1000`,
} as const;

export const movementsSql = `SELECT m.n::int, m.serial, m.kind, m.direction, m.amount::text, m.balance_after::text,
    m.settled_on::text, m.line_id, m.memo
  FROM movements m JOIN agency_accounts a ON a.id = m.agency_account
  WHERE a.bank = $1 AND a.agency = $2 AND a.use = $3 AND m.n > $4 ORDER BY m.n LIMIT 10000`;

export const accountsSql = `SELECT number, holder, state, kind, put_in::text, balance::text, held::text FROM accounts
  WHERE bank = $1 AND number = ANY($2) ORDER BY number`;
