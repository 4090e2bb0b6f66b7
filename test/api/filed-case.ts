import { ulid } from 'ulid';
import { fileCase } from '../../activities/cases/filing.js';
import { digestOf } from '../../activities/requests/requests.js';
import type { Filing } from '../../domain/case/filing.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { filingOf, knownCard } from '../losses/ways.js';
import type { ApiStage } from './api-stage.js';
import { nextIdNumber } from './id-numbers.js';
import { writeMonth } from './month-rows.js';

/** What routes name by id: a case that was filed without its workflow, and what lies around it. */
export interface FiledObjects {
  readonly caseId: string;
  readonly taskId: string;
  /** A task of bank 0102 about the lost card. */
  readonly bankTaskId: string;
  readonly personId: string;
  readonly photoId: string;
  readonly paperId: string;
  readonly pairId: string;
  /** A list of an employer that was confirmed. */
  readonly activationListId: string;
  /** A receipt of the case that waits to be voided, an earlier proposal that was decided, and a sheet that was checked. */
  readonly receiptId: string;
  readonly voidId: string;
  readonly sheetId: string;
  /** A list of kept cards that was refused. */
  readonly destructionListId: string;
  /** An oral loss of somebody else's card. */
  readonly lossId: string;
  /** An event of bank 0102 that was set aside, and a file of its events that was let in. */
  readonly bankEventId: string;
  readonly bankEventFileId: string;
  /** Of an agency there: what an enrolment, a mandate, an employer and a file of facts are called. */
  readonly enrolmentId: string;
  readonly mandateId: string;
  readonly employerCode: string;
  readonly factFileId: string;
  /** A held file of bank 0102 for which a decision was proposed. */
  readonly bankFileId: string;
  readonly agreementId: string;
  /** Of a month there: a closed cycle, a posted round, an exception that has ended, a due in arrears, a refused waiver. */
  readonly cycleId: string;
  readonly roundId: string;
  readonly exceptionId: string;
  readonly arrearId: string;
  readonly waiverId: string;
  /** A refund that was filed, and tasks of the agency's checker and scheduler. */
  readonly refundId: string;
  readonly refundCheckId: string;
  readonly refundPaymentId: string;
  /** Of bank 0102's account there: a month that waits for its statement. */
  readonly reconciliationId: string;
}

/** Files a case at an office, past the interface, with a photo and an open task of its first step. */
export async function fileAt(api: ApiStage, office: string, division: string): Promise<FiledObjects> {
  const photoId = ulid();
  await api.db.run(
    `INSERT INTO photos (id, content_enc, digest, width, height, bytes, uploaded_by, division)
     VALUES ($1, $2, '', 358, 441, 1, 'clerk', $3)`,
    [photoId, api.cipher.encrypt('jpeg'), division],
  );
  const caseId = await fileThere(api, { office, photoId });
  const taskId = ulid();
  // Without a worker no task opens; the routes need one to name.
  await api.db.run(
    `INSERT INTO tasks (id, case_id, type, step, ordinal, role, office, division, state, opened_at, urgent_at)
     VALUES ($1, $2, 'papers', 'papers', 1, 'clerk', $3, $4, 'open', now(), now())`,
    [taskId, caseId, office, division],
  );
  const lossId = await reportLossAt(api, office);
  const bankTaskId = ulid();
  await api.db.run(
    `INSERT INTO tasks (id, case_id, type, step, ordinal, role, office, division, state, opened_at, urgent_at, bank)
     VALUES ($1, $2, 'bankClosure', 'bankClosure', 1, 'bankOperator', $3, $4, 'open', now(), now(), '0102')`,
    [bankTaskId, lossId, office, division],
  );
  const { personId } = await api.db.get<{ personId: string }>(
    'SELECT person_id AS "personId" FROM cases WHERE id = $1',
    [caseId],
  );
  const { id: paperId } = await api.db.get<{ id: string }>('SELECT id FROM papers WHERE case_id = $1', [caseId]);
  const [first, second] = [personId, await secondPerson(api, division)].sort();
  const pairId = ulid();
  await api.db.run(
    `INSERT INTO person_pairs (id, first_id, second_id, signs, state, found_at) VALUES ($1, $2, $3, 'named', 'suspected', now())`,
    [pairId, first, second],
  );
  const activationListId = await listAt(api, office, division);
  return {
    caseId,
    taskId,
    bankTaskId,
    personId,
    photoId,
    paperId,
    pairId,
    activationListId,
    ...(await counterAt(api, { caseId, office, division })),
    destructionListId: await destructionAt(api, office, division),
    lossId,
    ...(await agencyTasksAt(api, { lossId, office, division })),
    ...(await bankEventsAt(api, division)),
    ...(await moneyFactsAt(api, { lossId, office, division })),
    bankFileId: await heldFileAt(api, division),
    ...(await monthAt(api, { caseId, division })),
  };
}

