import { z } from 'zod';
import { casePage } from '../cases/cases.contract.js';
import { bilingual, officeCode, pageQuery } from '../contract/fields.js';

export const ageingQuery = z.strictObject({ office: officeCode.optional() });
export type AgeingQuery = z.output<typeof ageingQuery>;

/** Open tasks of one office and step; ages are counted from the promise: late, due within five days, later. */
export const ageingCell = z
  .object({
    office: officeCode,
    officeName: bilingual,
    step: z.string(),
    open: z.int(),
    late: z.int(),
    soon: z.int(),
    oldestOpenedAt: z.string().nullable(),
  })
  .meta({ id: 'AgeingCell' });

/** Whole counts of the caller's reach, then office × step. */
export const ageing = z
  .object({
    openCases: z.int(),
    onHold: z.int(),
    overdue: z.int(),
    dueSoon: z.int(),
    asOf: z.string(),
    cells: z.array(ageingCell),
  })
  .meta({ id: 'Ageing' });

export const escalationQuery = pageQuery.extend({ office: officeCode.optional() });
export type EscalationQuery = z.output<typeof escalationQuery>;
export const escalations = casePage;
