import { ulid } from 'ulid';
import type { ReadFile } from '../../activities/bank-files/handler.js';
import { tellAnswers } from '../../activities/cases/answers.js';
import { startCaseWorkflow } from '../../activities/cases/case-workflows.js';
import { fileCase } from '../../activities/cases/filing.js';
import { createPostingActivities } from '../../activities/postings/post-round.js';
import { checkClass, proposeClass } from '../../activities/reconciliations/classify.js';
import { digestOf } from '../../activities/requests/requests.js';
import { type AnsweredRound, findRound } from '../../activities/results/find-round.js';
import { letInResult, type ReadResult } from '../../activities/results/let-in-result.js';
import { rowFindings } from '../../activities/results/row-findings.js';
import type { FiledCase, Filing } from '../../domain/case/filing.js';
import { bankFileName } from '../../domain/interchange/bank-file-name.js';
import { isFinding } from '../../domain/interchange/finding.js';
import { addMonths } from '../../domain/money/fee-period.js';
import { isRefusal, type Refusal } from '../../domain/refusal/refusal.js';
import { office, type Stage } from '../cases/stage.js';
import { file, type KnownCard } from '../losses/ways.js';
import { enrolledHolder } from '../mandates/ways.js';

export const agency = '140105';
export const scheduler = 'scheduler-one';
export const checker = 'checker-one';
const bank = '0102';

/** What was deducted: 520.00 and a late fee of 2.60, on 6 February 2026. */
export const paidFen = 52_260n;

let months = 0;

export interface PaidDue {
  readonly card: KnownCard;
  readonly dueId: bigint;
  readonly ordinal: bigint;
  readonly cycleNo: number;
}

/** Somebody whose due was deducted and posted, as rows: each in a closed period of its own, the line's state as told. */
export async function paidDue(stage: Stage, roundState: 'posted' | 'answered' = 'posted'): Promise<PaidDue> {
  months += 1;
  const { db } = stage;
  const card = await enrolledHolder(stage);
  const mandateId = ulid();
  await db.run(
    `INSERT INTO mandates (id, number, person_id, insurance, agency, division, office, card_id, bank, account_enc, account_idx,
       terms, first_month, signed_on, state, source, created_at, state_since)
     SELECT $1, $1, k.person_id, '110', $3, $3, $4, k.id, k.bank, k.account_enc, k.account_idx, 'assessed', '202401', '2024-01-05',
       'active', 'test', now(), now() FROM cards k WHERE k.id = $2`,
    [mandateId, card.cardId, agency, office],
  );
  await db.run(
    `INSERT INTO mandate_versions (mandate_id, version, state, card_id, why, actor, at)
     SELECT id, version, state, card_id, 'loaded', 'system', now() FROM mandates WHERE id = $1`,
    [mandateId],
  );
  const period = addMonths('202401', months);
  const { no } = await db.get<{ no: number }>(
    `INSERT INTO cycles (id, direction, agency, division, insurance, period, run, state, maker, made_at, rule_id, closes_on, assessed_at,
       window_closed_at, dues, assessed_fen)
     SELECT 'deduction-140105-110-' || $1::text || '-1', 'deduction', $2, $2, '110', $1, 1, 'reconciling', 'system', now(), id,
       '2026-02-25', now(), now(), 1, 52000 FROM rules WHERE key = 'insurance.110' ORDER BY version DESC LIMIT 1 RETURNING no`,
    [period, agency],
  );
  const { id: dueId } = await db.get<{ id: bigint }>(
    `INSERT INTO dues (cycle_no, person_id, insurance, period, payer, principal_fen) VALUES ($1, $2, '110', $3, 'flexible', 52000) RETURNING id`,
    [no, card.personId, period],
  );
  const { ordinal } = await db.get<{ ordinal: bigint }>(`SELECT nextval('bank_line_ordinals') AS ordinal`);
  await db.run(
    `INSERT INTO bank_rounds (ordinal, cycle_no, division, direction, agency, insurance, period, bank, deduction, number, state,
       drafted_on, lines, total_fen, made_at, maker, checker, result_made_at, answered_at, successes, success_fen)
     VALUES ($1, $2, $3, 'deduction', $3, '110', $4, $5, 1, 1, $6, '2026-02-06', 1, $7, now(), 'm', 'c', now(), now(), 1, $7)`,
    [ordinal, no, agency, period, bank, roundState, paidFen],
  );
  const line = [ordinal, dueId];
  await db.run('INSERT INTO round_lines VALUES ($1, $2, 52000, 260, 1, $3)', [...line, mandateId]);
  await db.run('INSERT INTO claims (due_id, ordinal, seq, settled) VALUES ($2, $1, 1, true)', line);
  await db.run(
    `INSERT INTO line_outcomes (ordinal, seq, revision, booked_on, code, class, bank, serial)
     VALUES ($1::bigint, 1, 0, '2026-02-06', '0', 'success', $2, 'S' || $1::bigint)`,
    [ordinal, bank],
  );
  if (roundState === 'posted') {
    await db.run(
      `INSERT INTO postings (ordinal, seq, revision, value_date, account_fen, fund_fen, late_fee_fen)
       VALUES ($1, 1, 0, '2026-02-06', 20800, 31200, 260)`,
      [ordinal],
    );
    await db.run('INSERT INTO journal_chunks VALUES ($1, 0, 0, 1, 52260, 20800, 31200, 260, now())', [ordinal]);
  }
  return { card, dueId, ordinal, cycleNo: no };
}