async function agencyTasksAt(api: ApiStage, at: { lossId: string; office: string; division: string }) {
  const [refundCheckId, refundPaymentId] = [ulid(), ulid()];
  await api.db.run(
    `INSERT INTO tasks (id, case_id, type, step, ordinal, role, office, division, state, opened_at, urgent_at)
     VALUES ($1, $3, 'refund', 'check', 1, 'checker', $4, $5, 'open', now(), now()),
       ($2, $3, 'refund', 'bankPayment', 1, 'scheduler', $4, $5, 'open', now(), now())`,
    [refundCheckId, refundPaymentId, at.lossId, at.office, at.division],
  );
  return { refundCheckId, refundPaymentId };
}

async function monthAt(api: ApiStage, { caseId, division }: { caseId: string; division: string }) {
  const agency = division.padEnd(6, '0');
  const { cycleId, cycleNo, posted, exceptions, arrear, waiverId } = await writeMonth(api, { agency, division });
  // Decided, so that whoever comes by is told the same.
  await api.db.run(`UPDATE cycles SET state = 'closed' WHERE no = $1`, [cycleNo]);
  await api.db.run(
    `INSERT INTO cycles (id, direction, agency, division, insurance, period, run, state, reason, maker, made_at, closes_on)
     SELECT $1, direction, agency, division, insurance, period, 2, 'proposed', '漏核定', 'somebody', made_at, closes_on
     FROM cycles WHERE no = $2`,
    [`${cycleId}b`, cycleNo],
  );
  await api.db.run(`UPDATE line_exceptions SET state = 'ended' WHERE id = $1`, [exceptions[0]]);
  await api.db.run(`UPDATE waivers SET state = 'refused', checker = 'checker' WHERE id = $1`, [waiverId]);
  await api.db.run(
    `INSERT INTO refunds (case_id, due_id, ordinal, seq, principal_fen, late_fee_fen, agency, division, bank, ground, state, filed_at)
     SELECT $1, due_id, ordinal, seq, principal_fen, 0, $2, $3, '0102', 'death', 'filed', now() FROM round_lines
     WHERE ordinal = $4 AND seq = 1`,
    [caseId, agency, division, posted],
  );
  const reconciliationId = ulid();
  await api.db.run(
    `INSERT INTO reconciliations (id, agency, division, bank, use, month, state, opened_at, statement_due_at)
     VALUES ($1, $2, $3, '0102', 'DK', '202602', 'waiting', now(), now())`,
    [reconciliationId, agency, division],
  );
  return {
    cycleId,
    roundId: posted,
    exceptionId: exceptions[0]!,
    arrearId: arrear,
    waiverId,
    reconciliationId,
    refundId: caseId,
  };
}

async function moneyFactsAt(
  api: ApiStage,
  { lossId, office, division }: { lossId: string; office: string; division: string },
) {
  const [enrolmentId, mandateId, employerCode, factFileId, agreementId] = [ulid(), ulid(), ulid(), ulid(), ulid()];
  const agency = division.padEnd(6, '0');
  await api.db.run(
    `INSERT INTO employers (code, name, agency, division, created_at) VALUES ($1, '某厂', $2, $3, now())`,
    [employerCode, agency, division],
  );
  await api.db.run(
    `INSERT INTO enrolments (id, person_id, insurance, agency, division, payer, fen, from_month, source, created_at, changed_at)
     SELECT $1, person_id, '110', $2, $3, 'flexible', 52000, '202601', 'test', now(), now() FROM cases WHERE id = $4`,
    [enrolmentId, agency, division, lossId],
  );
  await api.db.run(
    `INSERT INTO mandates (id, number, person_id, insurance, agency, division, office, card_id, bank, account_enc, account_idx, terms,
       first_month, signed_on, state, source, created_at, state_since)
     SELECT $1, $1, person_id, '110', $2, $3, $4, card_id, '0102', $5, 'none', 'assessed', '202601', '2026-01-05', 'active', 'test',
       now(), now() FROM cases WHERE id = $6`,
    [mandateId, agency, division, office, api.cipher.encrypt('62170000123456'), lossId],
  );
  await api.db.run(
    `INSERT INTO fact_files (id, kind, agency, division, file_name, digest, format, bytes, state, by, at, trace_id)
     VALUES ($1, 'enrolments', $2, $3, 'a.csv', $1, 'utf-8', 1, 'taken', 'scheduler', now(), '')`,
    [factFileId, agency, division],
  );
  await api.db.run(
    `INSERT INTO agreements (id, agency, bank, division, number, signed_on, from_day, state, maker, made_at, checker, checked_at)
     VALUES ($1, $2, '0102', $3, $1, '2026-01-01', '2026-01-01', 'refused', 'scheduler', now(), 'checker', now())`,
    [agreementId, agency, division],
  );
  return { enrolmentId, mandateId, employerCode, factFileId, agreementId };
}

