import type { Refusal } from '../../domain/refusal/refusal.js';
import { conductOf } from './conducts.js';
import type { StepContext } from './step-context.js';
import type { AppliedInput, CompletedInput } from './step-input.js';

/** Applies what was given with a choice to the facts, as the step asks; a step without input takes nothing. */
export async function applyStepInput(
  context: StepContext,
  step: string,
  choice: string,
  input: CompletedInput,
): Promise<AppliedInput | Refusal> {
  return (await conductOf(context.row.type).inputs?.[step]?.(context, choice, input)) ?? {};
}
