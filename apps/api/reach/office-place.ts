import { reaches } from '../../../domain/reach/reach.js';
import { refuse } from '../../../domain/refusal/refusal.js';
import { type Caller, reachFor } from '../access/caller.js';
import { caseWorkers } from '../cases/case-reader.js';
import { Refused } from '../problem/refused.js';
import type { ScopedReader } from './scoped-reader.js';

/** The service window that a clerk or supervisor does something at, with its division. Throws `access.not-found` outside of reach. */
export async function placeOf(
  reader: ScopedReader,
  caller: Caller,
  code: string,
): Promise<{ office: string; division: string }> {
  const place = await reader.references.find<{ office: string; division: string }>(
    "SELECT code AS office, division FROM offices WHERE code = $1 AND kind = 'window'",
    [code],
  );
  if (!place || !reachFor(caller, caseWorkers).some((one) => reaches(one, place))) {
    throw new Refused(refuse('access.not-found', { field: 'office' }));
  }
  return place;
}
