import { ulid } from 'ulid';
import { keepDraft, withSealedContent } from '../../activities/bank-files/draft.js';
import type { Cipher } from '../../activities/cipher/cipher.js';
import type { Database, Transaction } from '../../activities/database/database.js';
import { parseEnvelopeKeyFile } from '../../domain/interchange/key-file.js';
import { granted } from '../bank-files/two-sides.js';
import { bankKeys } from './api-stage.js';
import { nextIdNumber } from './id-numbers.js';

/** Rows of a month as its workflows write them, for what only reads them. */
export interface MonthRows {
  readonly cycleId: string;
  readonly cycleNo: number;
  /** Of bank 0102, answered and posted: five lines, of which two succeeded. */
  readonly posted: string;
  /** Of bank 0103, with its file: two lines that wait for the checker. */
  readonly drafted: string;
  readonly draftedSm3: string;
  readonly dues: readonly string[];
  /** Open: a name that differs, and a barred due without card. */
  readonly exceptions: readonly string[];
  /** A due in arrears, and a waiver that waits for its checker. */
  readonly arrear: string;
  readonly waiverId: string;
  readonly employer: string;
}

interface Place {
  readonly agency: string;
  readonly division: string;
}

interface Stage {
  readonly db: Database;
  readonly cipher: Cipher;
}

const [period, insurance] = ['202602', '110'];
const at = '2026-02-20T10:00:00+08:00';
/** Answers of the posted round by seq; the barred due has no line. */
const answers = ['0', '0', '5', '37', '60'] as const;
const classes: Readonly<Record<string, string>> = { '0': 'success', '5': 'retry', '37': 'amend', '60': 'stop' };

/** A cycle of nine dues of 520.00: two paid, three failed, two drafted, one barred, one waiting; its window has closed. */
export async function writeMonth(stage: Stage, { agency, division }: Place): Promise<MonthRows> {
  const { db } = stage;
  const cycleId = `deduction-${agency}-${insurance}-${period}-1`;
  const employer = `E${agency}`;
  const { no } = await db.get<{ no: number }>(
    `INSERT INTO cycles (id, direction, agency, division, insurance, period, run, state, maker, made_at, rule_id, closes_on,
       assessed_at, dues, assessed_fen, window_closed_at)
     VALUES ($1, 'deduction', $2, $3, $4, $5, 1, 'reconciling', 'system', $6, 'r', '2026-02-25', $6, 9, 468000, $6) RETURNING no`,
    [cycleId, agency, division, insurance, period, at],
  );
  await db.run(
    `INSERT INTO employers (code, name, agency, division, liaison_name, created_at) VALUES ($1, '晋源机械厂', $2, $3, '赵专管', $4)`,
    [employer, agency, division, at],
  );
  await db.run(
    `INSERT INTO cycle_moments (cycle_no, kind, due_at, state) VALUES ($1, 'send.1', '2026-02-06T17:00+08:00', 'done'),
       ($1, 'send.2', '2026-03-04T17:00+08:00', 'armed'), ($1, 'close', '2026-02-25T23:59:59+08:00', 'armed')`,
    [no],
  );
  await db.run(
    `INSERT INTO cycle_steps (cycle_no, step, ordinal, result, at) VALUES ($1, 'assess', 1, '{"dues": 9}', $2)`,
    [no, at],
  );
  const dues = await duesOf(stage, no, division);
  const posted = await postedRound(db, { no, agency, division, dues });
  const drafted = await draftedRound(db, { no, agency, division, dues });
  const exceptions = await exceptionsOf(db, { no, division, dues, posted, employer });
  const waiverId = await leftOf(stage, { no, division, dues, employer });
  return {
    cycleId,
    cycleNo: no,
    posted,
    ...drafted,
    dues: dues.map(String),
    exceptions,
    arrear: String(dues[2]),
    waiverId,
    employer,
  };
}

