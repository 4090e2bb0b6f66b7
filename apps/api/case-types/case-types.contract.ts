import { z } from 'zod';
import { bilingual, flag, list, refusalView, role, word } from '../contract/fields.js';

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

/** What a case type is, for whoever is about to file it: for whom, its effect, and what it costs today. */
export const caseTypeView = z
  .object({
    type: word,
    name: bilingual,
    article: z.string(),
    subject: z.enum(['applicant', 'person', 'card']),
    filedBy: z.array(role),
    /** Who may stand at the window, and why others may not. */
    parties: z.array(z.object({ party: filedBy, blockedBy: refusalView.nullable() })),
    /** It takes effect with its filing. */
    effectiveAtFiling: z.boolean(),
    charges: z.array(
      z.object({ charge: word, yuan: z.string(), refundable: z.boolean(), name: bilingual, article: z.string() }),
    ),
  })
  .meta({ id: 'CaseTypeView' });
