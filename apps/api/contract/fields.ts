import { z } from 'zod';
import { roles } from '../../../domain/reach/reach.js';

/** An id as this system makes it: 1–64 of letters, digits, `-` and `_`. */
export const id = z.string().regex(/^[0-9A-Za-z_-]{1,64}$/);

/** Division code: 2 (province), 4 (city) or 6 (county) digits. */
export const divisionCode = z.string().regex(/^\d{2}(\d{2}){0,2}$/);

/** Office code: division and two digits. */
export const officeCode = z.string().regex(/^\d{8}$/);

/** An instant, ISO 8601 in UTC. */
export const instant = z.iso.datetime({ offset: true });

/** A calendar day of Asia/Shanghai, YYYY-MM-DD. */
export const day = z.iso.date();

/** A word of the code, such as a step or a choice. */
export const word = z.string().regex(/^[A-Za-z0-9_.-]{1,60}$/);

/** Free text that a person types. */
export const text = (max: number) => z.string().trim().min(1).max(max);

export const role = z.enum(roles);

/** A name in both languages. */
export const bilingual = z.object({ zh: z.string(), en: z.string() }).meta({ id: 'Bilingual' });

/** Who did or holds something; the system itself has the id `system`. */
export const actor = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Actor' });

/** `true` or `false` in a query string. */
export const flag = z.enum(['true', 'false']).transform((given) => given === 'true');

/** Page size and place of every list: at most 100 rows, the cursor is opaque. */
export const pageQuery = z.strictObject({
  cursor: z.string().max(512).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type PageQuery = z.output<typeof pageQuery>;

/** One page of a list; `nextCursor` is null on the last. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** All of a short list. */
export const list = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

/** Answer of what changes something and has nothing else to tell. */
export const done = z.object({ done: z.literal(true) }).meta({ id: 'Done' });

/** Why an action is not possible now. */
export const refusalView = z
  .object({ code: z.string(), sentence: z.string(), article: z.string().nullable() })
  .meta({ id: 'RefusalView' });

/** Error document of every refusal (RFC 9457). */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
    field: z.string().optional(),
    article: z.string().optional(),
    instead: z.array(z.string()).optional(),
    conflict: z.object({ kind: z.string(), id: z.string() }).optional(),
    traceId: z.string(),
  })
  .meta({ id: 'Problem' });
