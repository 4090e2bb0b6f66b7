import type { CaseView } from '../api/types.js';

/** What the fields of a step know: the case, and the choice that is made for it so far. */
export interface StepFieldsProps {
  readonly caseView: CaseView;
  readonly choice: string | undefined;
}
