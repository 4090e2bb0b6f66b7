import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isRefusal, type Refusal, refuse } from '../../../domain/refusal/refusal.js';
import type { Caller } from '../access/caller.js';
import { Refused } from '../problem/refused.js';
import { type AskedStep, CaseSteps } from './case-steps.js';

/** A step of a bulk; without an action where the case has none to carry out. */
export type BulkStep = AskedStep | { readonly caseId: string; readonly action?: undefined; readonly taskId?: string };

const atOnce = 8;

/** Carries out one step in each of many cases, each through its own workflow. */
@Injectable()
export class BulkSteps {
  constructor(private readonly steps: CaseSteps) {}

  /** The steps that were refused, with why. Repeated under the same request id it gives the same and moves nothing twice. */
  async carryOut<Step extends BulkStep>(
    caller: Caller,
    steps: readonly Step[],
  ): Promise<{ step: Step; refusal: Refusal }[]> {
    const left: { step: Step; refusal: Refusal }[] = [];
    for (let begin = 0; begin < steps.length; begin += atOnce) {
      const part = steps.slice(begin, begin + atOnce);
      const answers = await Promise.all(part.map((step) => this.one(caller, step)));
      for (const [index, answer] of answers.entries()) {
        // Nobody knows what moved while Temporal is away: the whole is repeated under its request id.
        if (isRefusal(answer) && answer.code === 'part.temporal-down') throw new Refused(answer);
        if (isRefusal(answer)) left.push({ step: part[index]!, refusal: answer });
      }
    }
    return left;
  }

  private async one(caller: Caller, step: BulkStep): Promise<unknown> {
    if (step.action === undefined) return refuse('case.task-not-open');
    // Each case needs a request id of its own that follows from the whole's.
    const id = createHash('sha256')
      .update(`${caller.requestId} ${step.caseId} ${step.taskId ?? ''}`)
      .digest('hex');
    return this.steps.carryOut({ ...caller, requestId: id }, step);
  }
}
