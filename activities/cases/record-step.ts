import { ApplicationFailure } from '@temporalio/common';
import { needsReason } from '../../domain/case/actions.js';
import type { CaseState, StepAnswer } from '../../domain/case/case-state.js';
import type { Decision, StepWrite } from '../../domain/case/changes.js';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal/refusal.js';
import type { Cipher } from '../cipher/cipher.js';
import { canonicalJson, sm3 } from '../cipher/digest.js';
import type { Database, Transaction } from '../database/database.js';
import { findAnswer, openRequestBody, renewAnswer, settleRequest } from '../requests/requests.js';
import { queueCaseNotice } from './case-notice.js';
import { applyChanges } from './changes.js';
import { claimStep } from './claim-step.js';
import { cancelDeadlines, endDueDates, leaveWait } from './deadlines.js';
import { openWait } from './opening.js';
import { contextOf, note, readState, type StepContext, saveStep } from './step-context.js';
import type { CompletedInput } from './step-input.js';
import { applyStepInput } from './step-inputs.js';

export interface CaseDeps {
  readonly db: Database;
  readonly cipher: Cipher;
}

/** What the steps of workflows know beside: the id of the Temporal namespace in which they run. */
export interface StepDeps extends CaseDeps {
  readonly runsIn: string;
}

/**
 * Writes one step of a case in one transaction: the decision, the changes that follow from it, and what the case waits
 * for next or closes with. Its key is (case, step, ordinal): the same step again changes nothing and gives the state as
 * it is; with another content it is a bug. A refusal (a card in another state, a missing paper) changes nothing.
 */
export async function recordStep(deps: StepDeps, write: StepWrite & { decision: Decision }): Promise<StepAnswer> {
  const answer = await deps.db.transaction((tx) => writeStep(tx, deps, write));
  return isRefusal(answer) ? { refusal: answer } : { case: answer };
}

async function writeStep(
  tx: Transaction,
  { cipher, runsIn }: Pick<StepDeps, 'cipher' | 'runsIn'>,
  write: StepWrite & { decision: Decision },
): Promise<CaseState | Refusal> {
  const { decision, traceId } = write;
  const actor = decision.request?.actor ?? 'system';
  const digest = digestOfStep(write);
  const { locked, isNew, sealedBody } = await claimStep(tx, write.caseId, decision, digest);
  const context = contextOf(tx, cipher, locked, { actor, traceId });
  const { row, clock } = context;
  if (!isNew) return (await refusalOfRepeated(context, decision, digest)) ?? readState(tx, row, clock);
  if (row.status === 'closed') return refuse('case.closed');
  if (row.status === 'on_hold' && decision.request) return refuse('case.on-hold', { instead: ['resume'] });

  const refusal = (await takeDecision(context, decision, sealedBody)) ?? (await applyChanges(context, write.changes));
  if (refusal) return refusal;
  if (write.open) await openWait(context, write.open);
  if (write.close) await closeCase(context, write.close.outcome);
  if (decision.step === 'begin') row.workflow_in = runsIn;
  const state = await saveStep(context);
  if (decision.request) {
    await settleRequest(tx, decision.request.actor, decision.request.requestId, 200, { case: state });
  }
  if (decision.after) await renewAnswer(tx, decision.after.actor, decision.after.requestId, { case: state });
  return state;
}

/** What tells two contents of a step apart; which request's answer is renewed after it is none of it. */
function digestOfStep({
  decision: { after: _, ...decision },
  changes,
  open,
  close,
}: StepWrite & { decision: Decision }) {
  return sm3(canonicalJson({ decision, changes, open: open ?? null, close: close ?? null }));
}

/**
 * A step that was noted before under its key: nothing where its content is the same. Another person's decision under the
 * key is a refusal: the workflow had lost it with its worker. Anything else under the key is a bug.
 */
