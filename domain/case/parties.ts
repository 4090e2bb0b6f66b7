import { type Refusal, refuse } from '../refusal/refusal.js';
import type { Party } from './case-type.js';
import { getCaseType } from './case-types.js';

/** Why a case of the type is not filed by this party (附件1 第十三条, 第十八条); nothing where it may be. */
export function partyObstacle(type: string, by: Party): Refusal | undefined {
  const { onlyBy } = getCaseType(type);
  return !onlyBy || onlyBy.parties.includes(by) ? undefined : refuse(onlyBy.refusal, { field: 'by' });
}
