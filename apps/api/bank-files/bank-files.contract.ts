import { z } from 'zod';
import { actor, day, instant, page, pageQuery } from '../contract/fields.js';
import { findingFields, heldFileProposal } from '../held-files/held-files.contract.js';

export const bankFileState = z.enum([
  'draft',
  'queued',
  'sent',
  'arrived',
  'taken',
  'held',
  'confirmed',
  'released',
  'rejected',
]);
const kind = z.enum(['DK', 'DKR', 'DF', 'DFR', 'SQ', 'SQR', 'DZ', 'SJ', '']);
const bankCode = z.string().regex(/^\d{4}$/);

export const bankFileQuery = pageQuery.extend({
  state: bankFileState.optional(),
  kind: kind.optional(),
  bank: bankCode.optional(),
});
export type BankFileQuery = z.output<typeof bankFileQuery>;

/**
 * A file between an agency and a bank (interchange §1). `contentSm3` is of the text, for whoever approves it; `lines`
 * without header and trailer. `confirmed`: two people let it in, and the exchange's next round does.
 */
export const bankFileView = z
  .object({
    id: z.string(),
    name: z.string(),
    direction: z.enum(['out', 'in']),
    kind,
    bank: z.string(),
    agency: z.string(),
    state: bankFileState,
    lines: z.int(),
    bytes: z.int(),
    contentSm3: z.string(),
    madeAt: instant,
    sentAt: instant.nullable(),
    countedOn: day.nullable(),
    settledAt: instant.nullable(),
    ...findingFields,
  })
  .meta({ id: 'BankFileView' });
export const bankFilePage = page(bankFileView).meta({ id: 'BankFilePage' });

/** What happened to it, in order. */
const event = z
  .object({ id: z.string(), kind: z.string(), at: instant, actor, reason: z.string() })
  .meta({ id: 'BankFileEvent' });

/** One file with its story and every proposal, the newest first. */
export const bankFileDetail = bankFileView
  .extend({ events: z.array(event), proposals: z.array(heldFileProposal) })
  .meta({ id: 'BankFileDetail' });

export const checkedBankFile = z.object({ id: z.string(), state: bankFileState }).meta({ id: 'CheckedBankFile' });

/** `again`: the very file came before. */
export const uploadedBankFile = z
  .object({ id: z.string(), outcome: z.enum(['arrived', 'again']) })
  .meta({ id: 'UploadedBankFile' });