async function refusalOfRepeated(
  { tx, row }: StepContext,
  { step, ordinal, request }: Decision,
  digest: string,
): Promise<Refusal | undefined> {
  const before = await tx.get<{ digest: string }>(
    'SELECT digest FROM case_steps WHERE case_id = $1 AND step = $2 AND ordinal = $3',
    [row.id, step, ordinal],
  );
  if (before.digest === digest) return undefined;
  if (request && !(await findAnswer(tx, request.actor, request.requestId))) return refuse('case.task-not-open');
  throw ApplicationFailure.nonRetryable(
    `step ${step}#${ordinal} of case ${row.id} was recorded with another content`,
    'StepConflict',
  );
}

/** Takes a decision into the facts: its task is done, its words and input are applied. */
async function takeDecision(
  context: StepContext,
  decision: Decision,
  sealedBody: Buffer | null,
): Promise<Refusal | undefined> {
  if (decision.step === 'begin') return undefined;
  const { request } = decision;
  const input = request ? inputOf(context, sealedBody) : {};
  if (isRefusal(input)) return input;
  const choice = String(decision.result.choice ?? '');
  if (request && needsReason(context.row.type, decision.step, choice) && !input.reason) {
    return refuse('case.reason-missing', { field: 'input.reason' });
  }
  // Nobody stands at the window when a wait has expired or an outside party answers.
  const applied = request ? await applyStepInput(context, decision.step, choice, input) : {};
  if (isRefusal(applied)) return applied;
  const refusal = await finishWait(context, decision);
  if (refusal) return refusal;
  note(context, 'decided', {
    step: decision.step,
    data: { ordinal: decision.ordinal, ...decision.result, ...applied },
    text: input.reason,
  });
  return undefined;
}

function inputOf({ cipher }: StepContext, sealedBody: Buffer | null): CompletedInput | Refusal {
  const body = openRequestBody<{ input?: CompletedInput } | null>(cipher, sealedBody);
  return body === undefined ? refuse('input.request-lost') : (body?.input ?? {});
}

/**
 * What the wait had armed ends with it. A task that a person decided must still be open and theirs; one that ended by
 * itself is taken out of the inbox.
 */
async function finishWait(context: StepContext, decision: Decision): Promise<Refusal | undefined> {
  leaveWait(context);
  const params = [
    context.row.id,
    decision.step,
    decision.ordinal,
    endOf(decision),
    context.clock.now,
    context.actor,
    decision.result.choice ?? null,
    decision.request?.actor ?? '',
  ];
  if (!decision.request) context.tx.write(finishWaitSql, params);
  else if ((await context.tx.run(finishWaitSql, params)) !== 1) return refuse('case.task-not-open');
  return undefined;
}

const finishWaitSql = `WITH ended AS (${endDueDates({ caseId: '$1', step: '$2', ordinal: '$3' })})
  UPDATE tasks SET state = $4, done_at = $5, done_by = $6, choice = $7, holder = coalesce(holder, $6)
  WHERE case_id = $1 AND step = $2 AND ordinal = $3 AND state = 'open' AND ($8 = '' OR holder IS NULL OR holder = $8)`;

/** A task ends by a choice, by its time being over, or because an answer from outside made it needless. */
function endOf({ request, result }: Decision): 'done' | 'expired' | 'cancelled' {
  if (request || result.choice) return 'done';
  return result.expired ? 'expired' : 'cancelled';
}

/** Ends the case: nothing of it stays open (受理、退回、撤回、收回 all end here). */
export async function closeCase(context: StepContext, outcome: string): Promise<void> {
  const { row, tx } = context;
  row.status = 'closed';
  row.step = 'closed';
  row.outcome = outcome;
  row.closed_at = context.clock.now;
  await cancelDeadlines(tx, row.id);
  tx.write(`UPDATE tasks SET state = 'cancelled', done_at = $2 WHERE case_id = $1 AND state = 'open'`, [
    row.id,
    context.clock.now,
  ]);
  if (outcome === 'refused') await queueCaseNotice(context, 'applicationRefused');
  note(context, 'closed', { data: { outcome } });
}
