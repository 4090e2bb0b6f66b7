import { randomBytes } from 'node:crypto';
import { ulid } from 'ulid';
import { keepArrived } from '../../activities/bank-files/arrive.js';
import { keepDraft, withSealedContent } from '../../activities/bank-files/draft.js';
import type { LetInDeps } from '../../activities/bank-files/let-in.js';
import { letInBankFiles } from '../../activities/bank-files/let-in.js';
import { createPostingActivities } from '../../activities/postings/post-round.js';
import { resultHandler } from '../../activities/results/result-handler.js';
import { withSpool } from '../../activities/transport/spool.js';
import { shanghaiWallClock } from '../../domain/calendar/shanghai-time.js';
import { bankFileName } from '../../domain/interchange/bank-file-name.js';
import { ivBytes, sealEnvelope } from '../../domain/interchange/envelope.js';
import type { Finding } from '../../domain/interchange/finding.js';
import { writeFlatFile } from '../../domain/interchange/flat-file.js';
import { parseEnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import { lineIdOf } from '../../domain/interchange/line-id.js';
import { formatYuan } from '../../domain/money/fen.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { startAgency } from '../factory/agency.js';

export const bank = '0102';
export const otherBank = '0103';
export const agencyCode = '140100';
/** When rounds of these tests are drafted and sent; results come the morning after. */
export const sentAt = new Date('2026-11-06T02:00:00Z');
export const answeredAt = new Date('2026-11-07T02:00:00Z');

export interface StagedPerson {
  readonly id: string;
  readonly account: string;
  readonly mandateId: string;
}

export interface StagedCycle {
  readonly no: number;
  readonly id: string;
  readonly insurance: string;
  readonly period: string;
}

export interface StagedLine {
  readonly dueId: bigint;
  readonly person: StagedPerson;
  readonly principal: bigint;
  readonly lateFee: bigint;
}

export interface StagedRound {
  readonly ordinal: bigint;
  readonly cycle: StagedCycle;
  readonly bank: string;
  readonly number: number;
  readonly fileId: string;
  readonly lines: readonly StagedLine[];
}

/** What a test's bank says of a line; account and amount are those sent unless it alters them. */
export interface Said {
  readonly seq: number;
  readonly code: string;
  readonly serial?: string;
  readonly day?: string;
  readonly account?: string;
  readonly amount?: bigint;
  readonly message?: string;
}

/** Rounds that are sent, on rows alone: what the bank answers is the test's to say. */
export async function startRoundStage(options: { readonly pieceLines?: number; readonly chunkLines?: number } = {}) {
  const agency = await startAgency(sentAt);
  const { db, cipher } = agency;
  const party = () => ({
    current: 'k1',
    keys: { k1: { enc: randomBytes(16).toString('hex'), mac: randomBytes(32).toString('hex') } },
  });
  const keys = parseEnvelopeKeyFile(JSON.stringify({ [bank]: party(), [otherBank]: party() }));
  const handler = resultHandler({ db, cipher, ...options }, 'deduction');
  const deps: LetInDeps = { db, keys, addresses: new Map(), handlers: { DKR: handler } };
  const stage = new RoundStage(agency, deps);
  await stage.seed();
  return { stage, ...agency, deps, postings: createPostingActivities({ db, ...options }) };
}

export class RoundStage {
  private count = 0;

  constructor(
    readonly agency: Awaited<ReturnType<typeof startAgency>>,
    readonly deps: LetInDeps,
  ) {}

  get db() {
    return this.agency.db;
  }

  /** An employer; everything else of the ground is seeded. */
  async seed(): Promise<void> {
    await this.db.run(
      `INSERT INTO employers (code, agency, division, name, created_at)
       SELECT 'E1', code, division, '晋阳厂', $2 FROM agencies WHERE code = $1`,
      [agencyCode, sentAt],
    );
  }

  async person(more: { payer?: string; insurance?: string; at?: string } = {}): Promise<StagedPerson> {
    this.count += 1;
    const { cipher } = this.agency;
    const [id, cardId, mandateId] = [ulid(), ulid(), ulid()];
    const account = `62170000${String(this.count).padStart(8, '0')}`;
    const idNumber = `1401051990${String(this.count).padStart(8, '0')}`;
    const { payer = 'employee', insurance = '110', at = bank } = more;
    await this.db.run(
      `INSERT INTO people (id, id_number_enc, id_number_idx, id_last4_idx, name, sex, birth_date, division, created_at)
       VALUES ($1, $2, $3, 'x', '张㛃', 'male', '1990-03-07', '140105', $4)`,
      [id, cipher.encrypt(idNumber), cipher.index('idNumber', idNumber), sentAt],
    );
    await this.db.run(
      `INSERT INTO cards (id, person_id, kind, state, bank_state, bank, account_enc, account_idx, office, division, state_case_id, state_since)
       VALUES ($1, $2, 'formal', 'active', 'activated', $3, $4, $5, '14010501', '140105', 'load:x', $6)`,
      [cardId, id, at, cipher.encrypt(account), cipher.index('account', account), sentAt],
    );
    await this.enrol(id, insurance, payer);
    const change = [mandateId, id, insurance, cardId, at, cipher.encrypt(account), cipher.index('account', account)];
    await this.db.run(
      `INSERT INTO mandates (id, number, person_id, insurance, agency, division, office, card_id, bank, account_enc, account_idx,
         terms, first_month, signed_on, state, source, created_at, state_since)
       SELECT $1, $1, $2, $3, code, division, '14010501', $4, $5, $6, $7, 'assessed', '202601', '2026-01-05', 'active', 'file:x',
         $9, $9 FROM agencies WHERE code = $8`,
      [...change, agencyCode, sentAt],
    );
    await this.db.run(
      `INSERT INTO mandate_versions (mandate_id, version, state, card_id, why, actor, at)
       SELECT id, version, state, card_id, 'loaded', 'system', $2 FROM mandates WHERE id = $1`,
      [mandateId, sentAt],
    );
    return { id, account, mandateId };
  }

  async people(count: number, more: Parameters<RoundStage['person']>[0] = {}): Promise<StagedPerson[]> {
    const made: StagedPerson[] = [];
    for (let n = 0; n < count; n += 1) made.push(await this.person(more));
    return made;
  }

  private async enrol(personId: string, insurance: string, payer: string): Promise<void> {
    const employer = payer === 'employee' ? 'E1' : null;
    await this.db.run(
      `INSERT INTO enrolments (id, person_id, insurance, agency, division, payer, fen, employer, from_month, source, created_at, changed_at)
       SELECT $1, $2, $3, code, division, $4, 52000, $5, '202501', 'page', $7, $7 FROM agencies WHERE code = $6`,
      [ulid(), personId, insurance, payer, employer, agencyCode, sentAt],
    );
  }

  /** A cycle that collects; each has a period of its own unless said. */
  async cycle(more: { insurance?: string; period?: string; run?: number } = {}): Promise<StagedCycle> {
    const { insurance = '110', period = '202611', run = 1 } = more;
    const id = `deduction-${agencyCode}-${insurance}-${period}-${run}`;
    const { no } = await this.db.get<{ no: number }>(
      `INSERT INTO cycles (id, direction, agency, division, insurance, period, run, state, reason, maker, made_at, rule_id, closes_on,
         assessed_at)
       SELECT $1, 'deduction', a.code, a.division, $3, $4, $5, 'collecting', CASE WHEN $5 > 1 THEN 'again' ELSE '' END, 'system', $6,
         (SELECT id FROM rules WHERE key = 'insurance.' || $3 ORDER BY version DESC LIMIT 1), '2026-11-25', $6
       FROM agencies a WHERE a.code = $2 RETURNING no`,
      [id, agencyCode, insurance, period, run, sentAt],
    );
    return { no, id, insurance, period };
  }

  async closeWindow(cycle: StagedCycle): Promise<void> {
    await this.db.run(`UPDATE cycles SET window_closed_at = $2, state = 'reconciling' WHERE no = $1`, [
      cycle.no,
      new Date('2026-11-25T16:00:00Z'),
    ]);
  }

  async due(cycle: StagedCycle, person: StagedPerson, principal = 52_000n, payer = 'employee'): Promise<bigint> {
    const { id } = await this.db.get<{ id: bigint }>(
      `INSERT INTO dues (cycle_no, person_id, insurance, period, payer, principal_fen) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [cycle.no, person.id, cycle.insurance, cycle.period, payer, principal],
    );
    await this.db.run('UPDATE cycles SET dues = dues + 1, assessed_fen = assessed_fen + $2 WHERE no = $1', [
      cycle.no,
      principal,
    ]);
    return id;
  }

  /** Drafts, checks and sends a round with these lines. */
  async send(
    cycle: StagedCycle,
    lines: readonly StagedLine[],
    more: { bank?: string; number?: number; madeAt?: Date; attempt?: number } = {},
  ): Promise<StagedRound> {
    const { bank: to = bank, number = 1, madeAt = sentAt, attempt = 1 } = more;
    const { ordinal } = await this.db.get<{ ordinal: bigint }>(`SELECT nextval('bank_line_ordinals') AS ordinal`);
    const name = bankFileName({ ...this.nameOf(cycle, to, number), kind: 'DK' });
    const draft = { name, kind: 'DK', agency: agencyCode, subject: String(ordinal) } as const;
    const kept = await withSealedContent(this.deps, to, [Buffer.from(`${name}\n`)], (sealed) =>
      this.db.transaction((tx) => keepDraft(tx, draft, sealed, { actor: 'maker' })),
    );
    if (isRefusal(kept)) throw new Error(kept.code);
    await this.db.run(`UPDATE bank_files SET state = 'sent', sent_at = $2, counted_on = '2026-11-06' WHERE id = $1`, [
      kept.id,
      madeAt,
    ]);
    const total = lines.reduce((sum, { principal, lateFee }) => sum + principal + lateFee, 0n);
    await this.db.run(
      `INSERT INTO bank_rounds (ordinal, cycle_no, division, direction, agency, insurance, period, bank, deduction, number, attempt,
         state, drafted_on, lines, total_fen, file_id, made_at, maker, checker)
       SELECT $1, c.no, c.division, 'deduction', c.agency, c.insurance, c.period, $3, $4, $4, $5, 'sent', '2026-11-06', $6, $7, $8,
         $9, 'maker', 'checker' FROM cycles c WHERE c.no = $2`,
      [ordinal, cycle.no, to, number, attempt, lines.length, total, kept.id, madeAt],
    );
    for (const [at, { dueId, principal, lateFee, person }] of lines.entries()) {
      const seq = at + 1;
      await this.db.run(
        `INSERT INTO round_lines (ordinal, due_id, principal_fen, late_fee_fen, seq, mandate_id) VALUES ($1, $2, $3, $4, $5, $6)`,
        [ordinal, dueId, principal, lateFee, seq, person.mandateId],
      );
      await this.db.run('INSERT INTO claims (due_id, ordinal, seq) VALUES ($1, $2, $3)', [dueId, ordinal, seq]);
    }
    return { ordinal, cycle, bank: to, number, fileId: kept.id, lines };
  }

  /** A round of so many people who owe 520.00 each. */
  async round(count: number, more: Parameters<RoundStage['send']>[2] & { cycle?: StagedCycle } = {}) {
    const cycle = more.cycle ?? (await this.cycle());
    const lines: StagedLine[] = [];
    for (const person of await this.people(count, { at: more.bank ?? bank })) {
      lines.push({ dueId: await this.due(cycle, person), person, principal: 52_000n, lateFee: 0n });
    }
    return this.send(cycle, lines, more);
  }

  private nameOf(cycle: StagedCycle, to: string, number: number) {
    const { insurance, period } = cycle;
    return { kind: 'DK' as const, agency: agencyCode, bank: to, insurance, period, round: number, correction: 0 };
  }

  /** The name and bytes of a result or correction that says this; `change` alters its lines before the trailer is made. */
  result(
    round: StagedRound,
    said: readonly Said[],
    more: { correction?: number; madeAt?: Date; change?: (lines: string[]) => string[]; trailer?: string } = {},
  ): { name: string; bytes: Buffer } {
    const { correction = 0, madeAt = answeredAt, change = (lines) => lines } = more;
    const parts = { ...this.nameOf(round.cycle, round.bank, round.number), kind: 'DKR' as const, correction };
    const amounts = said.map((line) => line.amount ?? amountOf(round, line.seq));
    const body = said.map((line, at) => {
      const sent = round.lines[line.seq - 1];
      const id = lineIdOf({ ordinal: Number(round.ordinal), seq: line.seq });
      const day = line.day ?? (line.code === '0' ? '20261106' : '');
      const serial = line.serial ?? (line.code === '0' ? `${round.ordinal}X${line.seq}C${correction}` : '');
      const account = line.account ?? sent?.person.account ?? '1';
      return `R|${line.seq}|${id}|${account}|${formatYuan(amounts[at] as bigint)}|${line.code}|${serial}|${day}|${line.message ?? ''}`;
    });
    const total = (of: readonly bigint[]) => formatYuan(of.reduce((sum, fen) => sum + fen, 0n));
    const won = amounts.filter((_, at) => said[at]?.code === '0');
    const made = shanghaiWallClock(madeAt).replace(/\D/g, '').slice(0, 14);
    const number = String(round.number).padStart(2, '0');
    const header = `H|1|DKR|${agencyCode}|${round.bank}|${round.cycle.insurance}|${round.cycle.period}|${number}|${made}|${said.length}|${total(amounts)}`;
    const trailer = more.trailer ?? `T|${said.length}|${won.length}|${total(won)}`;
    return { name: bankFileName(parts), bytes: writeFlatFile(change([header, ...body]), trailer, 'utf-8') };
  }

  /** The file in its envelope: other bytes each time. */
  seal({ bytes }: { bytes: Buffer }, from = bank): Uint8Array {
    return sealEnvelope(bytes, this.deps.keys.getCurrent(from), randomBytes(ivBytes));
  }

  /** Lays a file down as it came from the bank, without deciding on it; gives its id. */
  async bring(
    file: { name: string; bytes: Buffer },
    from = bank,
    sealed: Uint8Array = this.seal(file, from),
  ): Promise<string> {
    const { name } = file;
    const came = { bank: from, sealedName: `${name}.sm4`, way: 'arrive', by: { actor: 'system' } } as const;
    const { id } = await withSpool([sealed], (spool) => keepArrived(this.db, came, spool));
    return id;
  }

  /** What becomes of a file: its state, and the codes of its findings. */
  async take(file: { name: string; bytes: Buffer }, from = bank): Promise<{ state: string; findings: Finding[] }> {
    const id = await this.bring(file, from);
    await letInBankFiles(this.deps, from);
    return this.db.get('SELECT state, findings FROM bank_files WHERE id = $1', [id]);
  }

  /** Everything a result could change, in order: the same text means that nothing was changed. */
  async facts(): Promise<string> {
    const tables = ['line_outcomes', 'claims', 'line_exceptions', 'arrears', 'waivers', 'postings', 'journal_chunks'];
    const rows: string[] = [];
    for (const table of [...tables, 'bank_rounds', 'cycle_events', 'mandates', 'enrolments', 'result_staging']) {
      const { all } = await this.db.get<{ all: string }>(
        `SELECT coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '') AS all FROM ${table} t`,
      );
      rows.push(`${table}\n${all}`);
    }
    return rows.join('\n\n');
  }

  /** A second insurance type of a person: enrolled, with a mandate of its own at the same or another bank. */
  async alsoInsured(person: StagedPerson, insurance: string, at = bank): Promise<StagedPerson> {
    const mandateId = ulid();
    await this.enrol(person.id, insurance, 'employee');
    await this.db.run(
      `INSERT INTO mandates (id, number, person_id, insurance, agency, division, office, card_id, bank, account_enc, account_idx,
         terms, first_month, signed_on, state, source, created_at, state_since)
       SELECT $1, $1, person_id, $3, agency, division, office, card_id, $4, account_enc, account_idx, terms, first_month, signed_on,
         'active', source, created_at, state_since FROM mandates WHERE id = $2`,
      [mandateId, person.mandateId, insurance, at],
    );
    await this.db.run(
      `INSERT INTO mandate_versions (mandate_id, version, state, card_id, why, actor, at)
       SELECT id, version, state, card_id, 'loaded', 'system', $2 FROM mandates WHERE id = $1`,
      [mandateId, sentAt],
    );
    return { ...person, mandateId };
  }

  dueStates(round: StagedRound): Promise<string[]> {
    return this.db
      .rows<{ state: string }>(
        `SELECT d.state FROM round_lines l JOIN due_now d ON d.id = l.due_id WHERE l.ordinal = $1 ORDER BY l.seq`,
        [round.ordinal],
      )
      .then((rows) => rows.map(({ state }) => state));
  }
}

function amountOf(round: StagedRound, seq: number): bigint {
  const line = round.lines[seq - 1];
  return line ? line.principal + line.lateFee : 1n;
}
