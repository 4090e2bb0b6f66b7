import { refusalOfRequest } from '../../domain/case/actions.js';
import type { CaseState, StepAnswer } from '../../domain/case/case-state.js';
import { getCaseType } from '../../domain/case/case-types.js';
import { checklistOf } from '../../domain/case/checklist.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import { moveCard } from '../cards/cards.js';
import type { Transaction } from '../database/database.js';
import { withdrawOrder } from '../factory/orders.js';
import { isPhotoOf } from '../photos/photos.js';
import { readRequest, settleRequest } from '../requests/requests.js';
import { issueCasePaper } from './case-papers.js';
import { madeCardOf } from './case-row.js';
import { conductOf } from './conducts.js';
import { pausePromise, resumePromise } from './deadlines.js';
import { type CaseDeps, closeCase } from './record-step.js';
import { contextOfCase, note, readState, type StepContext, saveStep } from './step-context.js';

/** A request that changes the case's facts but not where its procedure stands. */
export interface ActionRequest {
  readonly caseId: string;
  readonly requestId: string;
  readonly actor: string;
  readonly action: string;
  readonly taskId?: string;
  readonly to?: string;
  readonly traceId: string;
}

/** What a page may send with an action. */
interface ActionBody {
  readonly reason?: string;
  readonly note?: string;
  readonly text?: string;
  readonly codes?: readonly string[];
  readonly photoId?: string;
}

type Perform = (context: StepContext, request: ActionRequest, body: ActionBody) => Promise<Refusal | undefined>;

const performers: Readonly<Record<string, Perform>> = {
  take: async (context, request) => hold(context, request, request.actor),
  release: async (context, request) => hold(context, request, null),
  reassign: async (context, request) => reassign(context, request),
  comment: async (context, _, body) => {
    if (!body.text) return refuse('case.reason-missing', { field: 'text' });
    note(context, 'commented', { text: body.text });
    return undefined;
  },
  hold: async (context, _, body) => {
    if (!body.reason) return refuse('case.reason-missing', { field: 'reason' });
    await pausePromise(context);
    context.row.status = 'on_hold';
    context.row.hold_since = context.clock.now;
    note(context, 'held', { step: context.row.step, text: body.reason });
    return undefined;
  },
  resume: async (context, _, body) => {
    const held = await resumePromise(context);
    context.row.status = 'open';
    context.row.hold_since = null;
    note(context, 'resumed', { step: context.row.step, data: { workingDaysHeld: held }, text: body.note });
    return undefined;
  },
  withdraw: async (context, _, body) => withdraw(context, body),
  papersReceived: async (context, _, body) => receivePapers(context, body),
};

/** Carries out one action in one transaction, keyed by its request. A refusal changes nothing. */
export async function performAction(deps: CaseDeps, request: ActionRequest): Promise<StepAnswer> {
  const answer = await deps.db.transaction((tx) => perform(tx, deps, request));
  return isRefusal(answer) ? { refusal: answer } : { case: answer };
}

async function perform(tx: Transaction, { cipher }: CaseDeps, request: ActionRequest): Promise<CaseState | Refusal> {
  const context = await contextOfCase(tx, cipher, request.caseId, request);
  const state = await readState(tx, context.row, context.clock);
  const kept = await readRequest<ActionBody | null>(tx, cipher, request.actor, request.requestId);
  // A local activity runs again after a crash: what its first run wrote must not be written twice.
  if (kept?.answered) return state;
  const refusal = refusalOfRequest(state, request);
  if (refusal) return refusal;
  if (kept?.body === undefined) return refuse('input.request-lost');
  const performed = await performers[request.action]?.(context, request, kept.body ?? {});
  if (isRefusal(performed)) return performed;
  const after = await saveStep(context);
  await settleRequest(tx, request.actor, request.requestId, 200, { case: after });
  return after;
}

