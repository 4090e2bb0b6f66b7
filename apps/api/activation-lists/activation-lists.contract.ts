import { z } from 'zod';
import { actor, id, instant, officeCode, page, pageQuery, text } from '../contract/fields.js';

const outcome = z.enum(['activated', 'refused', 'unknown']);
const counts = z
  .object({ activated: z.int(), refused: z.int(), unknown: z.int() })
  .meta({ id: 'ActivationListCounts' });

/** What the window takes down of a unit. `sealed`: the unit's seal is on the paper list. */
const listHead = z.strictObject({
  office: officeCode,
  unitCode: text(30),
  unitName: text(100),
  sealed: z.literal(true),
  contactName: text(50),
  contactPhone: text(20),
});

/** The file travels as base64, at most about 180 KB of CSV. */
export const activationListInput = listHead
  .extend({ content: z.base64().min(4).max(250_000) })
  .meta({ id: 'ActivationListInput' });
export type ActivationListInput = z.output<typeof activationListInput>;

/** The list is the unit's people on record; `signed`: each has signed the sealed paper. */
export const unitListInput = listHead.extend({ signed: z.literal(true) }).meta({ id: 'UnitListInput' });
export type UnitListInput = z.output<typeof unitListInput>;

/** `known`: the same file of the unit had been brought before. */
export const draftedList = z.object({ id, known: z.boolean() }).meta({ id: 'DraftedActivationList' });
/** `left`: how many of the unit a list has no room for; they are in its next one. */
export const draftedUnitList = draftedList.extend({ left: z.int() }).meta({ id: 'DraftedUnitList' });
export const confirmedList = z.object({ id }).meta({ id: 'ConfirmedActivationList' });
export const collectionPaper = z.object({ id, number: z.string(), prints: z.int() }).meta({ id: 'CollectionPaper' });

/** A list with what was expected of its lines before it was confirmed, and what has become of them so far. */
export const activationListView = z
  .object({
    id: z.string(),
    office: officeCode,
    unitCode: z.string(),
    unitName: z.string(),
    state: z.enum(['drafted', 'confirmed', 'done']),
    lines: z.int(),
    expected: counts,
    outcomes: counts,
    madeBy: actor,
    madeAt: instant,
    confirmedAt: instant.nullable(),
    endedAt: instant.nullable(),
  })
  .meta({ id: 'ActivationListView' });
export const activationListPage = page(activationListView).meta({ id: 'ActivationListPage' });
export const activationListQuery = pageQuery;
export type ActivationListQuery = z.output<typeof activationListQuery>;

/** A line, masked; `outcome` is null until it has been carried out. */
const activationListLine = z
  .object({
    line: z.int(),
    name: z.string(),
    idNumber: z.string(),
    expected: outcome,
    outcome: outcome.nullable(),
    reason: z.string().nullable(),
    article: z.string().nullable(),
  })
  .meta({ id: 'ActivationListLine' });
export const activationListLines = page(activationListLine).meta({ id: 'ActivationListLines' });
