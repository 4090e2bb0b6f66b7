import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';
import { keepArrived } from '../../activities/bank-files/arrive.js';
import { type LetInDeps, letInBankFiles } from '../../activities/bank-files/let-in.js';
import { statementHandler } from '../../activities/reconciliations/statement-file.js';
import { withSpool } from '../../activities/transport/spool.js';
import { ivBytes, sealEnvelope } from '../../domain/interchange/envelope.js';
import type { Finding } from '../../domain/interchange/finding.js';
import { parseEnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import { lineIdOf } from '../../domain/interchange/line-id.js';
import { formatYuan } from '../../domain/money/fen.js';
import { startAgency } from '../factory/agency.js';
import { sealed } from '../interchange/file-text.js';

export const agencyCode = '140100';
export const bank = '0102';
/** The month whose statement is due; the clock stands in its last days. */
export const month = '202611';
export const reconciliationId = `${agencyCode}-${bank}-DK-${month}`;

/** A movement as a bank writes it. */
export interface Movement {
  readonly day: string;
  readonly serial: string;
  readonly lineId: string;
  readonly direction: 'C' | 'D';
  readonly fen: bigint;
  readonly memo?: string;
}

/** An agency with an agreement, rounds that are settled, and a bank whose statements say what a test wants. */
export async function startSettlement({
  startsAt = new Date('2026-12-01T02:00:00Z'),
  rate,
  pieceLines,
}: {
  readonly startsAt?: Date;
  readonly rate?: number;
  readonly pieceLines?: number;
} = {}) {
  const agency = await startAgency(startsAt, rate);
  const { db, cipher } = agency;
  const hex = (bytes: number) => randomBytes(bytes).toString('hex');
  const keys = parseEnvelopeKeyFile(
    JSON.stringify({ [bank]: { current: 'k1', keys: { k1: { enc: hex(16), mac: hex(32) } } } }),
  );
  const handler = statementHandler({ db, cipher, ...(pieceLines ? { pieceLines } : {}) });
  const deps: LetInDeps = { db, keys, addresses: new Map(), handlers: { DZ: handler } };
  const stage = new SettlementStage(agency, deps);
  await stage.agree();
  return stage;
}

export class SettlementStage {
  private cycles = 0;

  constructor(
    readonly agency: Awaited<ReturnType<typeof startAgency>>,
    readonly deps: LetInDeps,
  ) {}

  get db() {
    return this.agency.db;
  }

  /** The agreement with the bank, with its collection account. */
  async agree(): Promise<void> {
    const { cipher } = this.agency;
    const id = ulid();
    await this.db.run(
      `INSERT INTO agreements (id, agency, bank, division, number, signed_on, from_day, state, maker, made_at, checker, checked_at)
       SELECT $1, code, $3, division, 'A1', '2026-01-01', '2026-01-01', 'released', 'm', now(), 'c', now() FROM agencies WHERE code = $2`,
      [id, agencyCode, bank],
    );
    await this.db.run(
      `INSERT INTO agency_accounts (agreement_id, use, account_enc, account_idx, account_name) VALUES ($1, 'DK', $2, $3, '代扣专户')`,
      [id, cipher.encrypt('14010012345'), cipher.index('account', '14010012345')],
    );
  }

  /** A round that was answered: every line of 520.00 settled on the day, with serials `S<ordinal>X<seq>`. */
  async settledRound(
    lines: number,
    day = '2026-11-06',
    state = 'reconciling',
  ): Promise<{ ordinal: bigint; no: number }> {
    this.cycles += 1;
    const period = `2026${String(this.cycles).padStart(2, '0')}`;
    const { no } = await this.db.get<{ no: number }>(
      `INSERT INTO cycles (id, direction, agency, division, insurance, period, run, state, maker, made_at, closes_on, window_closed_at)
       SELECT 'deduction-' || code || '-110-' || $2::text || '-1', 'deduction', code, division, '110', $2, 1, $3, 'system', now(),
         '2026-11-25', now() FROM agencies WHERE code = $1 RETURNING no`,
      [agencyCode, period, state],
    );
    const { ordinal } = await this.db.get<{ ordinal: bigint }>(`SELECT nextval('bank_line_ordinals') AS ordinal`);
    await this.db.run(
      `INSERT INTO bank_rounds (ordinal, cycle_no, division, direction, agency, insurance, period, bank, deduction, number, state,
         drafted_on, lines, total_fen, made_at, maker, checker, result_made_at, answered_at, successes, success_fen)
       SELECT $1, c.no, c.division, 'deduction', c.agency, '110', c.period, $3, 1, 1, 'posted', $4::date, $5::int, $5::int * 52000::bigint,
         $4::date, 'maker', 'checker', $4::date + interval '12 hours', $6, $5::int, $5::int * 52000::bigint FROM cycles c WHERE c.no = $2`,
      [ordinal, no, bank, day, lines, new Date(`${day}T10:00:00Z`)],
    );
    await this.db.run(
      `WITH d AS (
         INSERT INTO dues (cycle_no, person_id, insurance, period, payer, principal_fen)
         SELECT $2, 'P' || n, '110', $3, 'flexible', 52000 FROM generate_series(1, $4::int) n RETURNING id),
       l AS (INSERT INTO round_lines (ordinal, due_id, principal_fen, late_fee_fen, seq, mandate_id)
         SELECT $1, d.id, 52000, 0, row_number() OVER (ORDER BY d.id), 'M' FROM d RETURNING seq)
       INSERT INTO line_outcomes (ordinal, seq, revision, booked_on, code, class, bank, serial)
       SELECT $1, l.seq, 0, $6::date, '0', 'success', $5, 'S' || $1::text || 'X' || l.seq FROM l`,
      [ordinal, no, period, lines, bank, day],
    );
    return { ordinal, no };
  }

  /** A late correction: the bank takes a success back on this day, with a serial of its own. */
  async reversed(ordinal: bigint, seq: number, day: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.run(
        `INSERT INTO line_outcomes (ordinal, seq, revision, booked_on, code, class, bank, serial)
         VALUES ($1::bigint, $2::int, 1, $3, '5', 'retry', $4, 'R' || $1::bigint || 'X' || $2::int)`,
        [ordinal, seq, day, bank],
      );
      await tx.run('UPDATE bank_rounds SET corrections = corrections + 1 WHERE ordinal = $1', [ordinal]);
      await tx.run(
        `INSERT INTO cycle_events (id, cycle_no, round, kind, at, actor)
         SELECT $2, cycle_no, ordinal, 'correct', (SELECT business_epoch FROM business_clock), 'system' FROM bank_rounds WHERE ordinal = $1`,
        [ordinal, ulid()],
      );
    });
  }

  /** What a bank that agrees with our books shows of a month. */
  async ours(of = month): Promise<Movement[]> {
    const rows = await this.db.rows<{ ordinal: bigint; seq: number; serial: string; booked_on: string; code: string }>(
      `SELECT ordinal, seq, serial, booked_on, code FROM line_outcomes
       WHERE serial IS NOT NULL AND to_char(booked_on, 'YYYYMM') = $1 ORDER BY booked_on, ordinal, seq, revision`,
      [of],
    );
    return rows.map(({ ordinal, seq, serial, booked_on: day, code }) => ({
      day,
      serial,
      lineId: lineIdOf({ ordinal: Number(ordinal), seq }),
      direction: code === '0' ? 'C' : 'D',
      fen: 52_000n,
    }));
  }

  /** A statement's name and bytes; arithmetic holds unless `change` alters its lines. */
  statement(
    movements: readonly Movement[],
    more: { opening?: bigint; correction?: number; of?: string; change?: (lines: string[]) => string[] } = {},
  ): { name: string; bytes: Buffer } {
    const { opening = 1_000_000n, correction = 0, of = month, change = (lines) => lines } = more;
    let balance = opening;
    const sums = { C: 0n, D: 0n };
    const lines = movements.map(({ day, serial, lineId, direction, fen, memo = '' }, at) => {
      balance += direction === 'C' ? fen : -fen;
      sums[direction] += fen;
      const fields = ['S', at + 1, day.replaceAll('-', ''), serial, lineId, direction, formatYuan(fen)];
      return [...fields, formatYuan(balance), memo].join('|');
    });
    const made = `${of.slice(0, 4)}1201080000`;
    const head = `H|1|DZ|${agencyCode}|${bank}|DK|${of}|${made}|${lines.length}|${formatYuan(opening)}|${formatYuan(balance)}`;
    const suffix = correction === 0 ? '' : `_C${correction}`;
    return {
      name: `DZ_${agencyCode}_${bank}_DK_${of}${suffix}.txt`,
      bytes: sealed(change([head, ...lines]), `T|${lines.length}|${formatYuan(sums.C)}|${formatYuan(sums.D)}`),
    };
  }

  /** Lays a file down as it came from the bank; nothing is decided yet. */
  async bring({ name, bytes }: { name: string; bytes: Buffer }): Promise<string> {
    const envelope = sealEnvelope(bytes, this.deps.keys.getCurrent(bank), randomBytes(ivBytes));
    const came = { bank, sealedName: `${name}.sm4`, way: 'arrive', by: { actor: 'system' } } as const;
    const { id } = await withSpool([envelope], (spool) => keepArrived(this.db, came, spool));
    return id;
  }

  /** What becomes of a file: its state, and what was found. */
  async take(file: { name: string; bytes: Buffer }): Promise<{ state: string; findings: Finding[] }> {
    const id = await this.bring(file);
    await letInBankFiles(this.deps, bank);
    return this.db.get('SELECT state, findings FROM bank_files WHERE id = $1', [id]);
  }

  /** The differences that are there, in the order in which people see them: `kind ours bank`, and the state where not open. */
  async differences(id = reconciliationId): Promise<string[]> {
    const rows = await this.db.rows<{ kind: string; ours_fen: bigint | null; bank_fen: bigint | null; state: string }>(
      `SELECT kind, ours_fen, bank_fen, state FROM differences WHERE reconciliation_id = $1 AND state <> 'gone' ORDER BY kind, ordinal, seq, id`,
      [id],
    );
    return rows.map(({ kind, ours_fen: ours, bank_fen: theirs, state }) =>
      [kind, ours ?? '-', theirs ?? '-', ...(state === 'open' ? [] : [state])].join(' '),
    );
  }

  month(id = reconciliationId) {
    return this.db.get<{ state: string; ours_lines: number; agreed_lines: number; agreed_fen: bigint; digest: string }>(
      'SELECT state, ours_lines, agreed_lines, agreed_fen, digest FROM reconciliations WHERE id = $1',
      [id],
    );
  }

  async events(id = reconciliationId): Promise<string[]> {
    const rows = await this.db.rows<{ kind: string }>(
      'SELECT kind FROM reconciliation_events WHERE reconciliation_id = $1 ORDER BY id',
      [id],
    );
    return rows.map(({ kind }) => kind);
  }

  stop = () => this.agency.stop();
}
