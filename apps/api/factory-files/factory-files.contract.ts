import { z } from 'zod';
import { instant, officeCode, page, pageQuery } from '../contract/fields.js';
import { findingFields, heldFileProposal } from '../held-files/held-files.contract.js';

export const factoryFileState = z.enum(['drafted', 'sent', 'answered', 'taken', 'held', 'rejected']);
const factoryCode = z.string().regex(/^\d{2}$/);

export const factoryFileQuery = pageQuery.extend({
  state: factoryFileState.optional(),
  factory: factoryCode.optional(),
});
export type FactoryFileQuery = z.output<typeof factoryFileQuery>;

/**
 * A file that went to a card factory (ZK) or came from one (ZKR). `answered` of a ZK file are the orders that have
 * ended.
 */
export const factoryFileView = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(['ZK', 'ZKR']),
    office: officeCode.nullable(),
    factory: z.string(),
    state: factoryFileState,
    lines: z.int(),
    answered: z.int().nullable(),
    madeAt: instant,
    sentAt: instant.nullable(),
    takenAt: instant.nullable(),
    ...findingFields,
  })
  .meta({ id: 'FactoryFileView' });
export const factoryFilePage = page(factoryFileView).meta({ id: 'FactoryFilePage' });

/** An order in the file. `announced` is what a file that was not let in says of it; the applicant is masked. */
const fileOrder = z
  .object({
    orderId: z.string(),
    seq: z.int().nullable(),
    caseId: z.string(),
    caseNumber: z.string(),
    applicant: z.string().nullable(),
    state: z.string(),
    announced: z.string().nullable(),
  })
  .meta({ id: 'FactoryFileOrder' });

/** One file with its orders (the first thousand) and every proposal, the newest first. */
export const factoryFileDetail = factoryFileView
  .extend({ orders: z.array(fileOrder), proposals: z.array(heldFileProposal) })
  .meta({ id: 'FactoryFileDetail' });

export const checkedFile = z.object({ id: z.string(), state: factoryFileState }).meta({ id: 'CheckedFactoryFile' });