async function duesOf({ db, cipher }: Stage, no: number, division: string): Promise<bigint[]> {
  const dues: bigint[] = [];
  for (let n = 0; n < 9; n += 1) {
    const [personId, idNumber] = [ulid(), nextIdNumber()];
    await db.run(
      `INSERT INTO people (id, id_number_enc, id_number_idx, id_last4_idx, name, sex, birth_date, division, phone_enc, created_at)
       VALUES ($1, $2, $1, $1, $3, 'male', '1990-03-07', $4, $5, $6)`,
      [
        personId,
        cipher.encrypt(idNumber),
        `张小${'甲乙丙丁戊己庚辛壬'[n]}`,
        division,
        cipher.encrypt(`1390000000${n}`),
        at,
      ],
    );
    const { id } = await db.get<{ id: bigint }>(
      `INSERT INTO dues (cycle_no, person_id, insurance, period, payer, principal_fen)
       VALUES ($1, $2, $3, $4, 'employee', 52000) RETURNING id`,
      [no, personId, insurance, period],
    );
    dues.push(id);
  }
  return dues;
}

interface OfCycle {
  readonly no: number;
  readonly agency: string;
  readonly division: string;
  readonly dues: readonly bigint[];
}

async function postedRound(db: Database, { no, agency, division, dues }: OfCycle): Promise<string> {
  const ordinal = await nextOrdinal(db);
  const [fileId, answerId] = [ulid(), ulid()];
  const name = `${agency}_0102_${insurance}_${period}_01.txt`;
  await db.run(
    `INSERT INTO bank_files (id, name, direction, kind, bank, agency, division, subject, state, lines, bytes, content_sm3,
       trailer_sm3, envelope_bytes, envelope_sm3, made_at, sent_at, counted_on)
     VALUES ($1, 'DK_' || $3, 'out', 'DK', '0102', $4, $5, $6, 'sent', 5, 900, repeat('a', 64), '', 999, '', $7, $7, '2026-02-06'),
       ($2, 'DKR_' || $3, 'in', 'DKR', '0102', $4, $5, '', 'taken', 5, 700, repeat('b', 64), $2, 799, '', $7, NULL, NULL)`,
    [fileId, answerId, name, agency, division, String(ordinal), at],
  );
  await db.run(
    `INSERT INTO bank_rounds (ordinal, cycle_no, division, direction, agency, insurance, period, bank, deduction, number, state,
       drafted_on, lines, total_fen, file_id, content_sm3, made_at, maker, checker, checked_at, sent_at, counted_on, result_due_at,
       result_file_id, result_made_at, answered_at, successes, success_fen, posted_at)
     VALUES ($1, $2, $3, 'deduction', $4, $5, $6, '0102', 1, 1, 'posted', '2026-02-06', 5, 260000, $7, repeat('a', 64), $9, 'system',
       'checker', $9, $9, '2026-02-06', $9, $8, $9, $9, 2, 104000, $9)`,
    [ordinal, no, division, agency, insurance, period, fileId, answerId, at],
  );
  for (const [n, code] of answers.entries()) {
    const seq = n + 1;
    await line(db, ordinal, seq, dues[n]!);
    if (code === '0') await claim(db, dues[n]!, ordinal, seq, true);
    await db.run(
      `INSERT INTO line_outcomes (ordinal, seq, revision, booked_on, code, class, bank, serial)
       VALUES ($1, $2, 0, $3, $4, $5, '0102', $6)`,
      [ordinal, seq, code === '0' ? '2026-02-09' : null, code, classes[code], code === '0' ? `${agency}${seq}` : null],
    );
  }
  await db.run(
    `INSERT INTO journal_chunks (ordinal, revision, chunk, entries, bank_fen, account_fen, fund_fen, late_fee_fen, at)
     VALUES ($1, 0, 1, 2, 104000, 104000, 0, 0, $2)`,
    [ordinal, at],
  );
  const detail = { lines: 5, successes: 2, successFen: '104000', codes: { '0': 2, '5': 1, '37': 1, '60': 1 } };
  await event(db, no, 'takeResult', ordinal, detail);
  return String(ordinal);
}

