import { z } from 'zod';
import { caseStatus, caseTask, promise } from '../cases/cases.contract.js';
import { flag, officeCode, page, pageQuery, word } from '../contract/fields.js';

/** The inbox: `mine` what I hold, else all that my role can take at my offices. */
export const taskQuery = pageQuery.extend({
  mine: flag.optional(),
  office: officeCode.optional(),
  step: word.optional(),
  type: word.optional(),
  late: flag.optional(),
});
export type TaskQuery = z.output<typeof taskQuery>;

export const inboxTask = caseTask
  .extend({
    caseId: z.string(),
    caseNumber: z.string(),
    caseType: z.string(),
    caseStatus,
    /** Masked. */
    applicant: z.string(),
    late: z.boolean(),
    promise: promise.nullable(),
    escalation: z.int(),
  })
  .meta({ id: 'InboxTask' });
export const inbox = page(inboxTask).meta({ id: 'Inbox' });
