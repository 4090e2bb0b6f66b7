import { z } from 'zod';
import { instant, page, pageQuery, word } from '../contract/fields.js';

/** A file of people and cards from the old system, and how far it is taken in. It names nobody. */
export const loadView = z
  .object({
    id: z.string(),
    fileName: z.string(),
    /** Who loaded it, as given to `npm run load`. */
    by: z.string(),
    begunAt: instant,
    /** Null while it is under way, or was stopped: the same file goes on from `lines`. */
    endedAt: instant.nullable(),
    lines: z.int(),
    peopleAdded: z.int(),
    cardsAdded: z.int(),
    unchanged: z.int(),
    refused: z.int(),
  })
  .meta({ id: 'LoadView' });
export const loadPage = page(loadView).meta({ id: 'LoadPage' });

/** A load with its errors by field and reason, the most frequent first. */
export const loadDetail = loadView
  .extend({
    reasons: z.array(z.object({ field: z.string(), code: z.string(), sentence: z.string(), lines: z.int() })),
  })
  .meta({ id: 'LoadDetail' });

export const loadQuery = pageQuery;
export type LoadQuery = z.output<typeof loadQuery>;

export const loadFindingQuery = pageQuery.extend({
  /** One reason alone. */
  code: word.optional(),
});
export type LoadFindingQuery = z.output<typeof loadFindingQuery>;

/** Why a line was not taken in: the field and the sentence, never what stood there. The line after the heading is 1. */
export const loadFinding = z
  .object({
    line: z.int(),
    field: z.string(),
    code: z.string(),
    sentence: z.string(),
    article: z.string().nullable(),
  })
  .meta({ id: 'LoadFinding' });
export const loadFindings = page(loadFinding).meta({ id: 'LoadFindings' });

/** The errors file begins after this line. */
export const loadErrorsQuery = z.strictObject({ after: z.coerce.number().int().min(0).default(0) });
export type LoadErrorsQuery = z.output<typeof loadErrorsQuery>;
