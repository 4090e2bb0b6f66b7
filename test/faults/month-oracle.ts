import { expect } from '@jest/globals';
import { checkInvariants } from '../../activities/invariants/invariants.js';
import type { BankLine } from '../../apps/demo/month/bank-control.js';
import { lacksMoneyEvery, scene, staysEmptyEvery } from '../bench/cycle/fill.js';
import type { FaultySystem } from './faulty-system.js';
import { cycleId, type MonthCycle } from './month-cycle.js';

interface OurLine {
  readonly seq: number;
  readonly fen: string;
  readonly code: string | null;
  readonly serial: string | null;
  readonly booked_on: string | null;
  readonly outcomes: number;
  readonly postings: number;
  readonly posted: string;
}

/** Every line of a round with what we know of it. */
const ourLines = `SELECT l.seq, (l.principal_fen + l.late_fee_fen)::text AS fen, o.code, o.serial, o.booked_on,
    (SELECT count(*)::int FROM line_outcomes x WHERE x.ordinal = l.ordinal AND x.seq = l.seq) AS outcomes,
    (SELECT count(*)::int FROM postings p WHERE p.ordinal = l.ordinal AND p.seq = l.seq) AS postings,
    (SELECT coalesce(sum(p.account_fen + p.fund_fen + p.late_fee_fen), 0)::text FROM postings p
       WHERE p.ordinal = l.ordinal AND p.seq = l.seq) AS posted
  FROM round_lines l LEFT JOIN line_outcomes o ON o.ordinal = l.ordinal AND o.seq = l.seq AND o.revision = 0
  WHERE l.ordinal = $1 ORDER BY l.seq`;

/**
 * After all has settled: every line has one outcome and, where it succeeded, one entry; journals balance; the bank's own
 * ledger says the same of each line; nobody was debited twice; who had the money has paid.
 */
export async function expectMonthRight(system: FaultySystem, cycle: MonthCycle, lines: number): Promise<void> {
  await system.look(async (db) => {
    expect((await checkInvariants(db)).findings).toEqual([]);
    const rounds = await db.rows<{ ordinal: bigint; file: string; state: string }>(
      `SELECT r.ordinal, f.name AS file, r.state FROM bank_rounds r JOIN bank_files f ON f.id = r.file_id
       JOIN cycles c ON c.no = r.cycle_no WHERE c.id = $1 AND r.state <> 'withdrawn' ORDER BY r.ordinal`,
      [cycleId],
    );
    expect(rounds.map(({ state }) => state)).toEqual(['posted', 'posted']);
    for (const { ordinal, file } of rounds) {
      const theirs: BankLine[] = [];
      for await (const line of cycle.bank.lines(file)) theirs.push(line);
      expect(contradictions(await db.rows<OurLine>(ourLines, [ordinal]), theirs)).toEqual([]);
    }
    const states = await db.rows<{ state: string; dues: number }>(
      `SELECT d.state, count(*)::int AS dues FROM due_now d JOIN cycles c ON c.no = d.cycle_no WHERE c.id = $1 GROUP BY d.state ORDER BY 1`,
      [cycleId],
    );
    const empty = Math.ceil(lines / staysEmptyEvery);
    expect(states).toEqual([
      { state: 'arrears', dues: empty },
      { state: 'paid', dues: lines - empty },
    ]);
    expect(rounds).toHaveLength(2);
    expect(Math.ceil(lines / lacksMoneyEvery)).toBeGreaterThan(empty);
  });
  expect(await cycle.bank.get('ledger/totals')).toMatchObject({ agencyAccountsThatDoNotTie: 0, linesMovedTwice: 0 });
  expect(scene.bank).toBe(cycle.bank.bank);
}

/** Sentences about lines of which the two sides say different things. */
function contradictions(ours: readonly OurLine[], theirs: readonly BankLine[]): string[] {
  const found: string[] = [];
  if (ours.length !== theirs.length) found.push(`${ours.length} lines here, ${theirs.length} at the bank`);
  for (const [at, our] of ours.entries()) {
    const bank = theirs[at];
    const same =
      bank?.seq === our.seq && bank.amount === our.fen && bank.code === our.code && bank.serial === our.serial;
    if (!same || bank.settledOn !== our.booked_on) found.push(`line ${our.seq}: ${JSON.stringify({ our, bank })}`);
    const moved = our.code === '0' ? our.fen : '0';
    if (our.outcomes !== 1) found.push(`line ${our.seq} has ${our.outcomes} outcomes`);
    if (our.postings !== (our.code === '0' ? 1 : 0) || our.posted !== moved)
      found.push(`line ${our.seq} is posted as ${our.posted}`);
    if (bank?.debited !== moved) found.push(`line ${our.seq}: the bank moved ${bank?.debited}`);
  }
  return found.slice(0, 20);
}