const papers = ['idOriginal', 'idCopy', 'notOwedProof'];

/** A filing that nothing is missing from. */
export const refundOf = ({ card, dueId }: PaidDue, more: Partial<Filing> = {}): Filing => ({
  type: 'refund',
  office,
  by: 'applicant',
  personId: card.personId,
  papersReceived: papers,
  details: { dueId: String(dueId), ground: 'insuredTwice' },
  ...more,
});

/** A step by somebody of the agency; throws where it is refused. */
export async function doneBy(stage: Stage, actor: string, caseId: string, step: string, choice: string): Promise<void> {
  const answer = await stage.tryComplete(caseId, step, choice, { reason: '已核实' }, actor);
  if ('refusal' in answer) throw new Error(`${step} refused: ${answer.refusal.code}`);
}

/** A filed and confirmed case that waits for its check. */
export async function confirmed(stage: Stage): Promise<{ id: string; due: PaidDue }> {
  const due = await paidDue(stage);
  const { id } = await file(stage, refundOf(due));
  await stage.complete(id, 'confirm', 'confirm');
  await stage.untilStep(id, 'check');
  return { id, due };
}

/** A released refund, whose payment the bank is told. */
export async function ordered(stage: Stage): Promise<{ id: string; due: PaidDue }> {
  const { id, due } = await confirmed(stage);
  await doneBy(stage, checker, id, 'check', 'release');
  await stage.untilStep(id, 'bankPayment');
  return { id, due };
}

/** A month's statement of the collection account that shows one movement out of it; each call is a month of its own. */
export async function shown(
  stage: Stage,
  { fen = paidFen, at = bank, day = 20 } = {},
): Promise<{ id: string; statement: number; day: string }> {
  months += 1;
  const month = addMonths('202603', months);
  const on = `${month.slice(0, 4)}-${month.slice(4)}-${day}`;
  const id = `${agency}-${at}-DK-${month}`;
  const no = await statement(stage, { at, month, fen });
  await stage.db.run(
    `INSERT INTO statement_movements (statement_no, n, amount_fen, settled_on, direction, serial) VALUES ($1, 1, $2, $3, 'D', $4)`,
    [no, fen, on, `T${no}`],
  );
  await stage.db.run(
    `INSERT INTO reconciliations (id, agency, division, bank, use, month, state, statement_no, opened_at, statement_due_at)
     VALUES ($1, $2, $2, $3, 'DK', $4, 'differences', $5, now(), now())`,
    [id, agency, at, month, no],
  );
  return { id, statement: no, day: on };
}

/** A corrected statement of the month shows nothing. */
export async function emptied(stage: Stage, { id, statement: no }: Shown): Promise<void> {
  await stage.db.run(`UPDATE statements SET state = 'replaced' WHERE no = $1`, [no]);
  await statement(stage, { at: bank, month: id.slice(-6), fen: 0n, correction: 1 });
}

