import { type Refusal, refuse } from '../refusal/refusal.js';
import type { CaseState } from './case-state.js';
import type { TaskStep } from './case-type.js';
import { getCaseType } from './case-types.js';

/** What may be asked of a case as a whole, beside completing its tasks. */
export const wholeCaseActions = ['hold', 'resume', 'withdraw', 'comment', 'papersReceived'] as const;
export type WholeCaseAction = (typeof wholeCaseActions)[number];

/** A request as the table of legal actions sees it. */
export interface AskedAction {
  readonly action: string;
  readonly actor: string;
  readonly taskId?: string;
  readonly choice?: string;
}

/** What the table needs of a state: a page may ask it for a case row as well as a workflow for its memory. */
export type ActionState = Pick<CaseState, 'type' | 'status' | 'step' | 'tasks' | 'missingPapers'>;

/**
 * The refusal of a request, or nothing when the case allows it. One table for workflow and page: what a page offers is
 * what the workflow accepts.
 */
export function refusalOfRequest(state: ActionState, asked: AskedAction): Refusal | undefined {
  if (state.status === 'closed' && asked.action !== 'comment') return refuse('case.closed');
  switch (asked.action) {
    case 'complete':
      return refusalOfCompletion(state, asked);
    case 'take':
    case 'release':
    case 'reassign':
      return refusalOfHolding(state, asked);
    default:
      return refusalOfWholeCase(state, asked.action as WholeCaseAction);
  }
}

/** Every action on the case as a whole, each with the refusal that blocks it now. */
export function availableActions(state: ActionState): { action: WholeCaseAction; blockedBy?: Refusal }[] {
  return wholeCaseActions.map((action) => {
    const blockedBy = refusalOfRequest(state, { action, actor: '' });
    return blockedBy ? { action, blockedBy } : { action };
  });
}

/** The choices of a task's step, the usual one first. */
export function choicesOf(type: string, step: string): readonly string[] {
  const found = getCaseType(type).steps[step];
  return found?.kind === 'task' ? found.choices : [];
}

/** True where the choice needs a reason in words. */
export function needsReason(type: string, step: string, choice: string): boolean {
  const found = getCaseType(type).steps[step];
  return found?.kind === 'task' && (found.reasoned ?? []).includes(choice);
}

function refusalOfCompletion(state: ActionState, asked: AskedAction): Refusal | undefined {
  if (state.status === 'on_hold') return refuse('case.on-hold', { instead: ['resume', 'papersReceived'] });
  const task = state.tasks.find((open) => open.id === asked.taskId);
  if (!task) return refuse('case.task-not-open');
  if (task.holder && task.holder !== asked.actor) return refuse('case.task-held', { instead: ['reassign'] });
  if (!choicesOf(state.type, task.step).includes(asked.choice ?? '')) {
    return refuse('case.choice-unknown', { field: 'choice' });
  }
  if (task.step === 'papers' && state.missingPapers > 0) {
    return refuse('case.papers-missing', { field: 'papers', params: { papers: state.missingPapers } });
  }
  return undefined;
}

function refusalOfHolding(state: ActionState, asked: AskedAction): Refusal | undefined {
  const task = state.tasks.find((open) => open.id === asked.taskId);
  if (!task) return refuse('case.task-not-open');
  if (asked.action === 'take' && task.holder && task.holder !== asked.actor) return refuse('case.task-held');
  if (asked.action === 'release' && task.holder !== asked.actor) return refuse('case.task-not-open');
  return undefined;
}

function refusalOfWholeCase(state: ActionState, action: WholeCaseAction): Refusal | undefined {
  const step = getCaseType(state.type).steps[state.step];
  switch (action) {
    case 'hold':
      if (state.status === 'on_hold') return refuse('case.on-hold', { instead: ['resume'] });
      return step?.kind === 'task' && (step as TaskStep).hold ? undefined : refuse('case.hold-not-possible');
    case 'resume':
      return state.status === 'on_hold' ? undefined : refuse('case.not-on-hold');
    case 'withdraw':
      return step?.withdraw
        ? undefined
        : refuse('case.withdrawal-too-late', { article: getCaseType(state.type).article });
    case 'papersReceived':
      return state.missingPapers > 0 ? undefined : refuse('case.not-on-hold');
    case 'comment':
      return undefined;
    default:
      throw new Error(`unknown action ${String(action)}`);
  }
}
