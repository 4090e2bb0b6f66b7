import { Injectable } from '@nestjs/common';
import {
  ApplicationFailure,
  type Client,
  WorkflowNotFoundError,
  WorkflowUpdateFailedError,
  WorkflowUpdateRPCTimeoutOrCancelledError,
} from '@temporalio/client';
import { wakeCase } from '../../../activities/cases/case-workflows.js';
import { performAction } from '../../../activities/cases/perform-action.js';
import { Cipher } from '../../../activities/cipher/cipher.js';
import { Database } from '../../../activities/database/database.js';
import { findAnswer, takeRequest } from '../../../activities/requests/requests.js';
import { mayDoTask, type PlacedTask } from '../../../domain/case/task-right.js';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal/refusal.js';
import { type CaseAction, type StepAnswer, type StepRequest, stepUpdate } from '../../../workflows/kernel/messages.js';
import type { Caller } from '../access/caller.js';
import { caseWorkers } from '../cases/case-reader.js';
import { refusalOfOutage } from '../problem/outage.js';
import { ScopedReader } from '../reach/scoped-reader.js';
import { logger } from '../trace/logger.js';
import { TemporalGate } from './temporal-gate.js';
import { isUnprocessed } from './unprocessed-update.js';
import { requestOf } from './writer.js';

/** What is asked of a case: ids and codes; `body` stays in the request's row, encrypted. */
export interface AskedStep {
  readonly caseId: string;
  readonly action: CaseAction;
  readonly taskId?: string;
  readonly choice?: string;
  readonly to?: string;
  readonly body?: unknown;
}

/**
 * Whoever takes cases further, the bank's window (附件1 第十五条(5), 第十六条2), the medical institution (第十七条1) and the
 * agency (规程 第十四条) among them.
 */
const stepWorkers = [...caseWorkers, 'bankOperator', 'medicalOperator', 'scheduler', 'checker'] as const;

/** Where a task of the case lies that the caller can see at all. */
const placedTaskSql = `SELECT t.role, t.division, t.office, t.bank FROM tasks t
  WHERE t.id = $1 AND t.case_id = $2 AND ({{reach:t}} OR {{reach:t/bank}})`;

/** A task that the caller may do, as the rows say. */
const openTaskSql = `SELECT t.id FROM tasks t WHERE t.id = $1 AND t.case_id = $2 AND t.state = 'open'
  AND (t.holder IS NULL OR t.holder = $3) AND ({{reach:t}} OR {{reach:t/bank}})`;

/** A bank's operator reaches a case by its bank's tasks alone, the agency's people by theirs. */
const statusSql = `SELECT c.status FROM cases c WHERE c.id = $1
  AND ({{reach:c}} OR EXISTS (SELECT FROM tasks t WHERE t.case_id = c.id AND ({{reach:t}} OR {{reach:t/bank}})))`;

const patienceMs = 10_000;
const mostTries = 5;

/** Carries a step to the case's workflow and waits for what it decided. */
@Injectable()
export class CaseSteps {
  constructor(
    private readonly database: Database,
    private readonly cipher: Cipher,
    private readonly temporal: TemporalGate,
    private readonly reader: ScopedReader,
  ) {}

  /**
   * The case's new state, or the refusal. The same request id gives the same answer, also after an answer got lost.
   * Refuses `part.temporal-down` where Temporal is away or did not answer in time: then nobody knows, and the client
   * asks again under the same id. Refuses `access.forbidden` for a task that is another role's, whatever the route.
   */
  async carryOut(caller: Caller, step: AskedStep): Promise<StepAnswer | Refusal> {
    if (!(await this.isTheirs(caller, step))) return refuse('access.forbidden');
    const route = `/cases/${step.caseId}/${step.action}/${step.taskId ?? ''}/${step.choice ?? ''}/${step.to ?? ''}`;
    const request = requestOf(caller, route, step.body, step.caseId);
    const taken = await takeRequest(this.database, this.cipher, request, step.body);
    if (isRefusal(taken)) return taken;
    if (taken.answered) {
      this.wake(step.caseId);
      return taken.answered.answer as StepAnswer;
    }
    const answer = await this.update(caller, step.caseId, messageOf(caller, step));
    if (!('refusal' in answer)) return answer;
    // Carried out all the same: its worker was killed after the write, and another request came first when it was repeated.
    const stored = await findAnswer(this.database, request.actor, request.requestId);
    if (stored) return stored.answer as StepAnswer;
    if (answer.refusal.code === 'case.task-not-open' && (await this.isOpen(caller, step))) {
      this.wake(step.caseId);
      return refuse('case.being-prepared');
    }
    return answer.refusal;
  }