/** A file of the bank's, whatever it holds; gives its id. */
async function bankFile(db: Stage['db'], at: string): Promise<string> {
  const id = ulid();
  await db.run(
    `INSERT INTO bank_files (id, name, direction, kind, bank, agency, division, state, lines, bytes, content_sm3, trailer_sm3,
       envelope_bytes, envelope_sm3, made_at)
     VALUES ($1, $1, 'in', 'DZ', $2, $3, $3, 'taken', 1, 1, $1, $1, 1, $1, now())`,
    [id, at, agency],
  );
  return id;
}

/** A statement of one movement out, or of none; gives its number. */
async function statement(
  { db }: Stage,
  { at, month, fen, correction = 0 }: { at: string; month: string; fen: bigint; correction?: number },
): Promise<number> {
  const fileId = await bankFile(db, at);
  const { no } = await db.get<{ no: number }>(
    `INSERT INTO statements (agency, bank, use, month, correction, file_id, state, made_at, lines, opening_fen, closing_fen,
       credits_fen, debits_fen)
     VALUES ($1, $2, 'DK', $3, $6, $4, 'current', now(), sign($5::bigint)::int, $5, 0, 0, $5) RETURNING no`,
    [agency, at, month, fileId, fen, correction],
  );
  return no;
}

/**
 * The bank says in a late correction that it has taken the payment back: found, checked and let in as its file would be;
 * `beforeIn` comes between. Gives what was found, or nothing where it was let in.
 */
export async function takenBackByBank(
  { db }: Stage,
  { ordinal, dueId }: PaidDue,
  beforeIn: () => Promise<void> = async () => undefined,
): Promise<readonly string[]> {
  const { period } = await db.get<{ period: string }>('SELECT period FROM dues WHERE id = $1', [dueId]);
  const batch = await bankFile(db, bank);
  await db.run('UPDATE bank_rounds SET file_id = $2 WHERE ordinal = $1', [ordinal, batch]);
  const id = await bankFile(db, bank);
  await db.run(
    `INSERT INTO result_staging (file_id, line, seq, amount_fen, code, serial, booked_on, account_mac)
     SELECT $1, 2, 1, $3, '9', 'B' || $2::bigint, NULL, m.account_idx
     FROM round_lines l JOIN mandates m ON m.id = l.mandate_id WHERE l.ordinal = $2`,
    [id, ordinal, paidFen],
  );
  const name = bankFileName({ kind: 'DKR', agency, bank, insurance: '110', period, round: 1, correction: 1 });
  const file = { id, name, contentSm3: '' } as ReadFile;
  return db.transaction(async (tx) => {
    const round = await findRound(tx, file, 'deduction');
    if (isFinding(round)) return [round.code];
    const findings = await rowFindings(tx, id, round, true);
    await beforeIn();
    if (findings.length > 0) return findings.map(({ code }) => code);
    const header = { madeAt: new Date('2026-03-01T10:00:00+08:00') } as ReadResult['header'];
    const end = { lines: 1, successes: 0, successTotal: 0n } as ReadResult['end'];
    await letInResult(tx, file, { round, header, end });
    return [];
  });
}

type Shown = Awaited<ReturnType<typeof shown>>;

/** One person says that a movement is a case's refund. */
export const propose = (stage: Stage, { id, statement }: Shown, refundCase: string) =>
  stage.db.transaction((tx) =>
    proposeClass(
      tx,
      id,
      { statement, movements: [1], kind: 'refund', refundCase, reason: '退费' },
      { actor: scheduler },
    ),
  );

/** Another one agrees, or not; the case is told. */
export async function decide(
  stage: Stage,
  { id }: Shown,
  decision: 'release' | 'refuse' = 'release',
): Promise<{ checked: number } | Refusal> {
  const proposed = await stage.db.rows<{ id: string }>(
    `SELECT id FROM movement_classes WHERE reconciliation_id = $1 AND state = 'proposed'`,
    [id],
  );
  const classes = proposed.map((one) => one.id);
  const checked = await stage.db.transaction((tx) =>
    checkClass(tx, id, { classes, decision, reason: '核对无误' }, { actor: checker }),
  );
  await tellAnswers(stage.db, stage.engine.client);
  return checked;
}

