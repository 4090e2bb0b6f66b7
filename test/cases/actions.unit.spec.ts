import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type ActionState,
  availableActions,
  choicesOf,
  needsReason,
  refusalOfRequest,
  wholeCaseActions,
} from '../../domain/case/actions.js';
import type { CaseType, TaskStep } from '../../domain/case/case-type.js';
import { caseTypes } from '../../domain/case/case-types.js';
import { refusalArticle } from '../../domain/refusal/refusal.js';

const steps = Object.entries(caseTypes.issuance.steps);
const taskSteps = steps.filter(([, step]) => step.kind === 'task').map(([name]) => name);
const holders = [null, 'one', 'two'] as const;

const anyState: fc.Arbitrary<ActionState> = fc
  .record({
    step: fc.constantFrom(...steps.map(([name]) => name)),
    status: fc.constantFrom('open', 'on_hold', 'closed'),
    missingPapers: fc.integer({ min: 0, max: 3 }),
    holder: fc.constantFrom(...holders),
  })
  .map(({ step, status, missingPapers, holder }) => ({
    type: 'issuance',
    status: status as ActionState['status'],
    step,
    missingPapers,
    tasks: status === 'closed' || !taskSteps.includes(step) ? [] : [{ id: 'task', step, ordinal: 1, holder }],
  }));
const anyActor = fc.constantFrom('one', 'two', 'three');

describe('the table of legal actions', () => {
  test('what a page offers is what the workflow accepts, in every state', () => {
    fc.assert(
      fc.property(anyState, anyActor, (state, actor) => {
        const offered = availableActions(state);
        expect(offered.map(({ action }) => action)).toEqual([...wholeCaseActions]);
        for (const { action, blockedBy } of offered) {
          expect(refusalOfRequest(state, { action, actor })).toEqual(blockedBy);
        }
      }),
    );
  });

  test('no type goes on while papers are missing, and says how many and why (附件1 第六条)', () => {
    for (const [type] of Object.entries(caseTypes).filter(([, { steps }]) => 'papers' in steps)) {
      const task = { id: 'task', step: 'papers', ordinal: 1, holder: null };
      const state: ActionState = { type, status: 'open', step: 'papers', missingPapers: 2, tasks: [task] };
      const refusal = refusalOfRequest(state, { action: 'complete', actor: 'one', taskId: 'task', choice: 'complete' });
      expect(refusal).toMatchObject({ code: 'case.papers-missing', field: 'papers', params: { papers: 2 } });
      expect(refusalArticle(refusal!)).toBe('附件1 第六条');
    }
  });

  test('a withdrawal that comes too late is refused with the type’s own article', () => {
    for (const [type, { article, steps }] of Object.entries<CaseType>(caseTypes)) {
      for (const [step, { withdraw }] of Object.entries(steps)) {
        const state: ActionState = { type, status: 'open', step, missingPapers: 0, tasks: [] };
        const refusal = refusalOfRequest(state, { action: 'withdraw', actor: 'one' });
        expect([type, step, refusal?.code, refusal?.article]).toEqual(
          withdraw ? [type, step, undefined, undefined] : [type, step, 'case.withdrawal-too-late', article],
        );
      }
    }
  });

  test('a closed case takes comments and nothing else', () => {
    fc.assert(
      fc.property(anyState, anyActor, (state, actor) => {
        const closed = { ...state, status: 'closed' as const, tasks: [] };
        for (const { action, blockedBy } of availableActions(closed)) {
          expect(blockedBy?.code).toBe(action === 'comment' ? undefined : 'case.closed');
        }
        for (const action of ['complete', 'take', 'release', 'reassign']) {
          expect(refusalOfRequest(closed, { action, actor, taskId: 'task' })?.code).toBe('case.closed');
        }
      }),
    );
  });

  test('a task is completed by its holder or, held by nobody, by anyone; never on hold, never with a foreign choice', () => {
    fc.assert(
      fc.property(
        anyState,
        anyActor,
        fc.constantFrom('approve', 'refuse', 'destroy', 'complete', undefined),
        (state, actor, choice) => {
          const refusal = refusalOfRequest(state, {
            action: 'complete',
            actor,
            taskId: 'task',
            ...(choice ? { choice } : {}),
          });
          const [task] = state.tasks;
          const allowed =
            state.status === 'open' &&
            task !== undefined &&
            (task.holder === null || task.holder === actor) &&
            choicesOf(state.type, task.step).includes(choice ?? '') &&
            (task.step !== 'papers' || state.missingPapers === 0);
          expect(refusal === undefined).toBe(allowed);
        },
      ),
    );
  });

  test('held and resumed exclude each other', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const blocked = new Map(availableActions(state).map(({ action, blockedBy }) => [action, blockedBy]));
        expect(blocked.get('hold') === undefined && blocked.get('resume') === undefined).toBe(false);
        if (state.status === 'on_hold') expect(blocked.get('resume')).toBeUndefined();
      }),
    );
  });

  test('where an issuance may be held and withdrawn', () => {
    const open = (step: string): ActionState => ({
      type: 'issuance',
      status: 'open',
      step,
      missingPapers: 0,
      tasks: [],
    });
    const possible = (action: 'hold' | 'withdraw') =>
      steps.map(([name]) => name).filter((name) => !refusalOfRequest(open(name), { action, actor: '' }));
    expect(possible('hold')).toEqual(['review', 'amendIdentity', 'amendPhoto', 'amendData']);
    expect(possible('withdraw')).toEqual([
      'papers',
      'review',
      'identity',
      'amendIdentity',
      'production',
      'amendPhoto',
      'amendData',
    ]);
  });

  test('an action that nobody knows is a bug', () => {
    const state: ActionState = { type: 'issuance', status: 'open', step: 'review', missingPapers: 0, tasks: [] };
    expect(() => refusalOfRequest(state, { action: 'dance', actor: 'one' })).toThrow('unknown action');
  });

  test('a refusal and a spoiled card always need their reason', () => {
    for (const [name, step] of steps) {
      for (const choice of (step as TaskStep).choices ?? []) {
        expect(needsReason('issuance', name, choice)).toBe(['refuse', 'spoiled'].includes(choice));
      }
    }
  });
});