async function hold(context: StepContext, request: ActionRequest, holder: string | null): Promise<Refusal | undefined> {
  const changed = await context.tx.run(
    `UPDATE tasks SET holder = $3 WHERE id = $1 AND case_id = $2 AND state = 'open' AND (holder IS NULL OR holder = $4)`,
    [request.taskId, context.row.id, holder, request.actor],
  );
  if (changed !== 1) return refuse('case.task-not-open');
  note(context, holder ? 'taken' : 'released', { step: context.row.step });
  return undefined;
}

/** A supervisor gives a task to somebody, or back to the office's list, whoever holds it now. */
async function reassign(context: StepContext, request: ActionRequest): Promise<Refusal | undefined> {
  const changed = await context.tx.run(
    `UPDATE tasks SET holder = $3 WHERE id = $1 AND case_id = $2 AND state = 'open'`,
    [request.taskId, context.row.id, request.to ?? null],
  );
  if (changed !== 1) return refuse('case.task-not-open');
  note(context, 'reassigned', { step: context.row.step, data: { to: request.to ?? null } });
  return undefined;
}

/** 撤回: possible until the order has left for the factory; a card not yet ordered is struck out. */
async function withdraw(context: StepContext, body: ActionBody): Promise<Refusal | undefined> {
  const { tx, row, clock } = context;
  if (!(await withdrawOrder(tx, row.id, clock.now))) {
    return refuse('case.withdrawal-too-late', { article: getCaseType(row.type).article });
  }
  const cardId = madeCardOf(row);
  if (cardId) {
    const spoiled = await spoilCard(context, cardId);
    if (isRefusal(spoiled)) return spoiled;
  }
  const refused = await conductOf(row.type).withdraw?.(context);
  if (refused) return refused;
  note(context, 'withdrawn', { step: row.step, text: body.reason });
  await closeCase(context, 'withdrawn');
  return undefined;
}

async function spoilCard(context: StepContext, cardId: string): Promise<Refusal | undefined> {
  const { row, tx, actor, clock } = context;
  const moved = await moveCard(tx, { cardId, event: 'spoil', caseId: row.id, step: row.step, actor, at: clock.now });
  return isRefusal(moved) ? moved : undefined;
}

/** Marks papers as received; the last missing one ends the wait for papers. */
async function receivePapers(context: StepContext, body: ActionBody): Promise<Refusal | undefined> {
  const { tx, row } = context;
  const codes = body.codes ?? [];
  if (codes.length === 0) return refuse('case.papers-missing', { field: 'codes' });
  const known = checklistOf(row.type, row.data.by).map((entry) => entry.code);
  if (codes.some((code) => !known.includes(code))) {
    return refuse('input.malformed', { field: 'codes', params: { field: 'codes', why: 'unknown-field' } });
  }
  if (codes.includes('photo') && !body.photoId && !row.data.photoId)
    return refuse('case.photo-missing', { field: 'photoId' });
  if (body.photoId && !(await isPhotoOf(tx, body.photoId, row.division)))
    return refuse('case.photo-missing', { field: 'photoId' });
  if (body.photoId) row.data = { ...row.data, photoId: body.photoId };
  const received = await tx.rows<{ code: string }>(
    `UPDATE checklist_items SET received_at = $3, received_by = $4 WHERE case_id = $1 AND code = ANY($2) AND received_at IS NULL
     RETURNING code`,
    [row.id, codes, context.clock.now, context.actor],
  );
  note(context, 'papersReceived', { data: { codes: received.map((item) => item.code).join(' ') } });
  const { missing } = await tx.get<{ missing: number }>(
    'SELECT count(*)::int AS missing FROM checklist_items WHERE case_id = $1 AND required AND received_at IS NULL',
    [row.id],
  );
  // What is still missing is told again, at once and in writing (附件1 第六条).
  if (missing > 0) await issueCasePaper(context, 'missingPapersNotice');
  return undefined;
}