/** The money of an ordered refund leaves, and two people find it so; gives the bank's day. */
export async function leaves(stage: Stage, caseId: string): Promise<string> {
  const movement = await shown(stage);
  for (const answer of [await propose(stage, movement, caseId), await decide(stage, movement)])
    if (isRefusal(answer)) throw new Error(answer.code);
  return movement.day;
}

/** A refund to its end. */
export async function refunded(stage: Stage): Promise<{ id: string; due: PaidDue; day: string }> {
  const { id, due } = await ordered(stage);
  const day = await leaves(stage, id);
  await stage.untilStep(id, 'closed');
  return { id, due, day };
}

/** The agency asks for a refund back; the case waits for its check. */
export async function askedBack(stage: Stage, refundCase: string, personId: string): Promise<FiledCase | Refusal> {
  const details = { refundCase, reason: '核实确应缴费' };
  const filing: Filing = { type: 'recovery', office, by: 'applicant', personId, papersReceived: [], details };
  const requestId = ulid();
  const digest = digestOf('/refunds', filing);
  const request = { actor: scheduler, requestId, route: '/refunds', digest, traceId: requestId };
  const filed = await fileCase(stage, request, filing);
  if (!isRefusal(filed)) await startCaseWorkflow(stage.engine, { ...filed, type: 'recovery' });
  return filed;
}

/** A released recovery that waits for its due. */
export async function takenBack(stage: Stage): Promise<{ id: string; refundCase: string; due: PaidDue }> {
  const { id: refundCase, due } = await refunded(stage);
  const filed = await askedBack(stage, refundCase, due.card.personId);
  if (isRefusal(filed)) throw new Error(filed.code);
  await doneBy(stage, checker, filed.id, 'recoveryCheck', 'release');
  await stage.untilStep(filed.id, 'duePaid');
  return { id: filed.id, refundCase, due };
}

/** The due goes with another round, and its result is let in as a success; the cases are told. */
export async function deducted(stage: Stage, { dueId, cycleNo }: PaidDue): Promise<bigint> {
  const { db } = stage;
  const fileId = await bankFile(db, bank);
  const { ordinal } = await db.get<{ ordinal: bigint }>(`SELECT nextval('bank_line_ordinals') AS ordinal`);
  await db.run(
    `INSERT INTO bank_rounds (ordinal, cycle_no, division, direction, agency, insurance, period, bank, deduction, number, state,
       drafted_on, lines, total_fen, made_at, maker, checker, file_id)
     SELECT $1, c.no, c.division, 'deduction', c.agency, '110', c.period, $3, 2, 2, 'sent', '2026-02-20', 1, 52000, now(), 'm', 'c', $4
     FROM cycles c WHERE c.no = $2`,
    [ordinal, cycleNo, bank, fileId],
  );
  await db.run(
    `INSERT INTO round_lines SELECT $1, due_id, principal_fen, 0, 1, mandate_id FROM round_lines WHERE due_id = $2 LIMIT 1`,
    [ordinal, dueId],
  );
  await db.run('INSERT INTO claims (due_id, ordinal, seq) VALUES ($1, $2, 1)', [dueId, ordinal]);
  await db.run(
    `INSERT INTO result_staging (file_id, line, seq, amount_fen, code, serial, booked_on, account_mac)
     VALUES ($1, 2, 1, 52000, '0', 'N' || $2::text, '2026-02-20', '')`,
    [fileId, ordinal],
  );
  const madeAt = new Date('2026-02-20T10:00:00+08:00');
  await db.transaction(async (tx) => {
    const round = await tx.get<AnsweredRound>(
      `SELECT r.*, c.id AS cycle_id, 0 AS revision FROM bank_rounds r JOIN cycles c ON c.no = r.cycle_no WHERE r.ordinal = $1`,
      [ordinal],
    );
    const file = { id: fileId, name: 'DKR', contentSm3: '' } as ReadFile;
    const end = { lines: 1, successes: 1, successTotal: 52_000n } as ReadResult['end'];
    await letInResult(tx, file, { round, header: { madeAt } as ReadResult['header'], end });
  });
  await createPostingActivities({ db }).postRound(String(ordinal));
  await tellAnswers(db, stage.engine.client);
  return ordinal;
}
