import type { z } from 'zod';
import { type Refusal, refuse } from '../../../domain/refusal/refusal.js';

/** What a wrong value is told as: keys of the table of words in domain/refusal. */
function reason(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'unknown-field';
  if (issue.code === 'too_big') return 'too-large';
  if (issue.code === 'too_small') return 'too-small';
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'missing';
  if (issue.code === 'custom') return issue.message;
  return 'wrong-form';
}

function fieldOf(issue: z.core.$ZodIssue, whole: string): string {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
  return path.length === 0 ? whole : path.map(String).join('.').slice(0, 100);
}

/** The input as the schema gives it, or a refusal naming the first field at fault. Never quotes the value. */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  whole: string,
): z.output<Schema> | Refusal {
  const parsed = schema.safeParse(input, { reportInput: true });
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const field = fieldOf(issue, whole);
  return refuse('input.malformed', { field, params: { field, why: reason(issue) } });
}
