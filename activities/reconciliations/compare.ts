import { businessNow } from '../clock/clock.js';
import type { Database, Queryable, Transaction } from '../database/database.js';
import { newId } from '../numbers/new-id.js';
import * as sql from './compare.queries.js';
import { lockReconciliation, noteReconciliation, type ReconciliationRow } from './reconciliation.js';
import { answersOf, type Settlement, settlementParams } from './settlement.js';

/** A month's statement as it stands; amounts in fen. */
export interface CurrentStatement {
  readonly no: number;
  readonly correction: number;
  readonly lines: number;
  readonly opening_fen: bigint;
  readonly closing_fen: bigint;
  readonly credits_fen: bigint;
  readonly debits_fen: bigint;
  /** The bank counts on in it: no serial comes twice. */
  readonly serials_ascend: boolean;
}

/** `compared`: what differs is in the table; `waiting`: there is no statement yet. */
export type Comparison = 'compared' | 'waiting';

interface Totals {
  readonly ours_lines: number;
  readonly ours_fen: bigint;
  readonly agreed_lines: number;
  readonly agreed_fen: bigint;
}

/**
 * Compares a month of our books with the bank's statement, by line, total and balance (规程 第十四条), as sets in one
 * transaction: whoever is killed has compared nothing. Differences that are no longer there are gone, those that are the
 * same keep what two people said. A month that was agreed is open again.
 */
export async function compareMonth(db: Database, id: string): Promise<Comparison> {
  return db.transaction(async (tx) => {
    const row = await lockReconciliation(tx, id);
    const statement = await findStatement(tx, row);
    if (!statement) return 'waiting';
    const expected = await expectedOpening(tx, row);
    if (row.state === 'agreed') await noteReconciliation(tx, id, 'reopen', { actor: 'system' });
    // Asked before the lines: an answer that comes in between is counted again afterwards.
    const answers = await answersOf(tx, row);
    const totals = await findDifferences(tx, row, statement, expected);
    await tx.run(sql.loseGone, [id]);
    await tx.run(sql.keepFound, [id, `${newId()}-`]);
    await tx.run(sql.loseClasses, [id, statement.no]);
    await writeTotals(tx, id, statement, expected, { ...totals, answers });
    const found = await tx.rows<{ kind: string; n: number }>(
      'SELECT kind, count(*)::int AS n FROM found GROUP BY kind',
    );
    const detail = {
      statement: statement.no,
      correction: statement.correction,
      oursLines: totals.ours_lines,
      oursFen: String(totals.ours_fen),
      agreedLines: totals.agreed_lines,
      agreedFen: String(totals.agreed_fen),
      differences: Object.fromEntries(found.map(({ kind, n }) => [kind, n])),
    };
    await noteReconciliation(tx, id, 'compare', { actor: 'system' }, { detail });
    return 'compared';
  }, `SET LOCAL work_mem = '64MB'`);
}

async function findDifferences(
  tx: Transaction,
  row: ReconciliationRow,
  statement: CurrentStatement,
  expected: bigint | null,
): Promise<Totals> {
  const settlement = settlementParams(row);
  const ordinals = await tx.rows<{ ordinal: bigint }>(sql.ordinalsSql, settlement);
  for (const make of [sql.makeRest, sql.makeFound, sql.makeRepeated]) await tx.run(make);
  // Tables that were filled a moment ago have no statistics yet: a million lines must not be looked up one by one.
  await tx.run('SET LOCAL enable_nestloop = off');
  if (!statement.serials_ascend) await tx.run(sql.findRepeated, [statement.no]);
  const rounds = ordinals.map(({ ordinal }) => ordinal);
  const totals = await tx.get<Totals>(sql.compareLines, [...settlement, statement.no, rounds]);
  await tx.run('SET LOCAL enable_nestloop = on');
  await tx.run('ANALYZE rest');
  await tx.run(sql.nameRest, settlement);
  await tx.run(sql.nameOthers, [statement.no]);
  await tx.run(sql.nameRefunds, [row.id, statement.no]);
  await tx.run(sql.nameOpening, [statement.opening_fen, expected ?? statement.opening_fen]);
  await tx.run('ANALYZE found');
  return totals;
}

async function writeTotals(
  tx: Transaction,
  id: string,
  statement: CurrentStatement,
  expected: bigint | null,
  totals: Totals & { readonly answers: string },
): Promise<void> {
  await tx.run(
    `UPDATE reconciliations SET state = 'differences', statement_no = $2, expected_opening_fen = $3, ours_lines = $4,
       ours_fen = $5, agreed_lines = $6, agreed_fen = $7, compared_at = $8, compared_answers = $9, agreed_at = NULL, digest = '' WHERE id = $1`,
    [
      id,
      statement.no,
      expected,
      totals.ours_lines,
      totals.ours_fen,
      totals.agreed_lines,
      totals.agreed_fen,
      await businessNow(tx),
      totals.answers,
    ],
  );
}

/** The month's statement that counts; nothing before the bank has sent one. */
export function findStatement(q: Queryable, settlement: Settlement): Promise<CurrentStatement | undefined> {
  const { agency, bank, use, month } = settlement;
  return q.find<CurrentStatement>(
    `SELECT no, correction, lines, opening_fen, closing_fen, credits_fen, debits_fen, serials_ascend FROM statements
     WHERE agency = $1 AND bank = $2 AND use = $3 AND month = $4 AND state = 'current'`,
    [agency, bank, use, month],
  );
}

/** The closing balance of the account's last statement before this month; nothing before the first, which is taken as given. */
export async function expectedOpening(q: Queryable, settlement: Settlement): Promise<bigint | null> {
  const { agency, bank, use, month } = settlement;
  const last = await q.find<{ closing_fen: bigint }>(
    `SELECT closing_fen FROM statements WHERE agency = $1 AND bank = $2 AND use = $3 AND month < $4 AND state = 'current'
     ORDER BY month DESC LIMIT 1`,
    [agency, bank, use, month],
  );
  return last?.closing_fen ?? null;
}
