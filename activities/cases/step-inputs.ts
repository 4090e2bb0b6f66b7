import type { Refusal } from '../../domain/refusal/refusal.js';
import { issuanceInputs } from '../issuance/inputs.js';
import type { StepContext } from './step-context.js';
import type { AppliedInput, ApplyInput, CompletedInput } from './step-input.js';

const inputs: Readonly<Record<string, Readonly<Record<string, ApplyInput>>>> = { issuance: issuanceInputs };

/** Applies what was given with a choice to the facts, as the step asks; a step without input takes nothing. */
export async function applyStepInput(
  context: StepContext,
  step: string,
  choice: string,
  input: CompletedInput,
): Promise<AppliedInput | Refusal> {
  return (await inputs[context.row.type]?.[step]?.(context, choice, input)) ?? {};
}
