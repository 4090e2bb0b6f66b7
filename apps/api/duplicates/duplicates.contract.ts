import { z } from 'zod';
import { actor, id, instant, page, pageQuery, text } from '../contract/fields.js';

export const pairState = z.enum(['suspected', 'proposed', 'merged', 'different']);

export const pairQuery = pageQuery.extend({ state: pairState.default('suspected') });
export type PairQuery = z.output<typeof pairQuery>;

/** One of the two records, masked, with what hangs on it. */
const pairSide = z
  .object({
    id: z.string(),
    name: z.string(),
    idNumber: z.string(),
    birthDate: z.string(),
    phone: z.string().nullable(),
    division: z.string(),
    since: instant,
    cards: z.array(z.object({ state: z.string(), cardNumber: z.string().nullable() })),
    openCases: z.int(),
  })
  .meta({ id: 'PairSide' });

/** Two records that may be one person; `signs` say why (phone, lastFour, named). */
export const pairView = z
  .object({
    id: z.string(),
    state: pairState,
    signs: z.array(z.string()),
    foundAt: instant,
    first: pairSide,
    second: pairSide,
    keepId: z.string().nullable(),
    reason: z.string(),
    maker: actor.nullable(),
    checker: actor.nullable(),
    checkedAt: instant.nullable(),
    checkReason: z.string(),
  })
  .meta({ id: 'PersonPair' });
export const pairPage = page(pairView).meta({ id: 'PersonPairPage' });

export const namePairInput = z.strictObject({ personId: id, otherId: id }).meta({ id: 'NamePairInput' });
export type NamePairInput = z.output<typeof namePairInput>;
export const namedPair = z.object({ id: z.string() }).meta({ id: 'NamedPair' });

export const proposeMergeInput = z.strictObject({ keepId: id, reason: text(300) }).meta({ id: 'ProposeMergeInput' });
export type ProposeMergeInput = z.output<typeof proposeMergeInput>;

export const decidePairInput = z
  .strictObject({ decision: z.enum(['merge', 'different']), reason: text(300) })
  .meta({ id: 'DecidePairInput' });
export type DecidePairInput = z.output<typeof decidePairInput>;

export const decidedPair = z.object({ id: z.string(), state: pairState }).meta({ id: 'DecidedPair' });
