import { z } from 'zod';
import { actor, instant, officeCode, page, pageQuery, text } from '../contract/fields.js';

export const factoryFileState = z.enum(['drafted', 'sent', 'answered', 'taken', 'held', 'rejected']);
const factoryCode = z.string().regex(/^\d{2}$/);

export const factoryFileQuery = pageQuery.extend({
  state: factoryFileState.optional(),
  factory: factoryCode.optional(),
});
export type FactoryFileQuery = z.output<typeof factoryFileQuery>;

/** What one person proposed for a held file, and what another said to it. */
const proposal = z
  .object({
    id: z.string(),
    decision: z.enum(['release', 'reject']),
    reason: z.string(),
    state: z.enum(['open', 'confirmed', 'refused']),
    maker: actor,
    madeAt: instant,
    checker: actor.nullable(),
    checkedAt: instant.nullable(),
    checkReason: z.string(),
  })
  .meta({ id: 'FactoryFileProposal' });

/**
 * A file that went to a card factory (ZK) or came from one (ZKR). `answered` of a ZK file are the orders that have
 * ended; `findings` are the first fifty, as sentences. `releasable`: what was found leaves every line certain.
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
    findingCount: z.int(),
    findings: z.array(z.string()),
    releasable: z.boolean(),
    proposal: proposal.nullable(),
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
  .extend({ orders: z.array(fileOrder), proposals: z.array(proposal) })
  .meta({ id: 'FactoryFileDetail' });

export const fileProposalInput = z
  .strictObject({ decision: z.enum(['release', 'reject']), reason: text(300) })
  .meta({ id: 'FactoryFileProposalInput' });
export type FileProposalInput = z.output<typeof fileProposalInput>;
export const madeProposal = z.object({ id: z.string() }).meta({ id: 'MadeFactoryFileProposal' });

/** A refusal needs a reason. */
export const fileCheckInput = z
  .strictObject({ decision: z.enum(['confirm', 'refuse']), reason: z.string().trim().max(300).default('') })
  .meta({ id: 'FactoryFileCheckInput' });
export type FileCheckInput = z.output<typeof fileCheckInput>;
export const checkedFile = z.object({ id: z.string(), state: factoryFileState }).meta({ id: 'CheckedFactoryFile' });
