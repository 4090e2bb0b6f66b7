import { z } from 'zod';
import { callerDetailKinds, callerDetails } from '../../../domain/loss/caller-details.js';
import { caseStatus } from '../cases/cases.contract.js';
import { bilingual, instant, officeCode, page, pageQuery, refusalView, word } from '../contract/fields.js';

/** What the caller says, in the body and never in the address. The same words go along with the filing, as `details`. */
export const lossSearchInput = callerDetails.meta({ id: 'LossSearchInput' });
export type LossSearchInput = z.output<typeof lossSearchInput>;

const detailKind = z.enum(callerDetailKinds);

/** The bank whose side of the card this system can not freeze, with the telephone that can. */
export const cardBank = z
  .object({ code: z.string(), name: bilingual, hotline: z.string(), state: z.string() })
  .meta({ id: 'CardBank' });

/** An open case of oral loss, formal loss or lifting on the card. */
export const openLoss = z
  .object({
    id: z.string(),
    number: z.string(),
    type: word,
    step: word,
    filedAt: instant,
    /** When an oral report lapses; null for the others. */
    lapsesAt: instant.nullable(),
  })
  .meta({ id: 'OpenLoss' });

/** A formal card of somebody found, with what may be filed for it now. */
export const lossCard = z
  .object({
    id: z.string(),
    state: word,
    since: instant,
    /** The last four characters; null before the card is made. */
    cardNumber: z.string().nullable(),
    /** Where an oral report is filed: the office that keeps the card. */
    office: officeCode,
    officeName: bilingual,
    bank: cardBank.nullable(),
    open: z.array(openLoss),
    /** Types that may be filed for the card in its state. */
    possible: z.array(word),
    /** Why no oral loss may be reported; null where it may. */
    blockedBy: refusalView.nullable(),
  })
  .meta({ id: 'LossCard' });

/** Somebody found; masked. `agreeing` and `differing` are the details said, compared with the record. */
export const lossMatch = z
  .object({
    personId: z.string(),
    name: z.string(),
    idNumber: z.string(),
    division: z.string(),
    unitName: z.string().nullable(),
    agreeing: z.array(detailKind),
    differing: z.array(detailKind),
    /** Enough agrees, and nobody else is known by as much: an oral loss may be filed with these details. */
    identified: z.boolean(),
    cards: z.array(lossCard),
  })
  .meta({ id: 'LossMatch' });

/** The best matches first, ten at most; `more` where others were left out. */
export const lossMatches = z
  .object({ needed: z.int(), more: z.boolean(), items: z.array(lossMatch) })
  .meta({ id: 'LossMatches' });

export const oralLossStates = ['running', 'nearLapse', 'lapsed'] as const;

/** Oral reports: under way, reminded and about to lapse, or lapsed. */
export const oralLossQuery = pageQuery.extend({
  state: z.enum(oralLossStates).default('nearLapse'),
  office: officeCode.optional(),
});
export type OralLossQuery = z.output<typeof oralLossQuery>;

export const oralLossReport = z
  .object({
    id: z.string(),
    number: z.string(),
    /** Masked. */
    holder: z.string(),
    office: officeCode,
    officeName: bilingual,
    filedAt: instant,
    /** When it lapses or lapsed. */
    lapsesAt: instant,
    cardState: word,
  })
  .meta({ id: 'OralLossReport' });
export const oralLossReports = page(oralLossReport).meta({ id: 'OralLossReports' });

/** Where a loss case stands: what a call centre tells somebody who calls again. */
export const lossStatus = z
  .object({
    id: z.string(),
    number: z.string(),
    type: word,
    status: caseStatus,
    step: z.string(),
    outcome: z.string().nullable(),
    /** Masked. */
    holder: z.string(),
    /** To the second from which the card was frozen or freed; null where the filing changed nothing. */
    effectiveAt: instant.nullable(),
    lapsesAt: instant.nullable(),
    card: z.object({ id: z.string(), state: word, cardNumber: z.string().nullable() }),
    bank: cardBank.nullable(),
    office: officeCode,
    officeName: bilingual,
  })
  .meta({ id: 'LossStatus' });