  /** False for a task of a role that the caller does not have; a task that is nowhere is the workflow's to refuse. */
  private async isTheirs(caller: Caller, { caseId, taskId }: AskedStep): Promise<boolean> {
    if (!taskId) return true;
    const [task] = await this.reader.rows<PlacedTask>(caller, 'signedIn', placedTaskSql, [taskId, caseId]);
    return !task || mayDoTask(caller.roles, task);
  }

  /** The workflow has not yet heard of a task that the facts hold open: the step before was cut off after its write. */
  private async isOpen(caller: Caller, { caseId, taskId }: AskedStep): Promise<boolean> {
    const open = await this.reader.rows(caller, stepWorkers, openTaskSql, [taskId, caseId, caller.staffId]);
    return open.length > 0;
  }

  /** Asked again: the answer was lost on its way, and with it perhaps the workflow's own knowledge of the step. */
  private wake(caseId: string): void {
    this.temporal
      .within(patienceMs, (client) => wakeCase(client, caseId))
      .catch((err: Error) => logger().warn({ err }, 'a case that could not be woken waits for the sweep'));
  }

  private async update(caller: Caller, caseId: string, message: StepRequest): Promise<StepAnswer> {
    try {
      return await this.temporal.within(patienceMs, (client) => sendStep(client, caseId, message));
    } catch (error) {
      const refusal = await this.refusalOf(error, caller, caseId);
      if (!refusal) throw error;
      // A closed case has no workflow to ask, and a comment decides nothing.
      if (refusal.code === 'case.closed' && message.action === 'comment') {
        return performAction({ db: this.database, cipher: this.cipher }, { caseId, ...message });
      }
      return { refusal };
    }
  }

  private async refusalOf(error: unknown, caller: Caller, caseId: string): Promise<Refusal | undefined> {
    if (error instanceof WorkflowUpdateFailedError && error.cause instanceof ApplicationFailure) {
      const [refusal] = error.cause.details ?? [];
      return isRefusal(refusal) ? refusal : undefined;
    }
    if (error instanceof WorkflowNotFoundError) return this.refusalWithoutWorkflow(caller, caseId);
    if (error instanceof WorkflowUpdateRPCTimeoutOrCancelledError) return refuse('part.temporal-down');
    return refusalOfOutage(error);
  }

  /** No workflow answers: the case is closed, or filed while Temporal was away and not yet swept up. */
  private async refusalWithoutWorkflow(caller: Caller, caseId: string): Promise<Refusal> {
    const { status } = await this.reader.get<{ status: string }>(caller, stepWorkers, statusSql, [caseId]);
    return refuse(status === 'closed' ? 'case.closed' : 'case.being-prepared');
  }
}

/** Sends the update; again where nobody decided it. */
async function sendStep(client: Client, caseId: string, message: StepRequest): Promise<StepAnswer> {
  const ask = { args: [message] as [StepRequest], updateId: `${message.actor}:${message.requestId}` };
  for (let tries = 1; ; tries += 1) {
    try {
      return await client.workflow.getHandle(caseId).executeUpdate(stepUpdate, ask);
    } catch (error) {
      if (tries === mostTries || !isUnprocessed(error)) throw error;
    }
  }
}

function messageOf(caller: Caller, step: AskedStep): StepRequest {
  const { action, taskId, choice, to } = step;
  return {
    requestId: caller.requestId,
    actor: caller.staffId,
    action,
    ...(taskId ? { taskId } : {}),
    ...(choice ? { choice } : {}),
    ...(to ? { to } : {}),
    traceId: caller.traceId,
  };
}