async function draftedRound(db: Database, { no, agency, division, dues }: OfCycle) {
  const ordinal = await nextOrdinal(db);
  const keys = parseEnvelopeKeyFile(JSON.stringify(bankKeys));
  const draft = { kind: 'DK', agency, subject: String(ordinal) } as const;
  const name = `DK_${agency}_0103_${insurance}_${period}_01.txt`;
  const text = [Buffer.from('H|1|DK\nD|1\nD|2\nT|2\n')];
  const file = await withSealedContent({ keys }, '0103', text, (sealed) =>
    db.transaction(async (tx: Transaction) =>
      granted(await keepDraft(tx, { ...draft, name }, sealed, { actor: 'system' })),
    ),
  );
  await db.run(
    `INSERT INTO bank_rounds (ordinal, cycle_no, division, direction, agency, insurance, period, bank, deduction, number, state,
       drafted_on, lines, total_fen, file_id, content_sm3, made_at, maker)
     VALUES ($1, $2, $3, 'deduction', $4, $5, $6, '0103', 2, 1, 'drafted', '2026-03-02', 2, 104000, $7, $8, $9, 'system')`,
    [ordinal, no, division, agency, insurance, period, file.id, file.contentSm3, at],
  );
  for (const seq of [1, 2]) {
    await line(db, ordinal, seq, dues[4 + seq]!);
    await claim(db, dues[4 + seq]!, ordinal, seq, false);
  }
  await event(db, no, 'draft', ordinal, { lines: 2, totalFen: '104000' });
  return { drafted: String(ordinal), draftedSm3: file.contentSm3 };
}

interface Left {
  readonly no: number;
  readonly division: string;
  readonly dues: readonly bigint[];
  readonly employer: string;
}

async function exceptionsOf(db: Database, { no, division, dues, posted, employer }: Left & { posted: string }) {
  const rows = await db.rows<{ id: bigint }>(
    `INSERT INTO line_exceptions (cycle_no, due_id, deduction, ordinal, seq, division, employer, kind, code, class, state, since)
     VALUES ($1, $2, 1, $3, 4, $4, $5, 'failed', '37', 'amend', 'open', $7),
       ($1, $6, 1, NULL, NULL, $4, NULL, 'barred', 'no-card', 'amend', 'open', $7) RETURNING id`,
    [no, dues[3], posted, division, employer, dues[7], at],
  );
  await db.run(
    `INSERT INTO line_exceptions (cycle_no, due_id, deduction, ordinal, seq, division, employer, kind, code, class, state, since)
     VALUES ($1, $2, 1, $3, 5, $4, $5, 'death', '60', 'stop', 'ended', $6)`,
    [no, dues[4], posted, division, employer, at],
  );
  return rows.map(({ id }) => String(id));
}

/** Two dues in arrears, of which one has been asked about; one waived for a death, and a waiver that waits. */
async function leftOf({ db, cipher }: Stage, { no, division, dues, employer }: Left): Promise<string> {
  await db.run(
    `INSERT INTO arrears (due_id, cycle_no, division, employer, since, code) VALUES ($1, $2, $3, $4, '2026-02-26', '5'),
       ($5, $2, $3, NULL, '2026-02-26', 'no-card')`,
    [dues[2], no, division, employer, dues[7]],
  );
  await db.run(
    `INSERT INTO arrears_contacts (id, due_id, way, result, note_enc, by, at) VALUES ($1, $2, 'phone', 'will_pay', $3, 'scheduler', $4)`,
    [ulid(), dues[2], cipher.encrypt('答应月底存入'), at],
  );
  const waiverId = ulid();
  await db.run(
    `INSERT INTO waivers (id, due_id, reason, state, maker, made_at) VALUES ($1, $2, 'death', 'released', 'system', $4),
       ($3, $5, '重复参保', 'proposed', 'somebody', $4)`,
    [ulid(), dues[4], waiverId, at, dues[8]],
  );
  return waiverId;
}

async function nextOrdinal(db: Database): Promise<bigint> {
  return (await db.get<{ n: bigint }>(`SELECT nextval('bank_line_ordinals') AS n`)).n;
}

async function line(db: Database, ordinal: bigint, seq: number, dueId: bigint): Promise<void> {
  await db.run(
    `INSERT INTO round_lines (ordinal, due_id, principal_fen, late_fee_fen, seq, mandate_id) VALUES ($1, $2, 52000, 0, $3, 'm')`,
    [ordinal, dueId, seq],
  );
}

async function claim(db: Database, dueId: bigint, ordinal: bigint, seq: number, settled: boolean): Promise<void> {
  await db.run('INSERT INTO claims (due_id, ordinal, seq, settled) VALUES ($1, $2, $3, $4)', [
    dueId,
    ordinal,
    seq,
    settled,
  ]);
}

async function event(db: Database, no: number, kind: string, round: bigint, detail: object): Promise<void> {
  await db.run(
    `INSERT INTO cycle_events (id, cycle_no, round, kind, at, actor, detail) VALUES ($1, $2, $3, $4, $5, 'system', $6)`,
    [ulid(), no, round, kind, at, JSON.stringify(detail)],
  );
}
