import { z } from 'zod';
import { paperSummary } from '../cases/cases.contract.js';
import { list } from '../contract/fields.js';

/** The paper that was issued: its id, and the number that stands on it. */
export const issuedPaper = z.object({ id: z.string(), number: z.string() }).meta({ id: 'IssuedPaper' });

export const papers = list(paperSummary).meta({ id: 'Papers' });

/** The second and later prints are copies and need a reason (lost, printer fault). */
export const printInput = z.strictObject({ reason: z.string().trim().max(200).default('') }).meta({ id: 'PrintInput' });
export type PrintInput = z.output<typeof printInput>;

export const printed = z.object({ ordinal: z.int(), copy: z.boolean() }).meta({ id: 'Printed' });

/** Which printing: the original, or a copy that shows its number, day and reason. Without: the original. */
export const paperContentQuery = z.strictObject({ print: z.coerce.number().int().min(1).max(1000).optional() });
export type PaperContentQuery = z.output<typeof paperContentQuery>;
