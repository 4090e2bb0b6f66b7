import { z } from 'zod';
import { deskCardSearch } from '../bank-desk/bank-desk.contract.js';
import { caseState, caseTask } from '../cases/cases.contract.js';
import { id, officeCode, refusalView, word } from '../contract/fields.js';

export const pinCardSearch = deskCardSearch;
export type PinCardSearch = z.output<typeof pinCardSearch>;

/** A PIN change that was filed at the institution: where it stands, and what waits for its operator. */
export const pinChangeView = caseState
  .pick({ id: true, number: true, status: true, step: true, outcome: true })
  .extend({
    task: caseTask.pick({ id: true, step: true, about: true, choices: true, reasoned: true }).nullable(),
  })
  .meta({ id: 'PinChangeView' });

/** A card presented at the institution; holder and numbers masked. */
export const pinCard = z
  .object({
    id: z.string(),
    holder: z.string(),
    cardNumber: z.string(),
    state: word,
    pin: z.enum(['locked', 'initial', 'changed']),
    /** Why the PIN can not be changed here now. */
    blockedBy: refusalView.nullable(),
    /** Of this institution, and not finished yet. */
    open: pinChangeView.nullable(),
  })
  .meta({ id: 'PinCard' });
/** The one card of this number, or none. */
export const pinCardFound = z.object({ card: pinCard.nullable() }).meta({ id: 'PinCardFound' });

export const filePinChangeInput = z.strictObject({ cardId: id, office: officeCode }).meta({ id: 'FilePinChangeInput' });
export type FilePinChangeInput = z.output<typeof filePinChangeInput>;
