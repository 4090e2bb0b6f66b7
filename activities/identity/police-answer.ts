import { z } from 'zod';

/** How a check against the police record ended. `unreachable`: no answer that could be believed. */
export type IdentityResult = 'match' | 'name_differs' | 'not_found' | 'deceased' | 'unreachable';

/** Whom we asked about, as we know him. */
export interface AskedPerson {
  readonly idNumber: string;
  readonly name: string;
  readonly sex: string;
  readonly birthDate: string;
}

const record = {
  name: z.string().min(1).max(100),
  sex: z.enum(['male', 'female']).optional(),
  birthDate: z.iso.date().optional(),
  division: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  asOf: z.iso.datetime({ offset: true }),
};
const answerSchema = z.discriminatedUnion('result', [
  z.object({ result: z.literal('match'), ...record, name: record.name.optional() }),
  z.object({ result: z.literal('name_differs'), ...record, name: record.name.optional() }),
  z.object({ result: z.literal('deceased'), ...record, name: record.name.optional() }),
  z.object({ result: z.literal('not_found'), asOf: record.asOf }),
]);
export type PoliceAnswer = z.infer<typeof answerSchema>;

/**
 * Reads the police ID service's answer (interchange §5a), or gives nothing where it can't be believed: of another
 * shape, or contradicting itself or the ID number. A slip here would issue a card to a wrong person, so a `match` must
 * not tell another name, sex or birth date than ours, and `name_differs` must not tell ours.
 */
export function findPoliceAnswer(body: unknown, asked: AskedPerson): PoliceAnswer | undefined {
  const read = answerSchema.safeParse(body);
  if (!read.success) return undefined;
  const answer = read.data;
  if (answer.result === 'not_found') return answer;
  if (answer.birthDate !== undefined && answer.birthDate !== asked.birthDate) return undefined;
  if (answer.result === 'match') {
    if (answer.name !== undefined && answer.name !== asked.name) return undefined;
    if (answer.sex !== undefined && answer.sex !== asked.sex) return undefined;
  }
  if (answer.result === 'name_differs' && answer.name === asked.name) return undefined;
  return answer;
}
