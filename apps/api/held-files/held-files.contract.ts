import { z } from 'zod';
import { actor, instant, text } from '../contract/fields.js';

/** What one person proposed for a held file, and what another said to it. */
export const heldFileProposal = z
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
  .meta({ id: 'HeldFileProposal' });

export const proposalInput = z
  .strictObject({ decision: z.enum(['release', 'reject']), reason: text(300) })
  .meta({ id: 'HeldFileProposalInput' });
export type ProposalInput = z.output<typeof proposalInput>;
export const madeProposal = z.object({ id: z.string() }).meta({ id: 'MadeHeldFileProposal' });

/** A refusal needs a reason. */
export const checkInput = z
  .strictObject({ decision: z.enum(['confirm', 'refuse']), reason: z.string().trim().max(300).default('') })
  .meta({ id: 'HeldFileCheckInput' });
export type CheckInput = z.output<typeof checkInput>;

/** What every view of a file that may be held says of its findings: the first fifty, as sentences. */
export const findingFields = {
  findingCount: z.int(),
  findings: z.array(z.string()),
  /** What was found leaves every line certain. */
  releasable: z.boolean(),
  proposal: heldFileProposal.nullable(),
};
