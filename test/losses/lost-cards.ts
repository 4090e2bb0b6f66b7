import { ulid } from 'ulid';
import { takeRequest } from '../../activities/requests/requests.js';
import { rulesInForce } from '../../activities/rules/rules.js';
import { getCaseType } from '../../domain/case/case-types.js';
import type { StepWrite } from '../../domain/case/changes.js';
import { isRefusal } from '../../domain/refusal/refusal.js';
import { office, type Stage } from '../cases/stage.js';

type Write = StepWrite & { decision: NonNullable<StepWrite['decision']> };

/** A lost card with a formal report at its offer and a lifting at its confirmation, each with an open task. */
export interface LostCard {
  readonly cardId: string;
  readonly loss: { readonly caseId: string; readonly taskId: string };
  readonly lift: { readonly caseId: string; readonly taskId: string };
}

/** Enters so many of them as facts, without workflows. */
export async function enterLostCards(stage: Stage, count: number): Promise<LostCard[]> {
  const lost = Array.from({ length: count }, (_, at) => ({
    personId: ulid(),
    cardId: ulid(),
    idNumber: `14010519800101${String(at).padStart(4, '0')}`,
    loss: { caseId: ulid(), taskId: ulid() },
    lift: { caseId: ulid(), taskId: ulid() },
  }));
  const { cipher, db } = stage;
  const rows = lost.map(({ idNumber, ...one }) => ({
    ...one,
    idEnc: cipher.encrypt(idNumber).toString('hex'),
    idIdx: cipher.index('idNumber', idNumber),
  }));
  const { photoId } = await stage.filing();
  await db.transaction(async (tx) => {
    await tx.run(peopleAndCardsSql, [JSON.stringify(rows), office]);
    for (const [type, step, key] of [
      ['loss', 'offer', 'loss'],
      ['liftLoss', 'confirm', 'lift'],
    ] as const) {
      const rules = await rulesInForce(tx, [...getCaseType(type).rules], new Date('2026-03-02T09:00:00+08:00'));
      const made = rows.map((row) => ({ personId: row.personId, cardId: row.cardId, ...row[key] }));
      await tx.run(casesSql, [JSON.stringify(made), office, type, step, JSON.stringify(rules), photoId]);
    }
  });
  return lost;
}

/** What the workflow writes when a clerk files the replacement at the offer. */
export function replaceWrite(caseId: string, request: { actor: string; requestId: string; taskId: string }): Write {
  const overtaken = { overtaken: true };
  return {
    caseId,
    decision: { step: 'offer', ordinal: 1, result: { choice: 'replace' }, request },
    changes: [
      { kind: 'card', event: 'replace', of: 'subject' },
      { kind: 'charge', charge: 'fee.replacement' },
      { kind: 'answer', type: 'liftLoss', step: 'papers', result: overtaken },
      { kind: 'answer', type: 'liftLoss', step: 'confirm', result: overtaken },
      { kind: 'accept', workingDays: 30, escalateAtPercent: [80, 100] },
      { kind: 'paper', paper: 'acceptanceReceipt' },
    ],
    open: { step: 'identity', ordinal: 1 },
    traceId: 'race',
  };
}

/** What the workflow writes when a clerk confirms the lifting. */
export function liftWrite(caseId: string, request: { actor: string; requestId: string; taskId: string }): Write {
  const lifted = { lifted: true };
  return {
    caseId,
    decision: { step: 'confirm', ordinal: 1, result: { choice: 'confirm' }, request },
    changes: [
      { kind: 'card', event: 'lift', of: 'subject' },
      { kind: 'answer', type: 'oralLoss', step: 'formalReport', result: lifted },
      { kind: 'answer', type: 'loss', step: 'papers', result: lifted },
      { kind: 'answer', type: 'loss', step: 'offer', result: lifted },
      { kind: 'notice', template: 'lossLifted' },
    ],
    close: { outcome: 'lifted' },
    traceId: 'race',
  };
}

/** Keeps a clerk's request as the API does before it asks the workflow. */
export async function requestOfClerk(stage: Stage, actor: string, caseId: string, taskId: string, body: object) {
  const request = { actor, requestId: ulid() };
  const kept = { ...request, route: 'complete', subject: caseId, digest: request.requestId, traceId: 'race' };
  const taken = await takeRequest(stage.db, stage.cipher, kept, body);
  if (isRefusal(taken)) throw new Error(taken.code);
  return { ...request, taskId };
}

const peopleAndCardsSql = `
  WITH given AS (SELECT * FROM jsonb_to_recordset($1) AS g("personId" text, "cardId" text, "idEnc" text, "idIdx" text)),
  people_made AS (
    INSERT INTO people (id, id_number_enc, id_number_idx, id_last4_idx, name, sex, birth_date, division, created_at)
    SELECT "personId", decode("idEnc", 'hex'), "idIdx", '', '赛跑', '1', '1980-01-01', left($2, 6), now() FROM given RETURNING id)
  INSERT INTO cards (id, person_id, kind, state, state_before_loss, bank, office, division, state_case_id, state_since)
  SELECT "cardId", "personId", 'formal', 'lost', 'active', '0102', $2, left($2, 6), 'loaded', now() FROM given`;

const casesSql = `
  WITH given AS (SELECT * FROM jsonb_to_recordset($1) AS g("personId" text, "cardId" text, "caseId" text, "taskId" text)),
  made AS (
    INSERT INTO cases (id, number, type, status, step, person_id, card_id, subject, office, division, filed_by, filed_at, data,
      rules, trace_id, version)
    SELECT "caseId", $2 || '-2026-' || lpad(nextval('case_numbers')::text, 7, '0'), $3, 'open', $4, "personId", "cardId",
      'card:' || "cardId", $2, left($2, 6), 'clerk-one', '2026-03-02T09:00:00+08:00',
      jsonb_build_object('by', 'applicant', 'papersMissingAtFiling', false, 'photoId', $6::text), $5, 'race', 0
    FROM given RETURNING id),
  begun AS (
    INSERT INTO case_steps (case_id, step, ordinal, digest, result, at)
    SELECT "caseId", 'begin', 1, 'begun', '{}', now() FROM given)
  INSERT INTO tasks (id, case_id, type, step, ordinal, role, office, division, state, opened_at, urgent_at)
  SELECT "taskId", "caseId", $3, $4, 1, 'clerk', $2, left($2, 6), 'open', now(), now() FROM given`;
