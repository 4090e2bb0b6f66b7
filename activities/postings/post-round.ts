import type { By } from '../audit/audit.js';
import { businessNow } from '../clock/clock.js';
import { noteCycle } from '../cycles/cycle-events.js';
import type { Database, Transaction } from '../database/database.js';
import { correctLateInterest, keepYearsOpen } from './late-interest.js';
import { postLinesSql, sharesSql } from './split-sql.js';

export interface PostingDeps {
  readonly db: Database;
  /** Lines a chunk, which is a transaction; 50,000 where not said. */
  readonly chunkLines?: number;
}

const usualChunk = 50_000;
const by: By = { actor: 'system' };

/** Activities that enter what banks have settled (规程 第十四条); queue `money`. */
export function createPostingActivities(deps: PostingDeps) {
  return {
    /** Posts every success of an answered round, each once, however often it is asked; gives how many entries it has. */
    postRound: (ordinal: string) => postRound(deps, BigInt(ordinal)),
  };
}

export type PostingActivities = ReturnType<typeof createPostingActivities>;

interface RoundToPost {
  readonly state: string;
  readonly lines: number;
  readonly insurance: string;
  readonly cycle_no: number;
  readonly cycle_id: string;
  readonly division: string;
}

async function postRound(deps: PostingDeps, ordinal: bigint): Promise<{ posted: number }> {
  const { lines } = await deps.db.get<RoundToPost>(`SELECT lines FROM bank_rounds WHERE ordinal = $1`, [ordinal]);
  const size = deps.chunkLines ?? usualChunk;
  for (let chunk = 0; chunk * size < lines; chunk += 1) await postChunk(deps.db, ordinal, chunk, size);
  return deps.db.transaction((tx) => endPosting(tx, ordinal));
}

/** Locks the round, so that a chunk is posted by one attempt. */
async function lockRound(tx: Transaction, ordinal: bigint): Promise<RoundToPost> {
  return tx.get<RoundToPost>(
    `SELECT r.state, r.lines, r.insurance, r.cycle_no, c.id AS cycle_id, c.division
     FROM bank_rounds r JOIN cycles c ON c.no = r.cycle_no WHERE r.ordinal = $1 FOR NO KEY UPDATE OF r`,
    [ordinal],
  );
}

const chunkSql = `WITH ${sharesSql}, lines AS MATERIALIZED (
    SELECT o.seq, o.revision, l.principal_fen AS principal, l.late_fee_fen AS late_fee, d.cycle_no, d.payer,
      o.booked_on AS value_date, 1 AS sign
    FROM line_outcomes o JOIN round_lines l ON l.ordinal = o.ordinal AND l.seq = o.seq JOIN dues d ON d.id = l.due_id
    WHERE o.ordinal = $1 AND l.ordinal = $1 AND o.revision = 0 AND o.code = '0' AND o.seq > $3 AND o.seq <= $4
      AND l.seq > $3 AND l.seq <= $4
  ), ${postLinesSql}
  INSERT INTO journal_chunks (ordinal, revision, chunk, entries, bank_fen, account_fen, fund_fen, late_fee_fen, at)
  SELECT $1, 0, $2, entries, bank_fen, account_fen, fund_fen, late_fee_fen, $5 FROM sums`;

/** One chunk, whose row in `journal_chunks` says that it is posted: a kill loses nothing and doubles nothing. */
async function postChunk(db: Database, ordinal: bigint, chunk: number, size: number): Promise<void> {
  await db.transaction(async (tx) => {
    const { state, insurance } = await lockRound(tx, ordinal);
    if (state !== 'answered' && state !== 'posted') throw new Error(`round ${ordinal} is ${state}: nothing to post`);
    const done = await tx.find('SELECT 1 FROM journal_chunks WHERE ordinal = $1 AND revision = 0 AND chunk = $2', [
      ordinal,
      chunk,
    ]);
    if (done || state === 'posted') return;
    await keepYearsOpen(tx, insurance);
    const [after, last] = [chunk * size, (chunk + 1) * size];
    const at = await businessNow(tx);
    await tx.run(chunkSql, [ordinal, chunk, after, last, at]);
    await correctLateInterest(tx, { ordinal, revision: 0, after, last, insurance }, at);
  });
}

/** Every success has its entry now; the round says so. */
async function endPosting(tx: Transaction, ordinal: bigint): Promise<{ posted: number }> {
  const round = await lockRound(tx, ordinal);
  const sums = await tx.get<{ entries: number; bank: bigint; account: bigint; fund: bigint; late_fee: bigint }>(
    `SELECT coalesce(sum(entries), 0)::int AS entries, coalesce(sum(bank_fen), 0)::bigint AS bank,
       coalesce(sum(account_fen), 0)::bigint AS account, coalesce(sum(fund_fen), 0)::bigint AS fund,
       coalesce(sum(late_fee_fen), 0)::bigint AS late_fee FROM journal_chunks WHERE ordinal = $1 AND revision = 0`,
    [ordinal],
  );
  if (round.state === 'posted') return { posted: sums.entries };
  const at = await businessNow(tx);
  const noted = await tx.run(
    `UPDATE bank_rounds SET state = 'posted', posted_at = $2
     WHERE ordinal = $1 AND state = 'answered' AND successes = $3 AND success_fen = $4`,
    [ordinal, at, sums.entries, sums.bank],
  );
  if (noted !== 1) throw new Error(`round ${ordinal}: the journal differs from the result`);
  const cycle = { id: round.cycle_id, no: round.cycle_no, division: round.division };
  await noteCycle(tx, cycle, 'post', by, {
    round: ordinal,
    detail: {
      entries: sums.entries,
      bankFen: String(sums.bank),
      accountFen: String(sums.account),
      fundFen: String(sums.fund),
      lateFeeFen: String(sums.late_fee),
    },
  });
  return { posted: sums.entries };
}
