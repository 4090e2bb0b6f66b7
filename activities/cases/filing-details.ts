import type { z } from 'zod';
import { type Refusal, refuse } from '../../domain/refusal/refusal.js';

/**
 * What a type asks for besides persons and papers, checked by its schema. Refusal: `input.malformed` with the first
 * field at fault (`details.unitName`).
 */
export function detailsOf<Details>(schema: z.ZodType<Details>, given: unknown): Details | Refusal {
  const checked = schema.safeParse(given ?? {}, { reportInput: true });
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const path = [...(issue?.path ?? []), ...(unknown ? [unknown] : [])].map(String);
  const field = ['details', ...path].join('.');
  const why = unknown ? 'unknown-field' : issue?.input === undefined ? 'missing' : 'wrong-form';
  return refuse('input.malformed', { field, params: { field, why } });
}
