import { z } from 'zod';
import { caseSummary } from '../cases/cases.contract.js';
import { text } from '../contract/fields.js';
import { personMatch } from '../people/people.contract.js';

/** What a person typed or a scanner read: case number, ID number, name prefix, card number or receipt QR text. */
export const searchInput = z.strictObject({ q: text(300) }).meta({ id: 'SearchInput' });
export type SearchInput = z.output<typeof searchInput>;

/** At most 20 cases and 20 people; `understoodAs` says how the words were read. */
export const searchResult = z
  .object({
    understoodAs: z.enum(['caseNumber', 'idNumber', 'idLast4', 'cardNumber', 'receipt', 'name']),
    cases: z.array(caseSummary),
    people: z.array(personMatch),
  })
  .meta({ id: 'SearchResult' });
