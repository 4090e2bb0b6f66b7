import { z } from 'zod';
import { bilingual, flag, list, word } from '../contract/fields.js';

export const filedBy = z.enum(['applicant', 'agent', 'guardian']);

export const checklistQuery = z.strictObject({ by: filedBy.default('applicant'), minor: flag.optional() });
export type ChecklistQuery = z.output<typeof checklistQuery>;

/** One paper of 所需资料 (附件1 第六条: told at once and in writing). */
export const checklistPaper = z
  .object({
    code: word,
    party: filedBy,
    required: z.boolean(),
    name: bilingual,
    article: z.string().nullable(),
  })
  .meta({ id: 'ChecklistPaper' });
export const checklist = list(checklistPaper).meta({ id: 'Checklist' });