async function heldFileAt(api: ApiStage, division: string): Promise<string> {
  const id = ulid();
  await api.db.run(
    `INSERT INTO bank_files (id, name, direction, kind, bank, agency, division, state, lines, bytes, content_sm3,
       trailer_sm3, envelope_bytes, envelope_sm3, findings, made_at)
     VALUES ($1, 'DKR ' || $1, 'in', 'DKR', '0102', '', $2, 'held', 0, 0, '', '', 0, '', '[{"code": "file-digest"}]', now())`,
    [id, division],
  );
  await api.db.run(
    `INSERT INTO bank_file_proposals (id, file_id, decision, reason, state, maker, made_at)
     VALUES ($1, $1, 'reject', '摘要不符', 'open', 'somebody', now())`,
    [id],
  );
  return id;
}

async function listAt(api: ApiStage, office: string, division: string): Promise<string> {
  const id = ulid();
  await api.db.run(
    `INSERT INTO activation_lists (id, office, division, unit_code, unit_name, contact_enc, file_digest, lines, state, made_by,
       made_at, confirmed_by, confirmed_at, ended_at, trace_id)
     VALUES ($1, $2, $3, 'YL1', '某厂', $4, $1, 1, 'done', 'clerk', now(), 'clerk', now(), now(), '')`,
    [id, office, division, api.cipher.encrypt(JSON.stringify({ name: '赵', phone: '1' }))],
  );
  return id;
}

async function bankEventsAt(api: ApiStage, division: string) {
  const [bankEventId, bankEventFileId] = [ulid(), ulid()];
  await api.db.run(
    `INSERT INTO bank_events (id, bank, event_id, kind, division, occurred_at, received_at, source, actor, reaction, trace_id,
       set_aside_at) VALUES ($1, '0102', $1, 'frozen', $2, now(), now(), 'api', 'bank:0102', 'unmatched', '', now())`,
    [bankEventId, division],
  );
  await api.db.run(
    `INSERT INTO bank_event_files (id, name, bank, lines, trailer_sm3, envelope_sm3, state, taken_by, taken_at, division)
     VALUES ($1, $1, '0102', 1, '', '', 'taken', 'bank:0102', now(), $2)`,
    [bankEventFileId, division],
  );
  return { bankEventId, bankEventFileId };
}

async function counterAt(api: ApiStage, { caseId, ...place }: { caseId: string; office: string; division: string }) {
  const [receiptId, voidId, sheetId] = [ulid(), ulid(), ulid()];
  const { office, division } = place;
  await api.db.run(
    `INSERT INTO counter_receipts (id, number, paper_id, case_id, charge, fen, office, division, taken_by, taken_at, state)
     VALUES ($1, $1, $1, $2, 'fee.exchange', 2800, $3, $4, 'clerk', now(), 'valid')`,
    [receiptId, caseId, office, division],
  );
  for (const [id, state] of [[voidId, 'kept'] as const, [ulid(), 'open'] as const]) {
    await api.db.run(
      `INSERT INTO counter_voids (id, receipt_id, office, division, state, reason, maker, made_at)
       VALUES ($1, $2, $3, $4, $5, '重复收取', 'clerk', now())`,
      [id, receiptId, office, division, state],
    );
  }
  await api.db.run(
    `INSERT INTO counter_sheets (id, office, division, clerk, day, state, due, counted, made_at)
     VALUES ($1, $2, $3, 'clerk', '2026-03-02', 'checked', 2800, 2800, now())`,
    [sheetId, office, division],
  );
  return { receiptId, voidId, sheetId };
}

async function destructionAt(api: ApiStage, office: string, division: string): Promise<string> {
  const id = ulid();
  await api.db.run(
    `INSERT INTO destruction_lists (id, office, division, state, cards, digest, maker, made_at, checker, checked_at, check_reason)
     VALUES ($1, $2, $3, 'refused', 1, '', 'clerk', now(), 'supervisor', now(), '少一张')`,
    [id, office, division],
  );
  return id;
}

async function secondPerson(api: ApiStage, division: string): Promise<string> {
  const id = ulid();
  await api.db.run(
    `INSERT INTO people (id, id_number_enc, id_number_idx, id_last4_idx, name, sex, birth_date, division, created_at)
     VALUES ($1, $2, $1, $1, '张三', 'male', '1990-03-07', $3, now())`,
    [id, api.cipher.encrypt('140105199003079991'), division],
  );
  return id;
}

async function reportLossAt(api: ApiStage, office: string): Promise<string> {
  const card = await knownCard({ db: api.db, cipher: api.cipher, idNumber: nextIdNumber }, { office });
  return file(api, filingOf('oralLoss', card, { office }));
}

async function fileThere(api: ApiStage, place: { office: string; photoId: string }): Promise<string> {
  return file(api, {
    type: 'issuance',
    by: 'applicant',
    applicant: { idNumber: nextIdNumber(), name: '张三' },
    papersReceived: ['idOriginal'],
    ...place,
  });
}

async function file(api: ApiStage, filing: Filing): Promise<string> {
  const digest = digestOf('/cases', filing);
  const request = { actor: 'clerk', requestId: ulid(), route: '/cases', digest, traceId: 't' };
  const filed = await fileCase({ db: api.db, cipher: api.cipher }, request, filing);
  if (isRefusal(filed)) throw new Error(`not filed: ${filed.code}`);
  return filed.id;
}
